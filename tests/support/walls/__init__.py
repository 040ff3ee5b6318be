"""Pages that sites answer in place of an article, and articles about such pages."""

from tests.support.walls.asks import CONSENT, GONE, LOGIN, ROBOTS
from tests.support.walls.dress import ASKED, LISTED, bare, dressed
from tests.support.walls.lookalikes import ARTICLES
from tests.support.walls.other_words import ELSEWHERE

__all__ = ["ARTICLES", "ASKED", "CONSENT", "ELSEWHERE", "GONE", "LISTED", "LOGIN", "ROBOTS", "bare", "dressed"]

"""Pages that sites answer in place of an article, and articles about such pages."""

from tests.support.walls.absent import ABSENT
from tests.support.walls.asks import CONSENT, GONE, LOGIN, ROBOTS
from tests.support.walls.choices import CHOICES
from tests.support.walls.dress import ASKED, LISTED, bare, dressed, of_site
from tests.support.walls.elsewhere_of_site import LATER
from tests.support.walls.lookalikes import ARTICLES
from tests.support.walls.offers import OFFERS
from tests.support.walls.other_words import ELSEWHERE
from tests.support.walls.plain import PLAIN

__all__ = [
    "ABSENT",
    "ARTICLES",
    "ASKED",
    "CHOICES",
    "CONSENT",
    "ELSEWHERE",
    "GONE",
    "LATER",
    "LISTED",
    "LOGIN",
    "OFFERS",
    "PLAIN",
    "ROBOTS",
    "bare",
    "dressed",
    "of_site",
]

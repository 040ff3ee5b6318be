"""The side of an article's page: its companies, events and figures, its story, similar articles."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any, Final

from ingest.query.company_news import news_of
from ingest.query.search import search
from ingest.query.stories import Story, Telling, story_of
from ingest.store import Database
from ingest.store.several import home

_SHOWN: Final = 6  # like articles
_STORY = 20  # articles of a story
_WORD = re.compile(r"[^\W\d_]{5,}")
_WORDS = 5  # of a headline, of which a like article has two
_ISSUERS = """
SELECT t.key, coalesce(i.name, t.surface) AS name, t.role, i.kind FROM article_issuers t LEFT JOIN issuers i USING (key)
WHERE t.article_id = ? ORDER BY t.role <> 'subject', t.role = 'source', t.mentions DESC LIMIT 20
"""
_FILED = """
SELECT f.title, f.issuer, f.filed_at, f.url FROM press_filings p JOIN filings f ON f.key = p.filing
WHERE p.article_id = ? ORDER BY f.filed_at LIMIT 6
"""
_EVENTS = (
    "SELECT event, place, surface FROM article_events WHERE article_id = ? ORDER BY place = 'body', place = 'lead'"
)
_FIGURES = """
SELECT surface, kind, direction FROM article_figures WHERE article_id = ?
GROUP BY value, unit, kind ORDER BY kind IS NULL, min(number) LIMIT 12
"""


def sidebar(db: Database, article: dict[str, Any]) -> dict[str, Any]:
    """The template variables of the side."""
    number = article["id"]
    part, own = home(db, number)
    issuers = list(part.query(_ISSUERS, [own]))
    told = story_of(db, number)
    known = {number, *(told.articles if told else ())}
    return {
        "issuers": issuers,
        "events": list(part.query(_EVENTS, [own])),
        "figures": list(part.query(_FIGURES, [own])),
        "filings": list(part.query(_FILED, [own])),
        "story": told and Story(told.id, told.tellings[:_STORY]),
        "alike": [one for one in _alike(db, article, issuers) if one.id not in known][:_SHOWN],
    }


def _alike(db: Database, article: dict[str, Any], issuers: list[dict[str, Any]]) -> list[Any]:
    """The latest about its first company; of an article about none, those with two words of its headline."""
    for issuer in issuers:
        if issuer["role"] == "subject" and issuer["kind"] in ("company", "foreign"):
            return _about(db, issuer["key"])
    words = sorted({word.casefold() for word in _WORD.findall(article["title"])}, key=len, reverse=True)[:_WORDS]
    pairs = (f"({one} {other})" for one, other in combinations(words, 2))  # one alone is chance
    return list(search(db, " OU ".join(pairs), limit=_SHOWN + 3)) if len(words) > 1 else []


def _about(db: Database, key: str) -> list[Telling]:
    return [news.telling for news in news_of(db, key, most=_SHOWN + 10) if news.subject]

"""The latest articles about companies, with the events in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.finance.event_names import EVENTS
from ingest.query import companies
from ingest.query.morning_time import papers_in
from ingest.query.stories import Telling
from ingest.store import Database
from ingest.store.first_copies import is_first
from ingest.store.several import newest_first, numbered

LOOKED_AT = 3000  # articles among which companies are counted, those published last
# An index gives the articles of the time, and the tags of each stand together: nothing is read that is older.
_NAMED = """
SELECT t.key, i.name, i.isin, count(*) AS articles FROM (
    SELECT a.id FROM articles a INDEXED BY articles_published
    WHERE published_at >= ? AND published_at < ? AND {is_first} ORDER BY published_at DESC LIMIT ?
) a CROSS JOIN article_issuers t ON t.article_id = a.id JOIN issuers i ON i.key = t.key
WHERE t.role = 'subject' AND i.kind IN ('company', 'foreign')
GROUP BY t.key ORDER BY articles DESC, i.name LIMIT ?
"""
_COUNT = """
SELECT count(*) FROM (SELECT 1 FROM article_issuers t INDEXED BY article_issuers_latest
WHERE t.key = ? AND t.role <> 'source' AND t.at >= unixepoch(?) AND t.at < unixepoch(?) LIMIT ?)
"""
_ABOUT = """
SELECT a.id, a.url, a.source, coalesce(a.site_name, a.source), a.title, a.lead, a.language, a.access, a.published_at,
    a.duplicate_of, (SELECT group_concat(event) FROM article_events e WHERE e.article_id = a.id AND e.place <> 'body'),
    t.role
FROM article_issuers t INDEXED BY article_issuers_latest CROSS JOIN articles a ON a.id = t.article_id
WHERE t.key = ? AND t.role <> 'source' AND t.at >= unixepoch(?) AND t.at < unixepoch(?) AND {is_first}
ORDER BY t.at DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class News:
    """An article about a company."""

    telling: Telling
    events: tuple[str, ...]
    """What happened, by title or lead: keys of `ingest.finance.event_names.EVENTS`."""
    subject: bool
    """Whether the company is what it is about; else it is named."""

    @property
    def happened(self) -> list[str]:
        """The events as readers call them."""
        return [EVENTS.get(event, event) for event in self.events]


@dataclass(frozen=True, slots=True)
class CompanyNews:
    """A company in a time."""

    key: str
    """Of the register: the ISIN, or a symbol for what has none."""
    name: str
    isin: str | None
    articles: int
    """How many name it, up to a few thousand."""
    news: tuple[News, ...]
    """The latest of them, those with an event first."""


def most_named(db: Database, since: str, until: str, most: int, shown: int = 3) -> list[CompanyNews]:
    """The companies that most articles of a time are about, each with the latest of them.

    Args:
        db: a store.
        since: from this moment on, as the store writes times.
        until: before this one.
        most: how many companies.
        shown: how many articles of each.
    """
    found: Counter[str] = Counter()
    sql = _NAMED.format(is_first=is_first(db, "a"))
    called: dict[str, tuple[str, str | None]] = {}  # as the newest store has it
    left, named = LOOKED_AT, most if len(db.parts) == 1 else -1
    for part in newest_first(db):
        for key, name, isin, articles in part.execute(sql, [since, until, left, named]):
            found[key] += articles
            called.setdefault(key, (name, isin))
        left -= sum(papers_in(part, since, until, left).values()) if named < 0 else 0
    ranked = sorted(found, key=lambda key: (-found[key], called[key][0]))
    return [CompanyNews(key, *called[key], found[key], _latest(db, key, since, until, shown)) for key in ranked[:most]]


def of_companies(db: Database, keys: Iterable[str], since: str, until: str, shown: int = 3) -> list[CompanyNews]:
    """These companies in a time, in their order; those of which there is nothing are left out."""
    found = []
    for key in keys:
        issuer = companies.by_key(db, key)
        asked = [key, since, until, LOOKED_AT]
        count = sum(part.execute(_COUNT, asked).fetchone()[0] for part in db.parts)
        if issuer and count:
            found.append(CompanyNews(key, issuer.name, issuer.isin, count, _latest(db, key, since, until, shown)))
    return found


def news_of(db: Database, key: str, since: str = "0001-01-01", until: str = "9999-12-31", most: int = 30) -> list[News]:
    """The latest articles about a company, or that name it."""
    sql, asked = _ABOUT.format(is_first=is_first(db, "a")), [key, since, until, most]
    found = [_news(part, row) for part in newest_first(db) for row in part.execute(sql, asked)]
    if len(db.parts) > 1:
        found.sort(key=lambda news: news.telling.published_at, reverse=True)
    return found[:most]


def _latest(db: Database, key: str, since: str, until: str, shown: int) -> tuple[News, ...]:
    found = news_of(db, key, since, until, 10 * shown)
    return tuple(sorted(found, key=lambda news: (not (news.subject and news.events), not news.subject))[:shown])


def _news(part: Database, row: Sequence[Any]) -> News:
    *telling, events, role = row
    return News(
        numbered(part, Telling(*telling)), tuple((events or "").split(",")) if events else (), role == "subject"
    )

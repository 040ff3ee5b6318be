"""Counts the articles about companies, week by week and side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from ingest import times
from ingest.query.companies import Company, company
from ingest.store import Database

_MOST = 20_000
"""Articles of a company that are counted, the latest."""
_ARTICLES = """
SELECT t.at, coalesce(f.site_name, f.source)
FROM article_issuers t INDEXED BY article_issuers_latest CROSS JOIN articles f ON f.id = t.article_id
WHERE t.key = ? AND t.role <> 'source' AND t.at >= unixepoch(?) AND t.at < unixepoch(?)
ORDER BY t.at DESC LIMIT ?
"""
_EXTENT = """
SELECT (SELECT min(published_at) FROM articles), (SELECT max(published_at) FROM articles WHERE published_at < ?)
"""  # apart, each is one look into the index; together SQLite reads it whole


@dataclass(frozen=True, slots=True)
class Count:
    """The counts of a company in a week."""

    articles: int
    """How many name it, copies too."""
    papers: int
    """Of how many papers they are."""


_NONE = Count(0, 0)


@dataclass(frozen=True, slots=True)
class Week:
    """A week, from Monday on."""

    begin: date
    counts: tuple[Count, ...]
    """In the order of the companies."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Companies side by side."""

    companies: tuple[Company, ...]
    weeks: tuple[Week, ...]
    """The weeks asked for in which the store has articles, the first one first; none where no company has any."""

    @property
    def most(self) -> int:
        """The articles of a company in the week in which there were most; 0 where there is no week."""
        return max((one.articles for week in self.weeks for one in week.counts), default=0)

    def as_json(self) -> list[dict[str, Any]]:
        """A plain row for each week and company: what pandas takes."""
        return [
            {"week": week.begin.isoformat(), "company": one.name, "articles": told.articles, "papers": told.papers}
            for week in self.weeks
            for one, told in zip(self.companies, week.counts, strict=True)
        ]


def coverage(db: Database, asked: Sequence[str], since: str, until: str | None = None) -> Coverage:
    """The articles that are about companies or name them, and their papers, week by week.

    Args:
        db: a store.
        asked: names, tickers, ISINs or LEIs.
        since: from this moment on, as the store writes times.
        until: before this one.

    Raises:
        QueryError: there is no such company, or there are several.
    """
    companies = tuple(dict.fromkeys(company(db, name) for name in asked))
    return of_companies(db, companies, since, until or times.to_text(times.now()) or "")


def of_companies(db: Database, companies: Sequence[Company], since: str, until: str) -> Coverage:
    """The same for companies of the register."""
    found = [_counts(db, one.key, since, until) for one in companies]
    counted = [begin for counts in found for begin in counts]
    mondays = _mondays([*counted, *_ends(db, since, until)]) if counted else ()
    weeks = (Week(begin, tuple(counts.get(begin, _NONE) for counts in found)) for begin in mondays)
    return Coverage(tuple(companies), tuple(weeks))


def _counts(db: Database, key: str, since: str, until: str) -> dict[date, Count]:
    papers: dict[date, list[str]] = {}
    for part in db.parts:
        for at, paper in part.execute(_ARTICLES, [key, since, until, _MOST]):
            papers.setdefault(_monday(at), []).append(paper)
    return {begin: Count(len(told), len(set(told))) for begin, told in papers.items()}


def _ends(db: Database, since: str, until: str) -> list[date]:
    """The first and the last week of a time, as far as the store has articles: of others nothing is known."""
    extents = [part.execute(_EXTENT, [until]).fetchone() for part in db.parts]
    first = min((begin for begin, _ in extents if begin), default="")
    last = max((end for _, end in extents if end), default="")
    moments = map(times.from_text, (max(since, first), last))
    return [_monday(moment.timestamp()) for moment in moments if moment and since <= last]


def _monday(at: float) -> date:
    day = datetime.fromtimestamp(at, times.PARIS).date()
    return day - timedelta(days=day.weekday())


def _mondays(begins: Sequence[date]) -> Iterator[date]:
    for week in range((max(begins) - min(begins)).days // 7 + 1):
        yield min(begins) + timedelta(weeks=week)

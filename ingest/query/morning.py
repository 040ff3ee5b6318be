"""The morning: what happened since yesterday evening. Stories by number of papers, corrections, who is silent."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from ingest import clock
from ingest.query.company_news import CompanyNews, most_named, of_companies
from ingest.query.corrections import Correction, corrections
from ingest.query.habits import Habit, silent
from ingest.query.stories import Story, Telling, stories
from ingest.store import Database
from ingest.store.several import newest_first, rows_as

STORIES: Final = 12
"""Stories told at most."""
_OTHERS = 12  # articles besides
_FILINGS = 10
_FILED = """
SELECT coalesce(i.name, f.issuer), f.title, f.filed_at, f.url, i.key
FROM filings f LEFT JOIN issuers i ON i.key = f.isin
WHERE f.filed_at >= ? AND f.filed_at < ? AND f.twin_of IS NULL
    AND (? IS NULL OR f.isin IN (SELECT value FROM json_each(?)))
ORDER BY f.filed_at DESC LIMIT ?
"""
_COMPANIES = 8  # where none is watched
_ENOUGH = 12  # articles for a start page of an archive
_MORE = (0, 6, 29)  # days before the last
_COUNTED = 3000  # articles counted at most
_WINDOW = """
SELECT paper, count(*) FROM (
    SELECT coalesce(site_name, source) AS paper FROM articles INDEXED BY articles_published
    WHERE published_at >= ? AND published_at < ? AND duplicate_of IS NULL LIMIT ?)
GROUP BY 1
"""
_ALONE = """
SELECT a.id, a.url, a.source, coalesce(a.site_name, a.source), a.title, a.lead, a.language, a.access, a.published_at,
    a.duplicate_of
FROM articles a INDEXED BY articles_published LEFT JOIN article_story s ON s.article_id = a.id
WHERE a.published_at >= ? AND a.published_at < ? AND a.duplicate_of IS NULL AND s.article_id IS NULL
ORDER BY a.published_at DESC LIMIT ?
"""
_NEWEST = "SELECT max(published_at) FROM articles WHERE published_at < ?"


@dataclass(frozen=True, slots=True)
class Filing:
    """What a company filed."""

    company: str
    title: str
    filed_at: str
    url: str | None
    """Of the document."""
    key: str | None
    """Of the company in the register."""


@dataclass(frozen=True)
class Morning:
    """What happened in a time."""

    since: str
    until: str
    articles: int
    """How many, copies left out."""
    papers: int
    """How many papers they are of."""
    stories: tuple[Story, ...]
    """Those of most papers first."""
    others: tuple[Telling, ...]
    """The latest articles that no other paper tells."""
    companies: tuple[CompanyNews, ...]
    """The watched companies, or where none is watched those that most articles are about."""
    filings: tuple[Filing, ...]
    """What companies filed with the regulator, the latest first; of the watched ones alone where any is watched."""
    corrections: tuple[Correction, ...]
    """The articles whose headline or figures were changed, the last first."""
    silent: tuple[Habit, ...]
    """The sources that have far fewer articles than usual."""
    late: bool = False
    """Whether it is that of an archive's last days, as nothing has come since yesterday evening."""

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        told = [
            {
                "id": story.id,
                "title": story.title,
                "papers": story.papers,
                "articles": list(map(asdict, story.tellings)),
            }
            for story in self.stories
        ]
        return {
            "since": self.since,
            "until": self.until,
            "late": self.late,
            "articles": self.articles,
            "papers": self.papers,
            "stories": told,
            "others": list(map(asdict, self.others)),
            "companies": list(map(asdict, self.companies)),
            "filings": list(map(asdict, self.filings)),
            "corrections": list(map(asdict, self.corrections)),
            "silent": list(map(asdict, self.silent)),
        }


def yesterday_evening(now: datetime | None = None) -> str:
    """When yesterday's evening began in Paris, as the store writes times.

    >>> yesterday_evening(datetime.fromisoformat("2026-03-02T06:30:00+00:00"))
    '2026-03-01T17:00:00Z'
    """
    today = (now or clock.now()).astimezone(clock.PARIS).date()
    return clock.to_text(datetime.combine(today - timedelta(days=1), clock.EVENING, clock.PARIS)) or ""


def last_day(db: Database) -> str | None:
    """A day before the newest article, as the store writes times: what an archive shows; None where it is empty."""
    tomorrow = clock.to_text(clock.now() + timedelta(days=1))  # a wrong date in the future is not the newest
    try:
        newest = clock.from_text(max(part.execute(_NEWEST, [tomorrow]).fetchone()[0] or "" for part in db.parts))
        return clock.to_text(newest - timedelta(days=1)) if newest else None
    except (ValueError, OverflowError):  # another program's
        return None


def last_days(db: Database) -> str | None:
    """As many days before the newest article as have enough to read: one, a week, a month; None where it is empty."""
    day = last_day(db)
    if day is None:
        return None
    begins = [clock.to_text(datetime.fromisoformat(day) - timedelta(days=more)) or "" for more in _MORE]
    enough = (begin for begin in begins if _window(db, [begin, "9999", _ENOUGH]).total() >= _ENOUGH)
    return next(enough, begins[-1])


def todays_morning(db: Database, watched: Sequence[str] = ()) -> Morning:
    """What happened since yesterday evening; where nothing did, in the last days of the archive that the store is."""
    told = morning(db, yesterday_evening(), watched=watched)
    if told.articles or told.stories or (since := last_days(db)) is None:
        return told
    return replace(morning(db, since, watched=watched), late=True)


def morning(db: Database, since: str, until: str | None = None, watched: Sequence[str] = ()) -> Morning:
    """What happened in a time, as much of it as a person reads in the morning.

    Args:
        db: a store.
        since: from this moment on, as the store writes times.
        until: before this one; by default tomorrow.
        watched: keys of companies; by default those that most articles are about.
    """
    end = until or clock.to_text(clock.now() + timedelta(days=1)) or ""
    window = _window(db, [since, end, _COUNTED])
    told = stories(db, since, end, limit=STORIES)
    return Morning(
        since=since,
        until=end,
        articles=window.total(),
        papers=len(window),
        stories=tuple(told),
        others=tuple(_alone(db, [since, end, _OTHERS])),
        companies=tuple(_companies(db, since, end, watched)),
        filings=tuple(_filings(db, since, end, watched)),
        corrections=tuple(corrections(db, since, end)),
        silent=tuple(silent(db)),
    )


def _window(db: Database, values: Sequence[Any]) -> Counter[str]:
    """How many articles of each paper."""
    found: Counter[str] = Counter()
    for part in db.parts:
        found.update(dict(part.execute(_WINDOW, values).fetchall()))
    return found


def _companies(db: Database, since: str, until: str, watched: Sequence[str]) -> list[CompanyNews]:
    if watched:
        return of_companies(db, watched, since, until)
    return most_named(db, since, until, _COMPANIES)


def _filings(db: Database, since: str, until: str, watched: Sequence[str]) -> Iterable[Filing]:
    chosen = json.dumps(list(watched)) if watched else None
    asked = [since, until, chosen, chosen, _FILINGS]
    found = dict.fromkeys(Filing(*row) for part in newest_first(db) for row in part.execute(_FILED, asked))
    return sorted(found, key=lambda filing: filing.filed_at, reverse=True)[:_FILINGS]


def _alone(db: Database, values: Sequence[Any]) -> Iterable[Telling]:
    found = rows_as(db, Telling, _ALONE, values)
    return sorted(found, key=lambda telling: telling.published_at, reverse=True)[:_OTHERS]

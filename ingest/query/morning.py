"""The morning: what happened since yesterday evening. Stories by number of papers, corrections, who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any, Final

from ingest import times
from ingest.query.company_news import CompanyNews, most_named, of_companies
from ingest.query.corrections import Correction, corrections
from ingest.query.habits import Habit, silent
from ingest.query.morning_time import last_days, papers_of, yesterday_evening
from ingest.query.recent_filings import RecentFiling, filings
from ingest.query.stories import Story, Telling, stories
from ingest.store import Database
from ingest.store.first_copies import is_first
from ingest.store.several import rows_as

STORIES: Final = 12
"""Stories told at most."""
_OTHERS = 12  # articles besides
_COMPANIES = 8  # where none is watched
_COUNTED = 3000  # articles counted at most
_ALONE = """
SELECT a.id, a.url, a.source, coalesce(a.site_name, a.source), a.title, a.lead, a.language, a.access, a.published_at,
    a.duplicate_of
FROM articles a INDEXED BY articles_published LEFT JOIN article_story s ON s.article_id = a.id
WHERE a.published_at >= ? AND a.published_at < ? AND {is_first} AND s.article_id IS NULL
ORDER BY a.published_at DESC LIMIT ?
"""


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
    filings: tuple[RecentFiling, ...]
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
    end = until or times.to_text(times.now() + timedelta(days=1)) or ""
    window = papers_of(db, since, end, _COUNTED)
    told = stories(db, since, end, limit=STORIES)
    return Morning(
        since=since,
        until=end,
        articles=window.total(),
        papers=len(window),
        stories=tuple(told),
        others=tuple(_alone(db, [since, end, _OTHERS])),
        companies=tuple(_companies(db, since, end, watched)),
        filings=tuple(filings(db, since, end, watched)),
        corrections=tuple(corrections(db, since, end)),
        silent=tuple(silent(db)),
    )


def _companies(db: Database, since: str, until: str, watched: Sequence[str]) -> list[CompanyNews]:
    if watched:
        return of_companies(db, watched, since, until)
    return most_named(db, since, until, _COMPANIES)


def _alone(db: Database, values: Sequence[Any]) -> Iterable[Telling]:
    found = rows_as(db, Telling, _ALONE.format(is_first=is_first(db, "a")), values)
    return sorted(found, key=lambda telling: telling.published_at, reverse=True)[:_OTHERS]

"""How many articles a source usually has on this weekday, and how many it has today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Any, Final

from ingest import times
from ingest.query.source_names import sources
from ingest.store import Database

WEEKS: Final = 4
"""How far back a habit is looked for."""
_LITTLE = 4  # of so few a day that has none is no sign
_DAY = timedelta(days=1)
_COUNT = "SELECT count(*) FROM articles WHERE source = ? AND first_seen_at >= ? AND first_seen_at < ?"
_FIRST = "SELECT min(first_seen_at) FROM articles WHERE source = ?"
_NEWEST = "SELECT max(published_at) FROM articles WHERE source = ?"
_LAST_RUN = "SELECT started_at FROM runs ORDER BY id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Habit:
    """A source's usual number of articles and its present one."""

    source: str
    paper: str
    """The paper's name as readers know it."""
    articles: int
    """New ones in the last 24 hours."""
    usual: float | None
    """As many as it has on this day of the week: the median of earlier weeks; None while it is too new to tell."""
    newest_at: str | None
    """When its newest article was published."""

    @property
    def silent(self) -> bool:
        """Whether it has far fewer than usual."""
        return is_silent(self.articles, self.usual)


def is_silent(articles: int, usual: float | None) -> bool:
    """Whether a day's articles are far fewer than usual; of a source that has few anyway that says nothing."""
    return usual is not None and usual >= _LITTLE and articles < usual / 4


def habits(db: Database, now: datetime | None = None) -> list[Habit]:
    """The usual and the present number of articles of every source, by name; a few steps of an index for each."""
    moment = now or times.now()
    return [_habit(db, source, paper, moment) for source, paper in sorted(sources(db).items())]


def silent(db: Database, now: datetime | None = None) -> list[Habit]:
    """The sources that have far fewer articles than usual; none where nobody has crawled for a day."""
    moment = now or times.now()
    run = db.execute(_LAST_RUN).fetchone()
    if run is None or run[0] < _text(moment - _DAY):
        return []
    return [habit for habit in habits(db, moment) if habit.silent]


def _habit(db: Database, source: str, paper: str, now: datetime) -> Habit:
    first = min(_in_all(db, _FIRST, source))
    ends = [now - timedelta(weeks=week) for week in range(WEEKS + 1)]
    today, *earlier = [
        sum(_in_all(db, _COUNT, source, _text(end - _DAY), _text(end)))
        for end in ends
        if end == now or _text(end - _DAY) >= first
    ]
    usual = median(earlier) if len(earlier) >= 2 else None
    return Habit(source, paper, today, usual, max(_in_all(db, _NEWEST, source), default=None))


def _in_all(db: Database, sql: str, *values: str) -> list[Any]:
    """The value that each store gives, of those that give one."""
    found = (part.execute(sql, values).fetchone() for part in db.parts)
    return [row[0] for row in found if row and row[0] is not None]


def _text(moment: datetime) -> str:
    return times.to_text(moment) or ""

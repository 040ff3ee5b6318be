"""The time that a morning tells of: since yesterday evening, or the last days of an archive."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from ingest import times
from ingest.store import Database
from ingest.store.first_copies import is_first

_ENOUGH = 12  # articles for a start page of an archive
_MORE = (0, 6, 29)  # days before the last
_WINDOW = """
SELECT paper, count(*) FROM (
    SELECT coalesce(site_name, source) AS paper FROM articles a INDEXED BY articles_published
    WHERE published_at >= ? AND published_at < ? AND {is_first} LIMIT ?)
GROUP BY 1
"""
_NEWEST = "SELECT max(published_at) FROM articles WHERE published_at < ?"


def yesterday_evening(now: datetime | None = None) -> str:
    """When yesterday's evening began in Paris, as the store writes times.

    >>> yesterday_evening(datetime.fromisoformat("2026-03-02T06:30:00+00:00"))
    '2026-03-01T17:00:00Z'
    """
    today = (now or times.now()).astimezone(times.PARIS).date()
    return times.to_text(datetime.combine(today - timedelta(days=1), times.EVENING, times.PARIS)) or ""


def last_day(db: Database) -> str | None:
    """A day before the newest article, as the store writes times: what an archive shows; None where it is empty."""
    tomorrow = times.to_text(times.now() + timedelta(days=1))  # a wrong date in the future is not the newest
    try:
        newest = times.from_text(max(part.execute(_NEWEST, [tomorrow]).fetchone()[0] or "" for part in db.parts))
        return times.to_text(newest - timedelta(days=1)) if newest else None
    except (ValueError, OverflowError):  # another program's
        return None


def last_days(db: Database) -> str | None:
    """As many days before the newest article as have enough to read: one, a week, a month; None where it is empty."""
    day = last_day(db)
    if day is None:
        return None
    begins = [times.to_text(datetime.fromisoformat(day) - timedelta(days=more)) or "" for more in _MORE]
    enough = (begin for begin in begins if papers_of(db, begin, "9999", _ENOUGH).total() >= _ENOUGH)
    return next(enough, begins[-1])


def papers_of(db: Database, since: str, until: str, most: int) -> Counter[str]:
    """How many articles of each paper in a time; at most so many are counted."""
    found: Counter[str] = Counter()
    for part in db.parts:
        found.update(papers_in(part, since, until, most - found.total()))
    return found


def papers_in(part: Database, since: str, until: str, most: int) -> dict[str, int]:
    """The same of one store."""
    sql = _WINDOW.format(is_first=is_first(part, "a"))
    return dict(part.execute(sql, [since, until, most]).fetchall())

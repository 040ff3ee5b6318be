"""Reads the facts of a source from the store."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from ingest import times
from ingest.jobs.health.facts import WEEKS, Facts, NewArticle, Run, WayIn
from ingest.store import Database

T = TypeVar("T")
_LAST = 2999
_PAST = timedelta(weeks=WEEKS, days=1)

_RUNS = """
SELECT started_at, exit_status, stored + revised, refused, failed, latency FROM runs
WHERE spider = ? AND started_at >= ? AND exit_status IS NOT NULL ORDER BY started_at
"""
_LAST_SUCCESS = "SELECT max(finished_at) FROM runs WHERE spider = ? AND exit_status = 0"
_NEWEST = "SELECT max(published_at) FROM articles WHERE source = ?"
_LAST_RUN = "SELECT max(started_at) FROM runs WHERE spider = ?"
_NEW = "SELECT first_seen_at, word_count FROM articles WHERE source = ? AND first_seen_at >= ?"
# What an earlier crawl asked and the last one did not is no way in any more.
_WAYS = """
SELECT kind, url, status, entries, newest_at, moved_to, asked_again, same_again, believed FROM ways
WHERE source = ? AND checked_at >= ?
"""
_WALLS = """
SELECT reason, count(*) FROM frontier WHERE source = ? AND state = 'failed' AND fetched_at >= ?
AND (reason = 'consent' OR reason LIKE 'wall%') GROUP BY reason
"""


def gather(db: Database, source: str, now: datetime) -> Facts:
    """Read what the store knows of a source."""
    one, several = partial(_one, db, source), partial(_several, db, source)
    runs = _sound(_run, several(_RUNS, now - _PAST))
    return Facts(
        source=source,
        now=now,
        last_run=_date(one(_LAST_RUN)),
        last_success=_date(one(_LAST_SUCCESS)),
        newest_at=_date(one(_NEWEST)),
        runs=runs,
        ways=_sound(_way, several(_WAYS, runs[-1].started_at if runs else now)),
        new=_sound(_new, several(_NEW, now - _PAST)),
        walls=dict(several(_WALLS, now - timedelta(days=1))),
    )


def _one(db: Database, source: str, sql: str) -> Any:
    return db.execute(sql, [source]).fetchone()[0]


def _several(db: Database, source: str, sql: str, since: datetime) -> list[Any]:
    return db.execute(sql, [source, times.to_text(since)]).fetchall()


def _run(row: tuple[Any, ...]) -> Run:
    started_at, exit_status, good, refused, failed, latency = row
    return Run(_moment(started_at), exit_status, good, _counts(refused), _counts(failed), latency)


def _way(row: tuple[Any, ...]) -> WayIn:
    kind, url, status, entries, newest_at, *rest = row
    return WayIn(kind, url, status or "", entries, _date(newest_at), *rest)


def _new(row: tuple[Any, ...]) -> NewArticle:
    seen_at, words = row
    return NewArticle(_moment(seen_at), words)


def _sound(make: Callable[[tuple[Any, ...]], T], rows: Iterable[tuple[Any, ...]]) -> list[T]:
    """Make objects of rows; a row that another program has spoiled is passed over."""
    made = []
    for row in rows:
        with suppress(ValueError):
            made.append(make(row))
    return made


def _counts(text: str) -> dict[str, int]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError(text)
    return found


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if not 1970 <= moment.year <= _LAST:  # times are reckoned with
        raise ValueError(text)
    return moment


def _date(text: str | None) -> datetime | None:
    try:
        return _moment(text) if text else None
    except ValueError:
        return None

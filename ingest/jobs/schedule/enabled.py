"""Who is crawled when: the enabled publishers, their cron lines, and which of them are due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.triggers.base import BaseTrigger

from ingest import times
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.jobs.schedule.cron import trigger
from ingest.publishers import Publisher, unknown
from ingest.store import Database, open_reader

# A crawl that was cut off (killed, or stopped by a signal) is no last run: it goes on as soon as somebody looks.
_LAST_RUNS = "SELECT spider, max(started_at) FROM runs WHERE exit_status <> ? GROUP BY spider"


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A publisher and its times."""

    name: str
    """The spider's."""
    trigger: BaseTrigger
    """What its cron lines say."""

    def next_after(self, last_run: datetime | None, now: datetime) -> datetime:
        """When it is to be crawled next, given the start of its last crawl: now, where it is overdue."""
        if last_run is None:
            return now
        found: datetime | None = self.trigger.get_next_fire_time(None, last_run + timedelta(seconds=1))
        return max(found, now) if found else datetime.max.replace(tzinfo=UTC)  # never: the 30th of February


def enabled(known: Mapping[str, Publisher]) -> list[str]:
    """The names of the enabled publishers."""
    return sorted(name for name, publisher in known.items() if publisher.enabled)


def timetable(known: Mapping[str, Publisher], names: Iterable[str], *, jitter: int = 0) -> list[Scheduled]:
    """The publishers named that have a schedule.

    Raises:
        UsageError: there is no such spider, or its schedule cannot be read.
    """
    asked = list(names)
    if missing := [name for name in asked if name not in known]:
        raise UsageError(unknown(missing[0], known))
    facts = [known[name] for name in asked]
    return [Scheduled(one.name, _trigger(one, jitter)) for one in facts if one.schedule]


def last_runs(db: Database) -> dict[str, datetime]:
    """When each spider's last complete crawl began."""
    rows = db.execute(_LAST_RUNS, [int(Exit.INTERRUPTED)]).fetchall()
    return {name: moment for name, text in rows if (moment := times.from_text(text))}


def due(known: Iterable[Scheduled], last: dict[str, datetime], now: datetime) -> list[str]:
    """The names of those that had a time to be crawled at since their last crawl began."""
    return [publisher.name for publisher in known if publisher.next_after(last.get(publisher.name), now) <= now]


def due_now(known: Mapping[str, Publisher], database: Path, names: Iterable[str]) -> list[str]:
    """The publishers named that are due at this moment, by the store.

    Raises:
        UsageError: as `timetable`.
        StoreError: as `ingest.store.open_reader`.
    """
    db = open_reader(database)
    try:
        return due(timetable(known, names), last_runs(db), times.now())
    finally:
        db.close()


def _trigger(publisher: Publisher, jitter: int) -> BaseTrigger:
    try:
        return trigger(publisher.schedule or "", publisher.timezone, jitter=jitter)
    except ValueError as error:
        raise UsageError(f"{publisher.name}: {error}") from None

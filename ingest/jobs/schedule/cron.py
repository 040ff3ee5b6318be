"""Cron lines in local time, as cron reads them, also on the days when summer time begins and ends."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger

_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")


def trigger(lines: str, timezone: str, *, jitter: int = 0) -> BaseTrigger:
    """Fires whenever one of the cron lines, separated by `;`, does.

    Args:
        lines: minute, hour, day of month, month, day of week, as in `crontab(5)`.
        timezone: whose clocks the lines mean.
        jitter: seconds that a run may come late by, at random, so that not all begin on the minute.

    Raises:
        ValueError: a line is no cron line, or the time zone is unknown; the message says which.
    """
    zone = _zone(timezone)
    found = [each for line in lines.split(";") if line.strip() for each in _line(line, zone)]
    if not found:
        raise ValueError("there is no cron line")
    return OrTrigger(found, jitter=jitter)


def weekdays(field: str) -> str:
    """A cron line's days of the week as names: APScheduler counts from Monday, cron from Sunday, as 0 and as 7.

    >>> weekdays("1-5"), weekdays("0,6"), weekdays("5-7"), weekdays("sat-mon"), weekdays("*/3")
    ('mon,tue,wed,thu,fri', 'sun,sat', 'fri,sat,sun', 'sat,sun,mon', 'sun,wed,sat')
    """
    if field == "*":
        return field
    numbers = (number for part in field.lower().split(",") for number in _span(part))
    return ",".join(dict.fromkeys(_DAYS[number % 7] for number in numbers))


class WallClock(BaseTrigger):  # type: ignore[misc]  # APScheduler 3 has no types
    """The times of a cron line, in UTC: Python compares local times by their digits, and an hour in autumn comes twice.

    A time in the hour that is left out in spring runs an hour later. A time in the hour that comes twice in autumn runs
    in the first only, unless the line says every hour.
    """

    def __init__(self, cron: CronTrigger, *, every_hour: bool) -> None:
        self.cron = cron
        self.every_hour = every_hour

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime | None:
        """The first moment after the previous one, or from now on. Called by APScheduler."""
        zone = self.cron.timezone  # a moment of the hour that is there twice equals none of another zone
        found = self.cron.get_next_fire_time(previous_fire_time and previous_fire_time.astimezone(zone), now)
        while found and found.fold and not self.every_hour:
            found = self.cron.get_next_fire_time(found, found)
        return found.astimezone(UTC) if found else None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError):
        raise ValueError(f"there is no time zone {name!r}") from None


def _line(line: str, zone: ZoneInfo) -> list[WallClock]:
    fields = line.split()
    if len(fields) != 5:
        raise ValueError(f"{line.strip()!r} is no cron line: it must have five fields")
    minute, hour, day, month, weekday = fields
    # cron's rule: where both kinds of day are given, either will do
    both = [("*", weekday), (day, "*")] if not day.startswith("*") and not weekday.startswith("*") else [(day, weekday)]
    try:
        crons = [CronTrigger.from_crontab(f"{minute} {hour} {d} {month} {weekdays(w)}", zone) for d, w in both]
    except ValueError as error:
        raise ValueError(f"{line.strip()!r} is no cron line: {error}") from None
    return [WallClock(cron, every_hour=hour == "*") for cron in crons]


def _span(part: str) -> range:
    days, _, step = part.partition("/")
    first, _, last = ("sun-sat" if days == "*" else days).partition("-")
    begin, end = _day(first), _day(last or first)
    return range(begin, end + 1 if begin <= end else end + 8, int(step or 1))


def _day(text: str) -> int:
    if text in _DAYS:
        return _DAYS.index(text)
    if text in set("01234567"):
        return int(text)
    raise ValueError(f"there is no day {text!r}")

"""Times as feeds and sitemaps write them: ISO 8601, RFC 822, and what French templates make of both."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import timezone as fixed
from unicodedata import normalize
from zoneinfo import ZoneInfo

from ingest import times
from ingest.times.calendar_names import month_beginning

_LONGEST = 60  # characters
_OLDEST = 1990
_AHEAD = timedelta(days=31)
_ZONES = {
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "met": 1, "mez": 1,
    "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "eest": 3,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
"""Hours east of Greenwich."""
_WEEKDAY = r"(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)"
_DATES = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?[\s./-]{1,3}(?P<name>[a-z]{3,9})[.,]?[\s./-]{1,3}(?P<year>\d{4}|\d\d)(?!\d)",
        r"(?P<name>[a-z]{3,9})\.?\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<year>\d{4})(?!\d)",
        r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})(?!\d)",
        rf"^(?:{_WEEKDAY}\w*[.,]*\s)?(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.](?P<year>[2-9]\d)(?![\d.])",
        # as C's ctime writes it
        r"(?P<name>[a-z]{3,9})\s{1,3}(?P<day>\d{1,2})\s(?=[\d:]{5,8}\s(?:[a-z]{1,4}\s)?(?P<year>\d{4})(?!\d))",
    )
)
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s?(?:h|:|heures?)\s?(?:(?P<minute>\d\d)(?!\d)(?:\s?[:m]\s?(?P<second>\d\d))?)?(?:[.,]\d+)?s?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?"
)
_NUMBER = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d+)?")  # seconds or milliseconds since 1970
_ZONE = re.compile(r"(?P<name>[a-z]{1,4}\b)?\s?(?:(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?(?!\d))?")


def read_time(text: str | None, timezone: str) -> datetime | None:
    """A time as listings write it, aware UTC; None where it is no full date, or one that no article has.

    >>> read_time("2026-03-12T09:30:00+01:00", "Europe/Paris")
    datetime.datetime(2026, 3, 12, 8, 30, tzinfo=datetime.timezone.utc)
    >>> read_time("mar., 03 août 2026 8h05", "Europe/Paris")
    datetime.datetime(2026, 8, 3, 6, 5, tzinfo=datetime.timezone.utc)
    >>> read_time("hier", "Europe/Paris")
    """
    text = (text or "").strip()[:_LONGEST]
    if not text:
        return None
    try:
        return plausible(_iso(text) or _written(text), ZoneInfo(timezone))
    except (ValueError, OverflowError):  # the 32nd, 25 o'clock, a zone of 99 hours
        return None


def plausible(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """The moment in UTC, in `zone` where it has none; None where no article can have that date.

    Empty fields come out as 1970 or the year 1, a misread one as 2062; an agenda's date lies ahead.
    """
    if moment is None or moment.year < _OLDEST:
        return None
    moment = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    return moment if moment <= times.now() + _AHEAD else None


def _iso(text: str) -> datetime | None:
    if number := _NUMBER.fullmatch(text):
        return datetime.fromtimestamp(int(number[1]), UTC)
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _written(text: str) -> datetime | None:
    """A date with what follows it: a time of day and a zone."""
    text = "".join(char for char in normalize("NFKD", text.lower()) if char.isascii())
    for form in _DATES:
        for found in form.finditer(text):
            if day := _day(found):
                rest = text[: found.start()] + " " + text[found.end() :]
                return _at(day, rest)
    return None


def _day(found: re.Match[str]) -> datetime | None:
    parts = found.groupdict()
    name = parts.get("name")
    month = month_beginning(name) if name else int(parts["month"])
    year = int(parts["year"]) + 2000 * (len(parts["year"]) == 2)
    return datetime(year, month, int(parts["day"])) if month else None  # noqa: DTZ001 - the zone follows


def _at(day: datetime, rest: str) -> datetime:
    time = _TIME.search(rest)
    if time is None:
        return day
    hour, minute, second = (int(time[part] or 0) for part in ("hour", "minute", "second"))
    if time["half"]:
        hour = hour % 12 + 12 * (time["half"] == "p")
    if hour > 24 or minute > 59 or second > 60:
        raise ValueError("no time of day")
    moment = day + timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
    return moment.replace(tzinfo=_zone(rest[time.end() :].strip()))


def _zone(text: str) -> tzinfo | None:
    """The zone that is written; None where none is, or an unknown one."""
    found = _ZONE.match(text)
    if found is None or not found[0]:
        return None
    hours = _ZONES.get(found["name"] or "z")
    if not found["sign"]:
        return None if hours is None else fixed(timedelta(hours=hours))
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    return fixed(-offset if found["sign"] == "-" else offset)

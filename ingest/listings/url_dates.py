"""The day, month or year that an address names."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

_JOIN = r"(?:[-/_.]|&\w+=)"
_YEAR = r"(?<![0-9a-zA-Z.])(?P<year>19[5-9]\d|20\d\d)"  # a letter before it belongs to an id
_SPELT = re.compile(rf"{_YEAR}(?:{_JOIN}(?P<month>0?[1-9]|1[0-2])(?:{_JOIN}(?P<day>0?[1-9]|[12]\d|3[01]))?)?(?!\d)")
_COMPACT = re.compile(rf"{_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])?(?!\d)")


class Period(NamedTuple):
    """From a moment to the one just after."""

    start: datetime
    end: datetime


def period_of(url: str, timezone: str = "Europe/Paris") -> Period | None:
    """The day, month or year that an address names.

    >>> period_of("https://gazette.example/sitemap-2026-03.xml", "UTC").end.isoformat()
    '2026-04-01T00:00:00+00:00'
    >>> period_of("https://gazette.example/sitemap-3.xml")
    """
    dates = [match for pattern in (_SPELT, _COMPACT) for match in pattern.finditer(url)]
    if not dates:
        return None
    parts = max(dates, key=lambda match: sum(value is not None for value in match.groups())).groupdict()
    year, month, day = (int(parts[name] or 0) for name in ("year", "month", "day"))
    zone = ZoneInfo(timezone)
    try:
        start = datetime(year, month or 1, day or 1, tzinfo=zone)
    except ValueError:  # the 31st of April
        return None
    if day:
        return Period(start, start + timedelta(days=1))
    end = datetime(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1, tzinfo=zone)
    return Period(start, end)


def day_of(url: str) -> Period | None:
    """The day that an article's address names; a month or a year may be its subject."""
    period = period_of(url)
    return period if period and period.end - period.start <= timedelta(days=1) else None

"""Reads `Retry-After`: how long a server asks to be left alone."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from scrapy.http import Response

from ingest import times
from ingest.crawl.http.headers import header

LONGEST = 3600
"""Seconds; a server that names a longer time is asked again after this one."""
_STATUSES = (429, 503)
_LONGEST_DATE = 60  # characters


def retry_after(response: Response) -> float | None:
    """Seconds of a refusal's `Retry-After`, which is a number or a date (RFC 9110, section 10.2.3); None without."""
    value = header(response, "Retry-After")
    if response.status not in _STATUSES or value is None:
        return None
    return seconds(value, times.now())


def moment_after(wait: float) -> datetime:
    """The moment that many seconds from now, rounded up: the store keeps whole seconds."""
    return times.now() + timedelta(seconds=math.ceil(wait) + 1)


def seconds(value: str, now: datetime) -> float | None:
    """What a `Retry-After` means at a given time, at most `LONGEST`; None where it cannot be read.

    >>> seconds("120", datetime(2026, 1, 1, tzinfo=UTC))
    120.0
    >>> seconds("Thu, 01 Jan 2026 00:05:00 GMT", datetime(2026, 1, 1, tzinfo=UTC))
    300.0
    >>> seconds("bientôt", datetime(2026, 1, 1, tzinfo=UTC))
    """
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(min(int(value[:9]), LONGEST))  # int() takes long for a million digits
    try:
        date = parsedate_to_datetime(value[:_LONGEST_DATE])
        wait = (date.replace(tzinfo=date.tzinfo or UTC) - now).total_seconds()
    except (ValueError, OverflowError):  # no date; a zone of a million hours
        return None
    return min(max(wait, 0.0), LONGEST)

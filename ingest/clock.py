"""Times: aware UTC in Python, ISO 8601 with `Z` and whole seconds in the store; and what a person types for a time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

PARIS: Final = ZoneInfo("Europe/Paris")
"""The time zone of dates that people type and of spreadsheets; the store keeps UTC."""

_AGO = re.compile(r"(\d{1,5})([hdw])")
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


def now() -> datetime:
    """The present moment, aware UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def to_text(moment: datetime | None) -> str | None:
    """A moment as the store writes it; sorts as text in order of time.

    >>> to_text(datetime(2026, 3, 1, 9, 30, tzinfo=UTC))
    '2026-03-01T09:30:00Z'
    """
    if moment is None:
        return None
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def from_text(text: str | None) -> datetime | None:
    """The moment that `to_text` wrote."""
    return datetime.fromisoformat(text) if text else None


def since(text: str) -> str:
    """The first moment meant by what a person typed, as the store writes times.

    Raises:
        ValueError: it is no time; the message says what is.
    """
    return _moment(text, whole_day=False)


def until(text: str) -> str:
    """The moment just after what a person typed: the next midnight in Paris after a day, itself for a time of day.

    Raises:
        ValueError: it is no time; the message says what is.
    """
    return _moment(text, whole_day=True)


def _moment(text: str, *, whole_day: bool) -> str:
    try:
        if ago := _AGO.fullmatch(text.strip().lower()):
            moment = now() - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
        else:
            moment = _parse(text.strip(), whole_day)
        return to_text(moment.astimezone(UTC)) or ""
    except (ValueError, OverflowError):
        raise ValueError(f"'{text}' is no time; write 2026-03-01, 2026-03-01T09:30 or 7d") from None


def _parse(text: str, whole_day: bool) -> datetime:
    moment = datetime.fromisoformat(text)
    if whole_day and re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d{8}", text):
        moment += timedelta(days=1)
    return moment if moment.tzinfo else moment.replace(tzinfo=PARIS)

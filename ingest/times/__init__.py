"""Times: aware UTC in Python, ISO 8601 with `Z` and whole seconds in the store; `typed` reads what people type."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from ingest.times.calendar_dates import PARIS, Period, days
from ingest.times.typed import EVENING, FORMS, read

__all__ = [
    "EVENING",
    "FORMS",
    "PARIS",
    "Period",
    "When",
    "from_text",
    "in_paris",
    "is_day",
    "moment_of",
    "now",
    "period",
    "since",
    "to_text",
    "until",
]


When = str | date
"""A time as a person types it, a day, or a `datetime` with its time zone."""


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


def moment_of(text: str | None) -> datetime | None:
    """The moment that a text of the store tells; None where another program stored what is no time.

    >>> moment_of("2026-03-01T25:30:00Z"), moment_of(None)
    (None, None)
    """
    try:
        return from_text(text)
    except ValueError:
        return None


def is_day(moment: datetime) -> bool:
    """Whether it stands for a whole day: a page that tells no time of day is stored with the midnight before, in Paris.

    >>> is_day(datetime(2026, 3, 1, 23, 0, tzinfo=UTC)), is_day(datetime(2026, 3, 1, 9, 30, tzinfo=UTC))
    (True, False)
    """
    return moment.astimezone(PARIS).time() == time()


def in_paris(moment: datetime | None) -> str:
    """A moment as a person in Paris reads it; a day where no more is known.

    >>> in_paris(datetime(2026, 3, 1, 9, 30, tzinfo=UTC)), in_paris(datetime(2026, 3, 1, 23, 0, tzinfo=UTC))
    ('2026-03-01 10:30', '2026-03-02')
    """
    if moment is None:
        return ""
    return format(moment.astimezone(PARIS), "%Y-%m-%d" if is_day(moment) else "%Y-%m-%d %H:%M")


def since(when: When) -> str:
    """The first moment of a time, as the store writes times.

    Raises:
        ValueError: it is no time; the message says what is.
    """
    return to_text(period(when).begin) or ""


def until(when: When) -> str:
    """The first moment after a time: the next midnight in Paris after a day, itself for a time of day.

    Raises:
        ValueError: it is no time; the message says what is.
    """
    return to_text(period(when).end) or ""


def period(when: When) -> Period:
    """What a person means, in Paris time unless it says another.

    A day of the week is the last one before today; `7j` is a moment, seven times 24 hours ago.

    >>> period("2026-03-29").end - period("2026-03-29").begin  # the night to summer time
    datetime.timedelta(seconds=82800)

    Raises:
        ValueError: it is no time; the message says what is.
    """
    try:
        begin, end = _known(when) if isinstance(when, date) else read(when, now())
        return Period(begin.astimezone(UTC), end.astimezone(UTC))
    except (ValueError, OverflowError) as error:
        if isinstance(error, _NaiveError):
            raise
        raise ValueError(f"'{when}' is no time; write {FORMS}") from None


class _NaiveError(ValueError):
    """A `datetime` without a time zone."""


def _known(when: date) -> Period:
    if not isinstance(when, datetime):
        return days(when, when + timedelta(days=1))
    if when.tzinfo is None:
        raise _NaiveError(f"{when!r} has no time zone; give it one, such as tzinfo=UTC")
    return Period(when, when)

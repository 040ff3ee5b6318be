"""Days, months, quarters and years of a calendar as people write them; without a year the last that has begun."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from ingest.times.calendar_names import month_named

PARIS: Final = ZoneInfo("Europe/Paris")
"""The time zone of dates that people type and of spreadsheets; the store keeps UTC."""
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d\d))?")
_OF_YEAR = re.compile(r"()(\d{1,2})/(\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]{3,})\.?(?: dernier)?(?: (\d{4}|\d\d))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(r"(\d{4})[-/](\d\d?)|((?:19|20)\d\d)(\d\d)")
_DAY = re.compile(r"(\d{4})(?:([-/.])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))")  # without signs between, of eight digits
_PART = re.compile(r"(?:([tq]|s)([1-4])|([1-4])(?:er|e|eme|nd)? (trimestre|semestre))(?: (\d{4}|\d\d))?")


class Period(NamedTuple):
    """A stretch of time; a moment where both ends are the same."""

    begin: datetime
    end: datetime
    """The first moment after it."""


def dated(text: str, today: date) -> Period | None:
    """The period that a plain text names.

    Raises:
        ValueError: it is written like one, and there is none such.
    """
    if found := _DAY.fullmatch(text):
        return day(date(int(found[1]), int(found[3] or found[5]), int(found[4] or found[6])))
    if found := _MONTH.fullmatch(text):
        return months(int(found[1] or found[3]), int(found[2] or found[4]))
    if _YEAR.fullmatch(text):
        return months(int(text), 1, 12)
    if found := _PART.fullmatch(text):
        length = 6 if "s" in (found[1], (found[4] or "")[:1]) else 3
        return _part(int(found[2] or found[3]), length, found[5], today)
    found = _OF_YEAR.fullmatch(text) or _NUMERIC.fullmatch(text) or _NAMED.fullmatch(text)
    return _of_calendar(found[1], found[2], found[3], today) if found else None


def _part(number: int, length: int, year: str | None, today: date) -> Period:
    """A quarter, of three months, or a half of a year."""
    first = length * (number - 1) + 1
    return months(_number(year) if year else today.year - (first > today.month), first, length)


def _of_calendar(day_of: str | None, name: str, year: str | None, today: date) -> Period:
    month = int(name) if name.isdecimal() else month_named(name)
    begun = (month, int(day_of or 1)) <= (today.month, today.day)
    number = _number(year) if year else today.year - (not begun)
    return day(date(number, month, int(day_of))) if day_of else months(number, month)


def _number(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)  # 26 is 2026


def months(year: int, month: int, length: int = 1, back: int = 0) -> Period:
    """So many months from one on, or from the one so many before it."""
    if not 1 <= month <= 12:
        raise ValueError("no month")
    first = 12 * year + month - 1 - back
    begin, end = (date(count // 12, count % 12 + 1, 1) for count in (first, first + length))
    return days(begin, end)


def day(begin: date) -> Period:
    """From midnight to midnight."""
    return days(begin, begin + timedelta(days=1))


def days(begin: date, end: date) -> Period:
    """From one midnight in Paris to another."""
    return Period(*(datetime.combine(day, time(), PARIS) for day in (begin, end)))

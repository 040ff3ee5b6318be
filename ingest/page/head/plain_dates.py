"""The plainest written dates, read at a hundredth of dateparser's cost: "12 mars 2026 à 10h12", "March 12, 2026"."""

from __future__ import annotations

import re
from datetime import datetime

from ingest.times.calendar_names import MONTHS

_REST = r"(?P<year>(?:19|20)\d\d)(?:(?:\ à|\ -|,)?\ (?P<hour>\d\d?)[h:](?P<minute>\d\d))?"
_FORMS = tuple(
    re.compile(rf"{day}{_REST}", re.VERBOSE)
    for day in (
        r"(?P<day>\d\d?)\ (?P<month>[^\W\d]{3,9})\ ",
        r"(?P<month>[^\W\d]{3,9})\ (?P<day>\d\d?),\ ",
        r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.]",
    )
)


def plain_date(text: str) -> datetime | None:
    """The moment of a full date in French or English, day before month in figures, with its time or without.

    None for any other form and for what is no date: dateparser knows more of them.

    >>> plain_date("12 mars 2026 à 10h12"), plain_date("hier")
    (datetime.datetime(2026, 3, 12, 10, 12), None)
    """
    match = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    month = _month(match["month"]) if match else None
    if match is None or month is None:
        return None
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    try:
        return datetime(int(match["year"]), month, int(match["day"]), hour, minute)  # noqa: DTZ001 - it names no zone
    except ValueError:
        return None


def _month(name: str) -> int | None:
    if name.isdigit():
        return int(name)
    return 3 if name.lower() == "mar" else MONTHS.get(name.lower())  # beside a day and a year it is no Tuesday

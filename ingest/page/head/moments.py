"""A written date -> an aware moment."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

import dateparser

_LONGEST = 60  # characters: dateparser's cost grows with its input, and a date is never longer
_OFFSET_SPACE = re.compile(r"(?<=\d)\s+(?=[+-]\d\d:?\d\d$)")  # "2024-04-30 16:00:34 +02:00", which is not ISO 8601
_WORDS = re.compile(r"^\W*(?:(?:publiée?|postée?|mise?|en ligne|le|à jour|on|the)\s+)+", re.IGNORECASE)
_FULL_DATE = re.compile(
    r"""\b(?:\d{1,2}(?:er)?[\s./-]+(?:\d{1,2}|[^\W\d]{3,9})\.?[\s./-]+(?:19|20)\d\d|(?:19|20)\d\d-\d\d?-\d\d?)\b
    (?:\W{0,5}(?:à|at|T)?\s*\d{1,2}\s?(?:h|:|heures?)\s?(?:\d\d)?)?""",
    re.VERBOSE | re.IGNORECASE,
)
# dateparser turns day and month round where the month is above 12, which invents a date.
_NO_MONTH = re.compile(r"(?:\d{4}[-/.](?:1[3-9]|[2-9]\d)\b|\d{1,2}[-/.](?:1[3-9]|[2-9]\d)[-/.]\d{4})")
_YEARS = range(1990, 2100)
_SETTINGS = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}


def parse_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """Return the moment that `text` names, aware UTC; what carries no time zone is read in `zone`.

    None for anything that is no full date: a year alone, a month that does not exist, "hier".
    """
    text = _OFFSET_SPACE.sub("", text.strip()[:_LONGEST])
    try:
        found: datetime | None = datetime.fromisoformat(text)
    except ValueError:
        found = _parse_written(text)
    if found is None or found.year not in _YEARS:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)


def find_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """Return the first full date that stands in a line of text, with its time of day where one follows."""
    match = _FULL_DATE.search(text)
    return parse_moment(match.group(), zone) if match else None


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return the start of a day at the publisher's place, aware UTC: how a date without time of day is kept."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def _parse_written(text: str) -> datetime | None:
    """Read a French or English date in words or figures, day before month."""
    text = _WORDS.sub("", text).replace(" h ", "h")
    if _NO_MONTH.search(text) or not any(map(str.isdigit, text)):
        return None
    try:
        return dateparser.parse(text, languages=["fr", "en"], settings=_SETTINGS)  # type: ignore[no-any-return]
    except (ValueError, OverflowError):
        return None

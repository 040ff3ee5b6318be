"""The plainest written dates, read at a hundredth of dateparser's cost: "12 mars 2026 à 10h12", "March 12, 2026".

Those of the neighbours' press are read here alone, without asking which language it is.
"""

from __future__ import annotations

import re
from datetime import datetime

from ingest.page.head.written_dates import CLOCK_WORD
from ingest.times.calendar_names import MONTHS, WEEKDAYS
from ingest.times.calendars_abroad import MONTHS_ABROAD, SHORT_MONTHS

_AT = (
    r"(?:(?:\ [àa]|\ at|\ om|\ um|\ ore|\ alle(?:\ ore)?|\ a\ las|\ às|\ kl\.?|\ klo|\ g\.|\ godz\.|\ [-–—|·•]|,){0,2})"
)
_REST = rf"""(?P<year>(?:19|20)\d\d)
    (?:{_AT}\ (?P<hour>\d\d?)(?:[h:.](?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\ ?(?P<half>[ap])\.?m\.?)?
        (?:\ (?:{CLOCK_WORD}|h))?|\ {CLOCK_WORD}))?"""
_FORMS = tuple(
    re.compile(rf"{day}{_REST}", re.VERBOSE)
    for day in (
        r"(?P<day>\d\d?)(?:er|\.|º|°|st|nd|rd|th)?\ (?:de\ |d['’])?(?P<month>[^\W\d]{3,11})\.?,?\ (?:del?\ )?",
        r"(?P<month>[^\W\d]{3,9})\.?\ (?P<day>\d\d?)(?:st|nd|rd|th)?,?\ (?:del?\ )?",
        r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.]",
    )
)
_HOUR = r"(?:[\s,]*(?:[^\W\d_]{4,11},?\s+)?(?P<hour>\d\d?)(?:[h:.]|[時时点시]\s?)(?P<minute>\d\d)[分분]?)?"
_YEAR_FIRST = tuple(
    re.compile(rf"(?P<year>(?:19|20)\d\d){day}{_HOUR}")
    for day in (
        r"(?:\.|\sm\.|\.?\sgada)?\s(?P<month>[^\W\d]{3,12})\s(?P<day>\d\d?)\.?(?:\sd\.)?",
        r"\.?\sgada\s(?P<day>\d\d?)\.\s(?P<month>[^\W\d]{3,12})",
        r"\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일](?:\s?[(（][^()（）]{1,4}[)）])?",
    )
)
"""As Hungarians, Lithuanians, Latvians, Chinese, Japanese and Koreans write a day."""
_WITH_WEEKDAY = re.compile(
    r"(?P<name>[^\W\d]{3,9})\.?,?\s+(\d\d?)/(\d\d?)/((?:19|20)\d\d)(?:\s+-\s+([01]?\d|2[0-3]):([0-5]\d))?"
)
_NOON = 12  # hours
_HUNGARIAN_TOO = frozenset({"november", "december"})
"""English months of the same letters in Hungarian, where a full stop ends the day."""


def plain_date(text: str) -> datetime | None:
    """The moment of a full date, day before month in figures, with its time or without.

    None for any other form and for what is no date: dateparser knows more of them.

    >>> plain_date("12 mars 2026 à 10h12"), plain_date("hier")
    (datetime.datetime(2026, 3, 12, 10, 12), None)
    """
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    return next(filter(None, (_moment(form.fullmatch(text)) for form in (*_FORMS, *_YEAR_FIRST))), None)


def year_first(text: str) -> datetime | None:
    """The moment of the first date in a line that is written with its year first.

    >>> year_first("Megjelent: 2026. május 21. 13:48")
    datetime.datetime(2026, 5, 21, 13, 48)
    """
    matches = filter(None, (form.search(text) for form in _YEAR_FIRST))
    return next(filter(None, (_moment(match) for match in matches if not _begins_sentence(match))), None)


def with_weekday(text: str) -> datetime | None:
    """The moment of a day in figures behind its weekday, which tells its order: Drupal's "Tue, 07/14/2026 - 17:57".

    >>> with_weekday("sam. 04/11/2026 - 17:02"), with_weekday("Wed, 11/04/2026 - 17:02")
    (datetime.datetime(2026, 4, 11, 17, 2), datetime.datetime(2026, 11, 4, 17, 2))
    """
    match = _WITH_WEEKDAY.fullmatch(text)
    if match is None:
        return None
    name = match["name"].lower()
    first, second, year, hour, minute = (int(figure or 0) for figure in match.group(2, 3, 4, 5, 6))
    for day, month in ((first, second), (second, first)):
        try:
            found = datetime(year, month, day, hour, minute)  # noqa: DTZ001 - it names no zone
        except ValueError:
            continue
        if any(known.startswith(name) and number == found.weekday() for known, number in WEEKDAYS.items()):
            return found
    return None


def _begins_sentence(match: re.Match[str]) -> bool:
    """Whether a French or English month stands behind the year, which ends a sentence: "Bilan 2025. Mai 12 hausses"."""
    month = match["month"].lower()
    return month in MONTHS and (month not in _HUNGARIAN_TOO or match.string[match.end("day") :][:1] != ".")


def _moment(match: re.Match[str] | None) -> datetime | None:
    month = _month(match["month"]) if match else None
    if match is None or month is None:
        return None
    said = match.groupdict()
    hour, minute, second = (int(said.get(name) or 0) for name in ("hour", "minute", "second"))
    if said.get("half") and 0 < hour <= _NOON:
        hour = hour % _NOON + (_NOON if said["half"] in "pP" else 0)
    try:
        day = datetime(int(match["year"]), month, int(match["day"]))  # noqa: DTZ001 - it names no zone
        return day.replace(hour=hour, minute=minute, second=second)
    except ValueError:
        return None


def _month(name: str) -> int | None:
    if name.isdigit():
        return int(name)
    low = name.lower()
    return MONTHS.get(low) or SHORT_MONTHS.get(low) or MONTHS_ABROAD.get(low)

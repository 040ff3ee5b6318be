"""What a person types for a time, in Paris unless it says another zone: days, months, "hier", "lundi", "7j"."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

PARIS: Final = ZoneInfo("Europe/Paris")
"""The time zone of dates that people type and of spreadsheets; the store keeps UTC."""
FORMS: Final = "2026-03-01, 01/03/2026, 1er mars 2026, 2026-03, 2026-03-01T09:30, 24h, 7j, 2w, hier, lundi, ce mois"
"""What can be typed, for messages."""

_AGO = re.compile(
    r"(?:il y a )?(\d{1,5}) ?"
    r"(?:(h|heures?|hours?)|(d|j|jours?|days?)|(w|s|semaines?|weeks?)|(y|a|ans?|annees?|years?)|mois|months?)(?: ago)?"
)
_STEPS = (timedelta(hours=1), timedelta(days=1), timedelta(weeks=1), timedelta(days=365))
_WORDS = (  # what a phrase means: an interval's length and how many of them back
    ("day", 0, ("aujourd'hui", "aujourdhui", "ce matin", "today")),
    ("day", 1, ("hier", "yesterday")),
    ("evening", 1, ("hier soir",)),
    ("day", 2, ("avant-hier",)),
    ("week", 0, ("cette semaine", "this week")),
    ("week", 1, ("la semaine derniere", "semaine derniere", "last week")),
    ("month", 0, ("ce mois", "ce mois-ci", "this month")),
    ("month", 1, ("le mois dernier", "mois dernier", "last month")),
    ("year", 0, ("cette annee", "this year")),
    ("year", 1, ("l'annee derniere", "annee derniere", "l'an dernier", "last year")),
)
_PHRASES = {phrase: (unit, back) for unit, back, phrases in _WORDS for phrase in phrases}
_WEEKDAYS = {
    name: day
    for names in (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for day, name in enumerate(names.split())
}
_MONTHS = {
    name: month
    for names in (
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "january february march april may june july august september october november december",
    )
    for month, name in enumerate(names.split(), 1)
}
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d\d))?")
_OF_YEAR = re.compile(r"()(\d{1,2})/(\d{4})")
_NAMED = re.compile(r"(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]{3,})\.?(?: (\d{4}))?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEADING = re.compile(r"(?:depuis |since )?(?:le (?!mois )|en )?")
EVENING: Final = time(18)
"""When the evening begins, in Paris."""
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{8}")


class Period(NamedTuple):
    """A stretch of time; a moment where both ends are the same."""

    begin: datetime
    end: datetime
    """The first moment after it."""


def read(text: str, now: datetime) -> Period:
    """The time that a text names; `now` is the present moment.

    Raises:
        ValueError, OverflowError: it names none.
    """
    folded, today = _LEADING.sub("", _folded(text), count=1), now.astimezone(PARIS).date()
    found = _ago(folded, now) or _phrase(folded, today) or _date(folded, today)
    if found:
        return found
    moment = datetime.fromisoformat(text.strip())
    moment = moment if moment.tzinfo else moment.replace(tzinfo=PARIS)
    return Period(moment, moment)


def _folded(text: str) -> str:
    """Lower case, without accents, single spaces, plain apostrophes."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


def _ago(text: str, now: datetime) -> Period | None:
    found = _AGO.fullmatch(text)
    if not found:
        return None
    number = int(found[1])
    step = next((step for step, unit in zip(_STEPS, found.groups()[1:], strict=True) if unit), None)
    moment = now - number * step if step else _months_ago(number, now.astimezone(PARIS))
    return Period(moment, moment)


def _months_ago(number: int, now: datetime) -> datetime:
    """This time of the same day of that month, or of its last day."""
    month = _month(now.year, now.month, number)
    last = (month.end - timedelta(hours=1)).astimezone(PARIS).day
    first = month.begin.astimezone(PARIS)
    return now.replace(year=first.year, month=first.month, day=min(now.day, last))


def _phrase(text: str, today: date) -> Period | None:
    name = text.removesuffix(" dernier").removeprefix("last ")
    if text not in _PHRASES and name in _WEEKDAYS:
        day = today - timedelta(days=(today.weekday() - _WEEKDAYS[name] - 1) % 7 + 1)
        return days(day, day + timedelta(days=1))
    unit, back = _PHRASES.get(text, ("", 0))
    if unit == "day":
        return days(today - timedelta(days=back), today - timedelta(days=back - 1))
    if unit == "week":
        monday = today - timedelta(days=today.weekday(), weeks=back)
        return days(monday, monday + timedelta(weeks=1))
    if unit == "year":
        return _year(today.year - back)
    if unit == "evening":
        evening = datetime.combine(today - timedelta(days=back), EVENING, PARIS)
        return Period(evening, evening)
    return _month(today.year, today.month, back) if unit else None


def _date(text: str, today: date) -> Period | None:
    """A day, a month or a year of a calendar; without its year the last one that has begun."""
    if _DAY.fullmatch(text):
        day = date.fromisoformat(text)
        return days(day, day + timedelta(days=1))
    if found := _MONTH.fullmatch(text):
        return _month(int(found[1]), int(found[2]))
    if _YEAR.fullmatch(text):
        return _year(int(text))
    found = _OF_YEAR.fullmatch(text) or _NUMERIC.fullmatch(text) or _NAMED.fullmatch(text)
    return _of_calendar(found[1], found[2], found[3], today) if found else None


def _of_calendar(day: str | None, name: str, year: str | None, today: date) -> Period:
    month = int(name) if name.isdecimal() else _month_named(name)
    if year is None:
        begun = (month, int(day or 1)) <= (today.month, today.day)
        number = today.year if begun else today.year - 1
    else:
        number = int(year) + (2000 if len(year) == 2 else 0)  # 26 is 2026
    if not day:
        return _month(number, month)
    begin = date(number, month, int(day))
    return days(begin, begin + timedelta(days=1))


def _month_named(name: str) -> int:
    """A month by its name, or how that begins: nov., sept."""
    return next((month for known, month in _MONTHS.items() if known.startswith(name)), 0)


def _year(year: int) -> Period:
    return days(date(year, 1, 1), date(year + 1, 1, 1))


def _month(year: int, month: int, back: int = 0) -> Period:
    if not 1 <= month <= 12:
        raise ValueError("no month")
    months = 12 * year + month - 1 - back
    begin, end = (date(count // 12, count % 12 + 1, 1) for count in (months, months + 1))
    return days(begin, end)


def days(begin: date, end: date) -> Period:
    """From one midnight in Paris to another."""
    return Period(*(datetime.combine(day, time(), PARIS) for day in (begin, end)))

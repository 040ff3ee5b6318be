"""What a person types for a time, in Paris unless it says another zone: days, months, "hier", "lundi", "7j"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from ingest.times.calendar_dates import PARIS, Period, dated, day, days, months
from ingest.times.calendar_names import WEEKDAYS
from ingest.times.spoken import plain

FORMS: Final = "2026-03-01, 01/03/2026, 1er mars 2026, 2026-03, 2026-03-01T09:30, 24h, 7j, 2w, hier, lundi, ce mois"
"""What can be typed, for messages."""
EVENING: Final = time(18)
"""When the evening begins, in Paris."""

_AGO = re.compile(
    r"(?:il y a )?(\d{1,5}) ?(?:(min|minutes?)|(h|heures?|hours?)|(d|j|jours?|days?)|(w|s|semaines?|weeks?)"
    r"|(y|a|ans?|annees?|years?)|mois|months?)(?: ago)?"
)
_STEPS = (*(timedelta(**{unit: 1}) for unit in ("minutes", "hours", "days", "weeks")), timedelta(days=365))
_WORDS = (  # what a phrase means: how long, and how many of them back
    ("day", 0, ("aujourd'hui", "aujourdhui", "today")),
    ("day", 1, ("hier", "yesterday")),
    ("day", 2, ("avant-hier",)),
    ("week", 0, ("cette semaine", "ce semaine", "semaine", "this week")),
    ("week", 1, ("semaine dernier", "dernier week")),
    ("month", 0, ("ce mois", "ce mois-ci", "mois", "this month")),
    ("month", 1, ("mois dernier", "dernier month")),
    ("quarter", 0, ("ce trimestre", "this quarter")),
    ("quarter", 1, ("trimestre dernier", "dernier quarter")),
    ("half", 0, ("ce semestre",)),
    ("half", 1, ("semestre dernier",)),
    ("year", 0, ("cette annee", "ce annee", "annee", "this year", "ytd")),
    ("year", 1, ("annee dernier", "an dernier", "dernier year")),
)
_PHRASES = {phrase: (unit, back) for unit, back, phrases in _WORDS for phrase in phrases}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_PART = re.compile(r"(debut|beginning|start|mi|milieu|fin|end)[ -](?:de l'|d'|du |de la |de |of )?")
_BEGINS = {"debut": (1, 1), "beginning": (1, 1), "start": (1, 1), "mi": (15, 7), "milieu": (15, 7)}
_ENDS = (21, 12)  # the day of a month, the month of a year on which its end begins
_WEEK_OF = re.compile(r"semaine (?:du|de) ")
_HOUR = re.compile(r"(?P<day>.*?)(?:(?:^|,? )(?:(?:a|at|vers) )?(?P<hour>\d\d?)(?:h|:)(?P<minute>\d\d)?)")
_PARTS = {" matin": None, " apres-midi": time(12), " soir": EVENING}


def read(text: str, now: datetime) -> Period:
    """The time that a text names; `now` is the present moment.

    Raises:
        ValueError, OverflowError: it names none.
    """
    wording = plain(text)
    if found := _ago(wording, now) or _within_a_day(wording, now) or _period(wording, now):
        return found
    if wording.isdecimal():  # of which ISO's reader would take a digit for the T between day and hour
        raise ValueError("a number")
    moment = datetime.fromisoformat(text.strip())
    moment = moment if moment.tzinfo else moment.replace(tzinfo=PARIS)
    return Period(moment, moment)


def _period(text: str, now: datetime) -> Period | None:
    if not (found := _PART.match(text)):
        return _whole(text, now)
    whole = _whole(text[found.end() :], now)
    begin = whole and _part(whole, *_BEGINS.get(found[1], _ENDS))
    if not whole or not begin:
        return None
    return Period(begin, whole.end if found[1] not in _BEGINS else begin)


def _part(whole: Period, day_of: int, month: int) -> datetime | None:
    """Where the beginning, the middle or the end of a month or a year begins; the beginning of anything else."""
    first = whole.begin.astimezone(PARIS)
    if timedelta(days=28) <= (length := whole.end - whole.begin) < timedelta(days=32):
        return first.replace(day=day_of)
    if length > timedelta(days=360):
        return first.replace(month=month)
    return first if month == 1 else None


def _whole(text: str, now: datetime) -> Period | None:
    if week := _WEEK_OF.match(text):
        inside = _named(text[week.end() :], now)
        return inside and _week(inside.begin.astimezone(PARIS).date())
    return _named(text, now)


def _named(text: str, now: datetime) -> Period | None:
    if text in ("maintenant", "now"):
        return Period(now, now)
    today = now.astimezone(PARIS).date()
    return _phrase(text, today) or dated(text, today)


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
    month = months(now.year, now.month, back=number)
    last = (month.end - timedelta(hours=1)).astimezone(PARIS).day
    first = month.begin.astimezone(PARIS)
    return now.replace(year=first.year, month=first.month, day=min(now.day, last))


def _within_a_day(text: str, now: datetime) -> Period | None:
    """`hier 14h`, `lundi soir`; a morning is from midnight on."""
    for part, hour in _PARTS.items():
        if text.endswith(part):
            return _at(text.removesuffix(part), hour, now)
    found = _HOUR.fullmatch(text)
    if not found or not (found["day"] or found["minute"]):
        return None
    return _at(found["day"] or "today", time(int(found["hour"]), int(found["minute"] or 0)), now)


def _at(text: str, hour: time | None, now: datetime) -> Period | None:
    whole = _period(text, now)
    if whole is None or whole.end - whole.begin > timedelta(hours=25):
        return None
    moment = whole.begin.replace(hour=hour.hour, minute=hour.minute) if hour else whole.begin
    return Period(moment, moment) if hour else whole


def _phrase(text: str, today: date) -> Period | None:
    name = text.removesuffix(" dernier").removeprefix("dernier ")
    if name in WEEKDAYS:
        return day(today - timedelta(days=(today.weekday() - WEEKDAYS[name] - 1) % 7 + 1))
    if name in ("week-end", "ce week-end"):
        return _weekend(today - timedelta(days=7 * (name != text and today.weekday() >= 5)))
    unit, back = _PHRASES.get(text, ("", 0))
    if unit == "day":
        return day(today - timedelta(days=back))
    if unit == "week":
        return _week(today - timedelta(weeks=back))
    length = _MONTHS.get(unit)
    first = today.month - (today.month - 1) % length if length else 0
    return months(today.year, first, length, back * length) if length else None


def _week(inside: date) -> Period:
    """The week of a day, from its Monday on."""
    monday = inside - timedelta(days=inside.weekday())
    return days(monday, monday + timedelta(weeks=1))


def _weekend(today: date) -> Period:
    """The last one that has begun."""
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    return days(saturday, saturday + timedelta(days=2))

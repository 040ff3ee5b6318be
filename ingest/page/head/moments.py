"""Parses written dates into aware moments."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo
from math import isfinite
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dateparser

from ingest import times
from ingest.page.head.plain_dates import plain_date, with_weekday, year_first
from ingest.page.head.written_dates import AT, CLOCK_WORD, DATE, HALF_DAY, MONTH_NAME, ON
from ingest.page.head.zone_names import ZONE_NAME, zone_behind

_LONGEST = 60  # characters: dateparser's cost grows with its input, and a date is never longer
_OFFSET_SPACE = re.compile(r"(?<=\d)\s+(?=[+-]\d\d:?\d\d$)")  # "2024-04-30 16:00:34 +02:00", which is not ISO 8601
_ZONE_NAME = re.compile(r"(?<=\d|Z)\[[\w/+-]+\]$")  # Java's "2026-10-05T08:14:00+02:00[Europe/Paris]"
_NET = re.compile(r"/Date\((\d{12,13})\b")  # "/Date(1791180840000)/"
_WORDS = re.compile(r"^\W*(?:(?:publi[ée]e?|postée?|mise?|en ligne|le|à jour|on|the)\s+)+", re.IGNORECASE)
_HOURS = re.compile(r"(?<=\d)\s*h(?:eures?)?(?:\s+(?=\d)|\b)", re.IGNORECASE)
_FIRST = re.compile(r"\b1\s+er\b")  # "1<sup>er</sup> mars"
_SHORT_YEAR = re.compile(
    rf"(?<=\d )({MONTH_NAME} )(?=[0-4]\d (?:[àa]|at) \d{{1,2}}\s?[h:]"
    r"|[2-4]\d(?:\s?[,–—|·-]\s?\d{1,2}\s?[h:]|[\s.,;)]*$))"
)
"""A month before two figures of a year, which an hour follows, or nothing: "27 mars 26 à 9:21", "9 janv. 26"."""
_DASHED_DAY = re.compile(
    r"(?<![\w-])(\d\d)-(\d\d)-(?=[0-4]\d\s+(?:[01]?\d|2[0-3])[:h][0-5]\d(?!\d|(?::\d\d)?\s?[ap]\.?m\b))", re.IGNORECASE
)
"""An agency's short day, with its hour: "09-01-26 18:32:11"."""
_MINUTE = re.compile(r"(?<=\dh)(?=\d(?!\d))")  # "6 h 5", as Québec writes it
_POINT = re.compile(r"(?<=\d)\.(?=[0-5]\d\s?[ap]\.?m\b)", re.IGNORECASE)  # "9.40am"
_SPACED_HALF = re.compile(r"\b([ap])\.\sm\.", re.IGNORECASE)  # "7:05 a. m.", as Spanish has it
_HALF_DAY = 12  # hours
_HOUR = r"(?:[01]?\d|2[0-3])\.[0-5]\d"
_SUM = r"(?:[%€$£]|(?:euros?|eur|dollars?|chf|kr|usd|pro[cz]ent|pct|mi?l?n|ml[nd]|mrd|mio|mil\w+)\b)"
_DOTTED = rf"""(?:(?<![\d.,]){_HOUR}(?=\s?(?:{CLOCK_WORD}\b|{HALF_DAY}|(?-i:{ZONE_NAME})\b))
    | (?:(?<=\bom\s)|(?<=\bore\s)|(?<=\balle\s)|(?<=\bkl\s)|(?<=\bkl\.\s)|(?<=\bklo\s)|(?<=\bgodz\.\s))
      {_HOUR}(?![.,]?\d|\s?{_SUM}))"""
"""An hour with a point, which words tell from a price and a part of a date: "18.30 uur", "ore 18.30", "9.40am"."""
_ONE_MINUTE = r"(?:(?<=h\s)|(?<=\dh))\d(?!\d|\s?min)"  # "6 h 5", "12h5", but "19 h 3 min de lecture"
_TIME = rf"""(?:(?:\d{{1,2}}\s?(?:heures?|h|:)\s?(?:\d\d(?::[0-5]\d(?!\d))?|{_ONE_MINUTE})? | {_DOTTED})
      (?:\s?{HALF_DAY})?
    | (?:1[0-2]|0?[1-9])\s?{HALF_DAY} | (?:[01]?\d|2[0-3])\s{CLOCK_WORD}\b)"""
_DAY = rf"""(?:{DATE} | \d{{1,2}}/\d{{1,2}}/\d\d(?!\d) | (?<!\d\.)\d\d\.\d\d\.\d\d(?!\.?\d)
    | (?:(?<=\ble\s)|(?<=\bam\s)|(?<=\bil\s)|(?<=\bel\s)|(?<=\bop\s)|(?<=\bon\s))\d\d-\d\d-\d\d(?!-?\d))"""
_FULL_DATE = re.compile(
    rf"(?<![\w/])(?P<day>{_DAY})\b(?:\W{{0,5}}{AT}?\s*(?P<time>{_TIME}))?", re.VERBOSE | re.IGNORECASE
)
_TIME_FIRST = re.compile(
    rf"(?<![\d:])(?P<time>{_TIME})(?:\s?{CLOCK_WORD}\b|\s(?-i:{ZONE_NAME})\b)?\W{{1,5}}(?:{ON}\s+)?(?P<day>{_DAY})\b",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d(?:\.|\s(?:m\.|gada)|\s?[年년])")
_LASTS = re.compile(
    r"""\s*(?:(?<=h)ours?\b|\d{1,2}\s?min\w*\s+(?:de\s+lecture|read)
      |min\w*\s+(?:de\s+lecture|read)|(?:di|pour|après|plus|durant|pendant|en\s+tout|read|ago|later|to\s+read)\b
      |(?:lesezeit|leestijd|lästid|lesetid|læsetid)|de\s+(?!notre\b|nos\b)(?-i:(?=[a-zéè]))|d['’](?-i:(?=[a-zéè])))""",
    re.VERBOSE | re.IGNORECASE,
)
"""What follows a duration and no hour: "5 h de lecture", "3 h après"; but "18 h de Paris", "18 h De notre envoyé"."""
_LENGTH_OF = re.compile(
    r"\b(?:lecture|durée|écoute|vidéo|read(?:ing)?(?:\s+time)?|duration|lesezeit)\W{1,4}(?:en\s+)?$", re.IGNORECASE
)
"""What leads a duration in: "Temps de lecture : 1 h 20"."""
_LONGEST_READING = 5  # hours
_SHORT_DAY = re.compile(r"\d\d\.\d\d\.\d\d")
_VERSION = re.compile(
    r"""\b(?:v|ver|versions?|release|build|rev|révision|logiciel|software|firmware|pilotes?|norme|iso|ip|articles?|chapitre|section
      |ios|ipados|macos|android|windows|linux|firefox|chrome|safari|réf|ref|référence|code|tél|tel|siren|siret)\b
      [\s.:]{0,3}(?:(?:n|no|nr)[°º.]?\s*)?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a number with two points is called that is no day: "version 10.12.26"."""
_CLOCK = re.compile(
    rf"""(?:(?<![\d:/.])([01]?\d|2[0-3])\s?(?:heures?|h|:)\s?([0-5]\d|{_ONE_MINUTE})?(?![\d:])
    | (?P<dotted>{_DOTTED})) (?:\s?(?P<half>{HALF_DAY}))?""",
    re.VERBOSE | re.IGNORECASE,
)
# dateparser turns day and month round where the month is above 12, which invents a date.
_NO_MONTH = re.compile(r"(?:\d{4}[-/.](?:1[3-9]|[2-9]\d)\b|\d{1,2}[-/.](?:1[3-9]|[2-9]\d)[-/.]\d{4})")
_OLDEST = 1990
_SECONDS, _MILLISECONDS = range(10**8, 10**10), range(10**11, 10**13)
_SETTINGS = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}


def parse_moment(text: str, timezone: tzinfo) -> datetime | None:
    """The moment that `text` names, aware UTC; what carries no time zone is read in `timezone`.

    None for anything that is no full date: a year alone, a month that does not exist, "hier".
    """
    text = _ZONE_NAME.sub("", _OFFSET_SPACE.sub("", text.strip()[:_LONGEST]))
    if number := _NET.match(text):
        text = number[1]
    if text.isdigit() and len(text) > len("20260312"):
        return _of_number(int(text))
    try:
        found: datetime | None = datetime.fromisoformat(text)
    except ValueError:
        found = _parse_written(text)
    if found is None or not _is_year_of_news(found.year):
        return None
    return (found if found.tzinfo else found.replace(tzinfo=timezone)).astimezone(UTC)


def _is_year_of_news(year: int) -> bool:
    """Whether an article can be of that year: empty fields come out as 1970 or the year 1, misread ones as 2062."""
    return _OLDEST <= year <= times.now().year + 1


def moments(value: Any, timezone: tzinfo) -> list[datetime]:
    """The moments that a field of a record names: written, in seconds since 1970, or with a zone beside it."""
    if isinstance(value, list):
        return [moment for item in value for moment in moments(item, timezone)]
    if isinstance(value, dict):
        return moments(value.get("date") or value.get("@value"), _named_zone(value.get("timezone")) or timezone)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return []
    if isinstance(value, float) and not isfinite(value):  # as NaN and 1e999 are read
        return []
    found = parse_moment(value, timezone) if isinstance(value, str) else _of_number(int(value))
    return [found] if found else []


def find_moment(text: str, timezone: tzinfo) -> datetime | None:
    """The first full date that stands in a line of text, with its time of day where one stands beside it."""
    text = _DASHED_DAY.sub(r"\1/\2/", _SHORT_YEAR.sub(r"\g<1>20", _FIRST.sub("1er", text)))
    match = _TIME_FIRST.search(text)
    if match and not _LENGTH_OF.search(text[: match.start()]):
        return parse_moment(f"{match['day']} {match['time']}", zone_behind(text, *match.span("time")) or timezone)
    match = next((found for found in _FULL_DATE.finditer(text) if not _is_version(found)), None)
    if match is None:
        found = year_first(text) if _YEAR_FIRST.search(text) else None
        return found.replace(tzinfo=timezone).astimezone(UTC) if found else None
    if match["time"] and _is_duration(match):
        return parse_moment(match["day"], timezone)
    timezone = zone_behind(text, *match.span()) or timezone
    texts = (match.group(), f"{match['day']} {match['time'] or ''}", match["day"])
    return next(filter(None, (parse_moment(said, timezone) for said in texts)), None)


def _is_version(match: re.Match[str]) -> bool:
    """Whether what looks like a short day numbers a version or a document."""
    return _SHORT_DAY.fullmatch(match["day"]) is not None and _VERSION.search(match.string[: match.start()]) is not None


def _is_duration(match: re.Match[str]) -> bool:
    """Whether the time beside a day is how long something takes; "à 5 h" never is."""
    between, time = match.string[match.end("day") : match.start("time")], match["time"]
    if any(map(str.isalpha, between)):
        return False
    behind = _LASTS.match(match.string, match.end("time"))
    is_short = int(re.split(r"\D", time, maxsplit=1)[0]) < _LONGEST_READING
    return behind is not None and (is_short or "min" not in behind.group())


def clock_time(text: str, day: date, timezone: tzinfo) -> datetime | None:
    """The moment of a known day at the time that a line of text names, None where it names none."""
    match = _CLOCK.search(text)
    if match is None or _lasts(text, match):
        return None
    hour, minute = match["dotted"].split(".") if match["dotted"] else (match[1], match[2] or 0)
    hour = _of_half_day(int(hour), match["half"])
    return datetime(day.year, day.month, day.day, hour, int(minute), tzinfo=timezone).astimezone(UTC)


def _of_half_day(hour: int, half: str | None) -> int:
    """An hour as it is counted from midnight: "12 am" is 0, "4 pm" is 16."""
    if half is None or hour > _HALF_DAY:
        return hour
    return hour % _HALF_DAY + _HALF_DAY * half.lower().startswith("p")


def _lasts(text: str, match: re.Match[str]) -> bool:
    """Whether an hour in a line is none, but a duration: "à" before it says that it is one."""
    before = text[: match.start()].rstrip()
    return not before.endswith(" à") and _LASTS.match(text, match.end()) is not None


def midnight(day: date, timezone: tzinfo) -> datetime:
    """The start of a day at the publisher's place, aware UTC: how a date without time of day is kept."""
    return datetime(day.year, day.month, day.day, tzinfo=timezone).astimezone(UTC)


def is_day(moment: datetime, timezone: tzinfo) -> bool:
    """Whether a moment stands for a day whose time is not known."""
    return any((local.hour, local.minute, local.second) == (0, 0, 0) for local in (moment, moment.astimezone(timezone)))


def _of_number(number: int) -> datetime | None:
    """The moment so many seconds, or milliseconds, after the beginning of 1970."""
    seconds = number // 1000 if number in _MILLISECONDS else number
    found = datetime.fromtimestamp(seconds, UTC) if seconds in _SECONDS else None
    return found if found and _is_year_of_news(found.year) else None


def _named_zone(name: Any) -> tzinfo | None:
    try:
        return ZoneInfo(name) if isinstance(name, str) else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _parse_written(text: str) -> datetime | None:
    """Read a French or English date in words or figures, day before month."""
    text = _SPACED_HALF.sub(r"\1m", text)
    text = _POINT.sub(":", _MINUTE.sub("0", _HOURS.sub("h", _WORDS.sub("", text))))
    if found := with_weekday(text):
        return found
    if _NO_MONTH.search(text) or not any(map(str.isdigit, text)):
        return None
    if found := plain_date(text):
        return found
    try:
        return dateparser.parse(text, languages=["fr", "en"], settings=_SETTINGS)  # type: ignore[no-any-return]
    except (ValueError, OverflowError):
        return None

"""Time zones that stand behind an hour, by what the press calls them."""

from __future__ import annotations

import re
from datetime import timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from ingest.times.calendar_names import ENGLISH_MONTHS

_ZONES = {
    name: ZoneInfo(place)
    for names, place in (
        ("ET EST EDT", "America/New_York"),
        ("HE HAE HNE", "America/Toronto"),
        ("HAA HNA", "America/Halifax"),
        ("HAP HNP", "America/Vancouver"),
        ("WIB", "Asia/Jakarta"),
        ("MSK МСК", "Europe/Moscow"),
        ("JST", "Asia/Tokyo"),
        ("BRT", "America/Sao_Paulo"),
        ("CT CDT", "America/Chicago"),
        ("PT PST PDT", "America/Los_Angeles"),
        ("GMT UTC", "UTC"),
        ("BST", "Europe/London"),
        ("CET CEST MEZ MESZ", "Europe/Paris"),
        ("EET EEST", "Europe/Athens"),
        ("WAT", "Africa/Lagos"),
        ("SAST", "Africa/Johannesburg"),
        ("IST", "Asia/Kolkata"),
        ("SGT", "Asia/Singapore"),
        ("HKT", "Asia/Hong_Kong"),
        ("AEST AEDT", "Australia/Sydney"),
    )
    for name in names.split()
}
ZONE_NAME: Final = f"(?:{'|'.join(_ZONES)})"
_NAME = re.compile(rf"(?:\s?(?:Uhr|uur|h)\b)?\s?({ZONE_NAME})\b")
_CITIES = {
    name: ZoneInfo(place)
    for names, place in (
        ("paris bruxelles brussels genève zurich berlin madrid rome luxembourg", "Europe/Paris"),
        ("londres london", "Europe/London"),
        ("montréal québec toronto l’est l'est", "America/Toronto"),
        ("new-york", "America/New_York"),
        ("tokyo", "Asia/Tokyo"),
        ("hong-kong", "Asia/Hong_Kong"),
        ("dakar abidjan gmt", "UTC"),
        ("alger tunis", "Africa/Tunis"),
    )
    for name in names.split()
}
_CITY = "|".join(name.replace("-", "[ -]") for name in _CITIES)
_TIME_OF = re.compile(
    rf"(?:\s?h\b)?[\s,(]{{1,3}}(?:heures?\s(?:de\s|d['’])?(?P<fr>{_CITY})|(?P<en>{_CITY})\stime)\b", re.IGNORECASE
)
"""A city by whose clock an hour is given: "14 h 05, heure de Paris", "9:05 am New York time"."""
_SPELLED = {
    name: ZoneInfo(place)
    for name, place in (
        ("eastern", "America/New_York"),
        ("central", "America/Chicago"),
        ("mountain", "America/Denver"),
        ("pacific", "America/Los_Angeles"),
        ("atlantic", "America/Halifax"),
        ("british", "Europe/London"),
        ("greenwich mean", "UTC"),
        ("central european", "Europe/Paris"),
        ("eastern european", "Europe/Athens"),
        ("india", "Asia/Kolkata"),
        ("indian", "Asia/Kolkata"),
        ("singapore", "Asia/Singapore"),
        ("japan", "Asia/Tokyo"),
    )
}
_TIME_SPELLED = re.compile(
    rf"[\s,(]{{1,3}}({'|'.join(sorted(_SPELLED, key=len, reverse=True))})\s(?:(?:daylight|standard|summer)\s)?time\b",
    re.IGNORECASE,
)
"""Zones as newswires spell them out: "07:00 AM Eastern Daylight Time"."""
_OFFSET = re.compile(
    r"[\s,]{0,2}\(?(?:[A-Z]{2,5},\s)?(?:GMT|UTC)\s?([+−–-])(1[0-4]|0?\d)(?::?([0-5]\d))?(?!\d|\s?[^\W\d_])"
)
"""A difference to Greenwich behind the hour: "07:00 GMT+8", "06:05 (CDMX, UTC-6)"."""
_FRENCH = frozenset({"ET", "EST"})
"""Names that are words of French lines in capitals: "À 18:30 ET MIS À JOUR", "À 18:30 EST DISPONIBLE"."""
_ENGLISH = re.compile(
    rf"\b[ap]\.?m\b|\bat\b|^[a-z]|\b(?:{'|'.join(ENGLISH_MONTHS)}|feb|mar|apr|jun|jul|aug|sep|dec)\b",
    re.IGNORECASE,
)
_NO_WORD = re.compile(r"\s?[^\w\s]|\s[^\w\s]|$")
"""What follows a name that ends its line; a line that was cut before a word ends in a space."""
_WORD = re.compile(r"[^\W\d_]+")


def zone_behind(text: str, start: int, end: int) -> tzinfo | None:
    """The zone that is named behind the moment that stands in `text` from `start` to `end`."""
    if offset := _OFFSET.match(text, end):
        difference = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(difference if offset[1] == "+" else -difference)
    if spelled := _TIME_SPELLED.match(text, end):
        return _SPELLED[spelled[1].lower()]
    if city := _TIME_OF.match(text, end):
        return _CITIES[(city["fr"] or city["en"]).lower().replace(" ", "-")]
    match = _NAME.match(text, end)
    if match is None or (match[1] in _FRENCH and not _is_zone(text[start:end], text, match.end())):
        return None
    return _ZONES[match[1]]


def _is_zone(moment: str, text: str, end: int) -> bool:
    """Whether a word of French is meant as a zone: beside an English moment, or last in a line of small letters."""
    if _ENGLISH.search(moment):
        return True
    return not any(map(str.isupper, _WORD.findall(moment))) and _NO_WORD.match(text, end) is not None

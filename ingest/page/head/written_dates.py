"""How days and hours are written, in patterns of which others are made; `moments` and `plain_dates` read them.

All are for `re.VERBOSE`, in either case, and have no groups.
"""

from __future__ import annotations

from typing import Final

from ingest.page.head.zone_names import ZONE_NAME
from ingest.times.calendar_names import MONTHS, WEEKDAYS
from ingest.times.calendars_abroad import DAYS_ABROAD, MONTHS_ABROAD, SHORT_DAYS, SHORT_MONTHS

_MONTHS = sorted({name[:3] for name in (*MONTHS, *MONTHS_ABROAD, *SHORT_MONTHS)})
MONTH_NAME: Final = rf"(?i:(?:{'|'.join(_MONTHS)})[^\W\d_]{{0,9}}\.?)"
"""A word that begins like a month in any of Europe's languages: beside a day's number it is one."""
_DAYS = sorted({*WEEKDAYS, *DAYS_ABROAD, *SHORT_DAYS}, key=len, reverse=True)
DAY_NAME: Final = rf"(?i:(?:{'|'.join(_DAYS)})\b\.?,?)"
"""A day of the week, with the comma behind it: "jeudi", "Thu.", "Freitag,"; no name that begins like one."""
_YEAR = r"(?:19|20)\d\d"
_ORDINAL = r"(?:er|º|°|ª|st|nd|rd|th)"
NAMED_DATE: Final = rf"""(?i:
      \d{{1,2}}{_ORDINAL}?[\s./-]+(?:(?:de|of)\s+|d['’])?[^\W\d_]{{3,12}}\.?,?[\s./-]+(?:del?\s+)?{_YEAR}
    | \b(?=[^\W\d_]{{3,12}}\.?\s+\d){MONTH_NAME}\s+\d{{1,2}}{_ORDINAL}?,?\s+(?:del?\s+)?{_YEAR})"""
"""A day with its month's name and its year; a word between a day and a year is a month in any language."""
DATE: Final = rf"""(?:{NAMED_DATE} | \d{{1,2}}[\s./-]+\d{{1,2}}\.?[\s./-]+{_YEAR}
    | {_YEAR}(?:-\d\d?-\d\d?|\.\d\d\.\d\d|/\d\d/\d\d))"""
"""A day with its whole year, in words or in figures."""
_YEAR_FIRST = rf"""{_YEAR}(?:\.|\sm\.|\.?\sgada)\s
    (?:[^\W\d_]{{3,12}}\s\d{{1,2}}\b\.?(?:\sd\.)?|\d{{1,2}}\.\s[^\W\d_]{{3,12}})"""
_SHORT_YEAR = r"\d{1,2}(?:[./-]\d{1,2}[./-]|[\s./-]+[^\W\d_]{3,9}\.?[\s./-]+)\d\d\b(?!\s?[h:])"
ANY_DATE: Final = rf"(?:{DATE}|{_YEAR_FIRST}|{_SHORT_YEAR})"
"""The same beside names, where nothing else has such figures: also with the year first, or in two figures."""
ON: Final = r"(?:le|on|il|el|am|op|em|den|dia|dnia)"
"""What stands before a day."""
CLOCK_WORD: Final = "(?:Uhr|uur)"
"""What Germans and Dutchmen say after an hour."""
AT: Final = r"(?:[àa]|at|T|om|um|ore|alle(?:\s+ore)?|a\s+l[ae]s|às|kl\.?|klo|g\.|godz\.)"
"""What stands between a day and its hour."""
HALF_DAY: Final = r"(?:[ap]\.?m\b\.?|[ap]\.\sm\.)"
_ZONE = rf"(?-i:{ZONE_NAME}\b|(?:[A-Z][a-z]+\s){{1,3}}Time\b)"  # "Eastern Daylight Time"
HOUR: Final = rf"""(?i:(?:{AT}\s*)?
    \d{{1,2}}(?:\s?h(?:\s?[0-5]\d|\b)|\s?:\s?[0-5]\d(?::[0-5]\d)?|\.[0-5]\d|(?=\s?{HALF_DAY}|\s{CLOCK_WORD}\b))
    (?:\s?(?:{HALF_DAY}|(?:{CLOCK_WORD}|h)\b))?(?:\s?{_ZONE}(?:[+-]\d+)?)?)"""
"""An hour behind a day, with its zone: "à 8h15", "at 8:15 am", "18.30 Uhr", "08:15 GMT"."""

"""Times and numbers in French sentences, without a library: what commands print for readers of news."""

from __future__ import annotations

from datetime import datetime

from ingest import clock

_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def day(moment: str | datetime) -> str:
    """The day in Paris.

    >>> day("2026-03-01T23:30:00Z")
    'lundi 2 mars 2026'
    """
    then = _paris(moment)
    number = "1er" if then.day == 1 else then.day
    return f"{_DAYS[then.weekday()]} {number} {_MONTHS[then.month - 1]} {then.year}"


def hour(moment: str | datetime) -> str:
    """The time of day in Paris.

    >>> hour("2026-03-01T23:30:00Z")
    '00:30'
    """
    return f"{_paris(moment):%H:%M}"


def short(moment: str | datetime, now: datetime | None = None) -> str:
    """The time of day in Paris, with the day before it where that is another than today.

    >>> short("2026-03-01T23:30:00Z", datetime.fromisoformat("2026-03-02T09:00:00+00:00"))
    '00:30'
    >>> short("2026-02-28T23:30:00Z", datetime.fromisoformat("2026-03-02T09:00:00+00:00"))
    '1er mars 00:30'
    """
    then, today = _paris(moment), _paris(now or clock.now())
    if then.date() == today.date():
        return hour(moment)
    year = f" {then.year}" if then.year != today.year else ""
    return f"{'1er' if then.day == 1 else then.day} {_MONTHS[then.month - 1]}{year} {hour(moment)}"


def count(number: int, one: str, several: str | None = None, none: str = "aucun") -> str:
    """So many of them.

    >>> count(0, "article"), count(1, "journal", "journaux"), count(12345, "ligne")
    ('aucun article', '1 journal', '12\\u202f345 lignes')
    """
    if number == 0:
        return f"{none} {one}"
    shown = f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return f"{shown} {one if number == 1 else several or one + 's'}"


def _paris(moment: str | datetime) -> datetime:
    known = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return known.astimezone(clock.PARIS)

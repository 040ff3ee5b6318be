"""The names of months and days in French and English, and how they are abbreviated."""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

FRENCH_MONTHS: Final = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
ENGLISH_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
FRENCH_DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
ENGLISH_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTHS: Final = {name: number for names in (FRENCH_MONTHS, ENGLISH_MONTHS) for number, name in enumerate(names, 1)}
"""The number of a month by its whole name, accents and all."""
WEEKDAYS: Final = {name: day for names in (FRENCH_DAYS, ENGLISH_DAYS) for day, name in enumerate(names)}
"""The number of a day by its name, Monday's 0."""
_PLAIN = {"".join(c for c in normalize("NFD", name) if c.isascii()): number for name, number in MONTHS.items()}
_BEGINNINGS = {
    "jan": 1, "fev": 2, "feb": 2, "mar": 3, "avr": 4, "apr": 4, "mai": 5, "may": 5, "juin": 6, "june": 6, "jun": 6,
    "juil": 7, "july": 7, "jul": 7, "aou": 8, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
"""French and English, without accents; the longer ones first."""


def month_named(name: str) -> int:
    """The number of the month whose name without accents begins so; 0 where none does.

    >>> month_named("decembre"), month_named("nov"), month_named("marche")
    (12, 11, 0)
    """
    return next((number for known, number in _PLAIN.items() if known.startswith(name)), 0)


def month_beginning(name: str) -> int:
    """The number of the month that a word without accents begins like: `janv`, `sept`, `decembre`; 0 for others.

    >>> month_beginning("juillet"), month_beginning("sept"), month_beginning("lundi")
    (7, 9, 0)
    """
    return next((number for beginning, number in _BEGINNINGS.items() if name.startswith(beginning)), 0)

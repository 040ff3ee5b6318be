"""Times and numbers in French sentences, without a library: what commands print for readers of news."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Final

from ingest import times
from ingest.times.calendar_names import FRENCH_DAYS, FRENCH_MONTHS

KINDS: Final = {
    "chiffre_affaires": "chiffre d’affaires",
    "resultat_operationnel": "résultat opérationnel",
    "resultat_net": "résultat net",
    "objectif_cours": "objectif de cours",
    "rachat_actions": "rachat d’actions",
    "flux_tresorerie": "flux de trésorerie",
    "tresorerie": "trésorerie",
    "carnet_commandes": "carnet de commandes",
    "economies": "économies",
    "droits_vote": "droits de vote",
}
"""Kinds of figures as readers call them; others read as they are."""
LANGUAGES: Final = {
    "fr": "français",
    "en": "anglais",
    "de": "allemand",
    "es": "espagnol",
    "it": "italien",
    "nl": "néerlandais",
    "pt": "portugais",
    "und": "indécise",
}
"""Languages by their codes."""
ACCESS: Final = {"free": "libre", "paid": "payant", "unknown": "inconnu"}
"""Whether an article is open to all, by the store's codes."""
SECTORS: Final = {
    "communication": "communication",
    "consumer discretionary": "consommation cyclique",
    "consumer staples": "consommation courante",
    "energy": "énergie",
    "financials": "finance",
    "health care": "santé",
    "industrials": "industrie",
    "materials": "matériaux",
    "real estate": "immobilier",
    "technology": "technologie",
    "utilities": "services aux collectivités",
}
"""The register's sectors as readers call them."""


def _of_paris(tell: Callable[[datetime], str]) -> Callable[[str | datetime], str]:
    """Tell a moment by its time in Paris; a text that is none, which another program stored, as it is."""

    @wraps(tell)
    def told(moment: str | datetime) -> str:
        try:
            then = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
            return tell(then.astimezone(times.PARIS))
        except (ValueError, OverflowError):
            return str(moment)

    return told


@_of_paris
def day(then: datetime) -> str:
    """The day in Paris.

    >>> day("2026-03-01T23:30:00Z")
    'lundi 2 mars 2026'
    """
    return f"{FRENCH_DAYS[then.weekday()]} {_day_and_month(then)} {then.year}"


def date_of(day: date) -> str:
    """A day without its weekday, with the year where that is another than this one.

    >>> date_of(date(1999, 3, 1))
    '1er mars 1999'
    """
    year = f" {day.year}" if day.year != times.now().astimezone(times.PARIS).year else ""
    return f"{_day_and_month(day)}{year}"


def _day_and_month(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {FRENCH_MONTHS[day.month - 1]}"


@_of_paris
def day_and_hour(then: datetime) -> str:
    """The day and the time of day in Paris.

    >>> day_and_hour("2026-03-01T23:30:00Z"), day_and_hour("2026-03-01T23:00:00Z")
    ('lundi 2 mars 2026 à 00:30', 'lundi 2 mars 2026')
    """
    return day(then) if times.is_day(then) else f"{day(then)} à {then:%H:%M}"


@_of_paris
def short(then: datetime) -> str:
    """The time of day in Paris, with the day before it where that is another than today; a day alone where that is all.

    >>> short("1999-02-28T23:30:00Z"), short("1999-02-28T23:00:00Z"), short("jadis")
    ('1er mars 1999 00:30', '1er mars 1999', 'jadis')
    """
    if times.is_day(then):
        return date_of(then.date())
    today = times.now().astimezone(times.PARIS)
    return f"{then:%H:%M}" if then.date() == today.date() else f"{date_of(then.date())} {then:%H:%M}"


def number(value: int) -> str:
    """A whole number, its thousands apart.

    >>> number(12345)
    '12\\u202f345'
    """
    return f"{value:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def count(number: int, one: str, several: str | None = None, none: str = "aucun") -> str:
    """A number with its noun, in the singular or plural.

    >>> count(0, "article"), count(1, "journal", "journaux"), count(12345, "ligne")
    ('aucun article', '1 journal', '12\\u202f345 lignes')
    """
    if number == 0:
        return f"{none} {one}"
    shown = f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return f"{shown} {one if number == 1 else several or one + 's'}"

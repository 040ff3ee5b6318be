"""The parts of a morning in the order in which they are read, for all the forms in which it is told."""

from __future__ import annotations

from ingest.query.french import count, day, day_and_hour
from ingest.query.habits import Habit
from ingest.query.morning import Morning

Part = tuple[str, tuple[object, ...]]
"""A heading, and what stands below it."""


def parts(told: Morning) -> list[Part]:
    """The parts that there is something in."""
    every: list[Part] = [
        ("Histoires", told.stories),
        ("Aussi", told.others),
        ("Sociétés", told.companies),
        ("Information réglementée", told.filings),
        ("Corrections", told.corrections),
        ("Silencieux", told.silent),
    ]
    return [(heading, told) for heading, told in every if told]


def since(told: Morning) -> str:
    """The beginning of its time, in French."""
    moment = f"le {day_and_hour(told.since)}"
    if told.late:
        return f"Rien depuis hier soir ; les derniers jours de la base, depuis {moment}"
    return f"Depuis {moment}"


def figures(told: Morning) -> str:
    """The numbers of articles, papers and stories."""
    papers = f" de {count(told.papers, 'journal', 'journaux')}" if told.papers else ""
    corrected = f", {count(len(told.corrections), 'correction')}" if told.corrections else ""
    return count(told.articles, "article", none="aucun nouvel") + papers + corrected


def silence(habit: Habit) -> str:
    """What a silent source has, and what it usually has."""
    usual = f"{habit.usual or 0:g}".replace(".", ",")
    last = f" ; le dernier : {day(habit.newest_at)}" if habit.newest_at else ""
    return f"{habit.paper} : {count(habit.articles, 'article')} en un jour, d’habitude {usual}{last}"

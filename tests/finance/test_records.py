"""What the tagger finds in records of all kinds, counted as `docs/finance.md` tells it; records.txt has them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from ingest.finance import Tags, tag
from ingest.finance import events as opening

_UNITS = {"%": "percent"}
# The least that may be found rightly, and of what there is; below what was reached when the rules were last changed.
_LEAST = {"mentions": (0.98, 0.98), "subjects": (0.94, 0.97), "events": (0.89, 0.91), "figures": (0.98, 0.98)}


class Score(NamedTuple):
    """Counts of what is found and should be, found and should not, and lost; and the records with a fault."""

    right: int
    wrong: int
    lost: int
    faults: list[str]


@pytest.mark.parametrize("measure", _LEAST)
def test_precision_and_recall(measure):
    score = _scores()[measure]
    precision = score.right / (score.right + score.wrong)
    recall = score.right / (score.right + score.lost)
    least_precision, least_recall = _LEAST[measure]
    assert precision >= least_precision, "\n".join(score.faults)
    assert recall >= least_recall, "\n".join(score.faults)


def test_hardly_a_company_is_linked_where_none_is_named():
    linked = [title for title, tags, named, *_ in _records() if not named and _paris(tags)]
    assert len(linked) <= 4, linked


@cache
def _scores() -> dict[str, Score]:
    scores = dict.fromkeys(_LEAST, Score(0, 0, 0, []))
    for title, tags, named, events, figures in _records():
        for measure, wanted, found in (
            ("mentions", Counter(_sure(named)), Counter(_paris(tags) - _beside(named))),
            ("subjects", Counter(_subjects(named)), Counter(_subjects_of(tags))),
            ("events", Counter(events), Counter(tags.events)),
            ("figures", figures, Counter((round(figure.value, 4), figure.unit) for figure in tags.figures)),
        ):
            scores[measure] = _add(scores[measure], title, wanted, found)
    return scores


def _add(score: Score, title: str, wanted: Counter, found: Counter) -> Score:
    lost, wrong = wanted - found, found - wanted
    fault = [f"{title}: lost {list(lost)}, wrong {list(wrong)}"] if lost or wrong else []
    right = (wanted & found).total()
    return Score(score.right + right, score.wrong + wrong.total(), score.lost + lost.total(), score.faults + fault)


@cache
def _records() -> tuple[tuple[str, Tags, frozenset[str], frozenset[str], Counter], ...]:
    return tuple(map(_record, _lines()))


def _lines() -> list[str]:
    lines = Path(__file__).with_name("records.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] not in "#["]


def _record(line: str) -> tuple[str, Tags, frozenset[str], frozenset[str], Counter]:
    title, text, named, events, figures = (cell.strip() for cell in line.split(" | "))
    values = (figure.split() for figure in _list(figures))
    counted = Counter((round(float(value), 4), _UNITS.get(unit, unit)) for value, unit in values)
    return title, tag(title, None, text), frozenset(_list(named)), frozenset(_list(events)), counted


def _list(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split(", ")


def _paris(tags: Tags) -> set[str]:
    return {mention.name for mention in tags.issuers if mention.isin}


def _sure(named: frozenset[str]) -> set[str]:
    return {name.strip("*>") for name in named if "~" not in name}


def _beside(named: frozenset[str]) -> set[str]:
    """Named by a subsidiary or brand only: neither wanted nor wrong."""
    return {name.strip("~*") for name in named if "~" in name}


def _subjects(named: frozenset[str]) -> set[str]:
    return {name.strip("~*") for name in named if "*" in name}


def _subjects_of(tags: Tags) -> set[str]:
    return {mention.name for mention in tags.issuers if mention.isin and mention.role == "subject"}


@pytest.mark.parametrize(("file", "least"), [("headlines.txt", 0.92), ("phrasings.txt", 0.87), ("openings.txt", 0.87)])
def test_events_of_headlines(file, least):
    score = Score(0, 0, 0, [])
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    for wanted, title, text in (
        (cell.strip() for cell in f"{line} ".split(" |", 2)) for line in lines if line[0] != "#"
    ):
        found = Counter(event.event for event in opening.events(title, None, text))
        score = _add(score, title, Counter(_list(wanted)), found)
    assert 2 * score.right / (2 * score.right + score.wrong + score.lost) >= least, "\n".join(score.faults)

"""What was learned from whole openings: how likely each event is, by the words and concepts that stand together.

Patterns know phrases; the words around a phrase that nobody thought of tell its event nearly as often. `python -m
bench.events` fits the weights of `event_weights.tsv` on texts of our own, one logistic regression an event.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from ingest.finance.concepts import Concepts
from ingest.finance.tags import Event, Place
from ingest.finance.words import Token

FILE = Path(__file__).with_name("event_weights.tsv")
SCALE = 100  # weights are written as whole hundredths
ALWAYS = "always"  # the sign that each text has: its weights say how rare the events are
_STEM = 6  # letters of a word that count: its forms are one sign
_NEAR = 6  # words between two concepts that stand together


class Part(NamedTuple):
    """The title or a sentence of the opening, read."""

    place: Place
    text: str
    factor: float
    words: list[Token]
    concepts: Concepts


Sign = tuple[str, int, int]
"""Something that a sentence has, where it begins and where it ends."""


class Verdict(NamedTuple):
    """How likely an event is, and the words that say most for it."""

    likelihood: float
    part: Part
    sign: Sign

    def event(self, name: str) -> Event:
        """The event with these words."""
        _, start, end = self.sign
        return Event(name, self.part.text[start:end], self.part.place)


def verdicts(parts: list[Part]) -> dict[str, Verdict]:
    """Judge each event by all signs of title and opening together; each sign counts once."""
    weights = _weights()
    totals = dict(weights[ALWAYS])
    best = {event: (0, parts[0], ("", 0, len(parts[0].text))) for event in totals}
    seen: set[str] = set()
    for part in parts:
        for sign in signs(part):
            name = sign[0]
            if name in seen or name not in weights:
                continue
            seen.add(name)
            for event, weight in weights[name]:
                totals[event] += weight
                if weight > best[event][0]:
                    best[event] = weight, part, sign
    return {event: Verdict(_likelihood(total), *best[event][1:]) for event, total in totals.items()}


def _likelihood(total: int) -> float:
    return 1 / (1 + exp(-total / SCALE))


def signs(part: Part) -> Iterator[Sign]:
    """The words of a sentence and their pairs, its concepts and which of them stand near to one another."""
    before, began = "", 0
    for word in part.words:
        stem = "#" if word.cased[0].isdigit() else word.word[:_STEM]
        yield stem, word.start, word.end
        if before:
            yield f"{before} {stem}", began, word.end
        before, began = stem, word.start
    yield from _concept_signs(part.concepts)


def _concept_signs(concepts: Concepts) -> Iterator[Sign]:
    places = sorted(
        (span.first, span.last, name, span.start, span.end) for name, spans in concepts.items() for span in spans
    )
    for at, (_, last, name, start, end) in enumerate(places, 1):
        yield f"<{name}>", start, end
        for first, _, following, _, ends in places[at:]:
            if first - last > _NEAR:
                break
            if following != name:
                yield f"<{name}> <{following}>", start, max(end, ends)


@cache
def _weights() -> dict[str, tuple[tuple[str, int], ...]]:
    """Read the weights: a line is a sign, then each event that it speaks for or against with its weight."""
    table = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        sign, *cells = line.split("\t")
        pairs = (cell.split(" ") for cell in cells)
        table[sign] = tuple((event, int(weight)) for event, weight in pairs)
    return table

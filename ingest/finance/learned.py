"""What was learned from whole openings: how likely each event is, by the words and concepts that stand together.

Patterns know phrases; the words around a phrase that nobody thought of tell its event nearly as often. `python -m
bench.events` fits the weights of `event_weights.tsv` on texts of our own, one logistic regression an event.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain, repeat
from pathlib import Path
from typing import NamedTuple

from ingest.finance.concepts import Concepts
from ingest.finance.tags import Event, Place
from ingest.finance.words import Token

FILE = Path(__file__).with_name("event_weights.tsv")
SCALE = 100  # weights are written as whole hundredths
_PATTERN = 0.75 * SCALE  # what a pattern counts that reads the event
_OTHERS = 0.15  # the share of the likeliest other event's total that speaks against one
_ENOUGH = -0.8 * SCALE
_DOUBTED = -0.6 * SCALE  # below this total no pattern is believed
ALWAYS = "always"  # the sign that each text has: its weights say how rare the events are
_COUNTS = (1.0, 0.8, 0.6)  # what a sign counts in the title, in the first sentence, and below: there stands background
_STEM, _LONG = 5, 7  # letters of a word that count: its forms are one sign, and kindred words another


class Part(NamedTuple):
    """The title or a sentence of the opening, read."""

    place: Place
    text: str
    factor: float
    words: list[Token]
    concepts: Concepts


Sign = tuple[str, int, int]
"""Something that a sentence has, where it begins and where it ends."""


class Counted(NamedTuple):
    """A sign where it stands first in an opening."""

    part: Part
    sign: Sign
    share: float
    """How much of its weight counts there."""


class Verdict:
    """What speaks for each event, in hundredths of a logit, and the words that say most for it."""

    def __init__(self, parts: list[Part]) -> None:
        """Judge by all signs of title and opening together; each counts once, by where it stands first."""
        weights = _weights()
        self._whole = parts[0]
        self.totals: dict[str, float] = dict(by_event(weights[ALWAYS]))
        self._signs = {name: found for name, found in counted(parts).items() if name in weights}
        for name, found in self._signs.items():
            for event, weight in by_event(weights[name]):
                self.totals[event] += weight * found.share

    def event(self, name: str) -> Event:
        """The event with the words that say most for it."""
        weights = _weights()
        said = {sign: weight for sign in self._signs if (weight := dict(by_event(weights[sign])).get(name, 0)) > 0}
        if not said:
            return Event(name, self._whole.text, self._whole.place)
        part, (_, start, end), _ = self._signs[max(said, key=said.__getitem__)]
        return Event(name, part.text[start:end], part.place)


def likely(totals: Mapping[str, float], read: Collection[str]) -> list[str]:
    """The events that are likely by what was learned, what patterns `read`, and what else the text reports.

    A text that plainly reports one event has the words of others beside it as background.
    """
    first, second = sorted(totals.values(), reverse=True)[:2]
    return [
        event
        for event, total in totals.items()
        if total >= _DOUBTED
        and total + _PATTERN * (event in read) - _OTHERS * (second if total == first else first) > _ENOUGH
    ]


def counted(parts: list[Part]) -> dict[str, Counted]:
    """The signs of a title and its opening by name, each where it stands first."""
    counts = chain(_COUNTS, repeat(_COUNTS[-1]))
    placed = reversed(list(zip(parts, counts, strict=False)))
    return {sign[0]: Counted(part, sign, count) for part, count in placed for sign in signs(part)}


def signs(part: Part) -> Iterator[Sign]:
    """The words of a sentence, their beginnings and the pairs of these, and its concepts."""
    before, began = "", 0
    for word in part.words:
        stem = "#" if word.cased[0].isdigit() else word.word[:_STEM]
        yield stem, word.start, word.end
        if len(word.word) > _STEM and stem != "#":
            yield word.word[:_LONG], word.start, word.end
        if before:
            yield f"{before} {stem}", began, word.end
        before, began = stem, word.start
    for name, spans in part.concepts.items():
        yield f"<{name}>", spans[0].start, spans[0].end


@cache
def _weights() -> dict[str, str]:
    """Read the weights: a line is a sign, then each event that it speaks for or against with its weight.

    The latter are taken apart by `by_event` when the sign is met; few of the file's are.
    """
    lines = (line.partition("\t") for line in FILE.read_text(encoding="utf-8").splitlines())
    return {sign: told for sign, _, told in lines}


@lru_cache(maxsize=1 << 14)
def by_event(told: str) -> tuple[tuple[str, int], ...]:
    """The events that a line of the weights tells of, each with its weight.

    >>> by_event("greve 118\\tproduit -20")
    (('greve', 118), ('produit', -20))
    """
    pairs = (cell.split(" ") for cell in told.split("\t"))
    return tuple((event, int(weight)) for event, weight in pairs)

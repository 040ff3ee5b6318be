"""The patterns of `events.toml`: reads them, and finds them in a sentence."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.finance.concepts import Concepts, Span

WEIGHTS = {"sure": 1.0, "title": 1.0, "likely": 0.75, "hint": 0.35}
_COMMON = frozenset(
    ("name", "number", "percent", "amount", "up", "down", "move", "report", "pay", "debt_act", "law_act")
)
_NEAR = 6  # words between two concepts of one pattern, articles not counted: a verb and its object
_GOVERNS = 12  # words that what is expected may be off: `attend 5 % de croissance et un résultat en hausse`
_NEXT = 2  # the same where the order counts


@dataclass(frozen=True, slots=True)
class Pattern:
    """Concepts that must stand close together, and others that must not stand near them, or nowhere in the sentence."""

    weight: float
    title_only: bool
    needed: tuple[str, ...]
    all_needed: frozenset[str]
    order: int
    """The most words from one concept to the next, where their order counts; 0 where it does not."""
    against: frozenset[str]
    banned: frozenset[str]

    @property
    def rarest(self) -> str:
        """The concept to look for first: not a name, a figure or a movement, which most sentences have."""
        return min(self.needed, key=lambda name: name in _COMMON)

    def find(self, sentence: Concepts) -> Span | None:
        """Find the first place where it fits, from its first word to its last."""
        if not (self.all_needed <= sentence.keys() and self.banned.isdisjoint(sentence)):
            return None
        for span in sentence[self.needed[0]]:
            hull: Span | None = span
            for name in self.needed[1:]:
                hull = hull and self._grow(hull, sentence[name])
            if hull and not self._spoken_against(hull, sentence):
                return hull
        return None

    def _spoken_against(self, hull: Span, sentence: Concepts) -> bool:
        last = hull.last + _NEAR // 2
        return any(
            hull.first - (_GOVERNS if name == "expect" else _NEAR) <= span.first <= last
            for name in self.against
            for span in sentence.get(name, ())
        )

    def _grow(self, hull: Span, spans: list[Span]) -> Span | None:
        for span in spans:
            after, before = span.first - hull.last, hull.first - span.last
            if (0 < after <= self.order) if self.order else (0 < after <= _NEAR or 0 < before <= _NEAR):
                return Span(
                    min(hull.start, span.start),
                    max(hull.end, span.end),
                    min(hull.first, span.first),
                    max(hull.last, span.last),
                )
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """An event, its patterns, and what else in a sentence makes it less certain."""

    event: str
    patterns: tuple[Pattern, ...]
    denied: bool | str
    """Whether a denial undoes it: true of a strike, not of a dividend, whose refusal is news. `below`: only under the
    title, for a bid that the title denies is the news."""
    dated: bool
    """Whether a year makes it history: what was bought in 2022 is no news."""
    macro: bool
    """Whether a state or an authority may be its only subject."""
    market: bool
    """Whether a report on the market may tell it."""
    yields: frozenset[str]
    """Events beside which it does not count: they explain the same words better."""
    gives_way: frozenset[str]
    """Events beside which it does not count where they are at least as certain."""
    without: frozenset[str]
    """Concepts beside which a sentence does not tell this event at all."""


@cache
def rules() -> tuple[Rule, ...]:
    """Read the rules of all events, in the order of the file."""
    table = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))
    return tuple(
        Rule(
            event,
            tuple(_pattern(text, kind) for kind in WEIGHTS for text in row.get(kind, ())),
            row.get("denied", False),
            row.get("dated", False),
            row.get("macro", False),
            row.get("market", False),
            frozenset(row.get("yields", ())),
            frozenset(row.get("gives_way", ())),
            frozenset(row.get("without", ())),
        )
        for event, row in table.items()
    )


@cache
def by_concept() -> dict[str, list[tuple[Rule, Pattern]]]:
    """Index the patterns by their rarest concept, so that a sentence is compared only with those that it may fit."""
    index: dict[str, list[tuple[Rule, Pattern]]] = {}
    for rule in rules():
        for pattern in rule.patterns:
            index.setdefault(pattern.rarest, []).append((rule, pattern))
    return index


def _pattern(text: str, kind: str) -> Pattern:
    words = text.split()
    needed = tuple(word for word in words if word[0] not in "!>")
    return Pattern(
        WEIGHTS[kind],
        kind == "title",
        needed,
        frozenset(needed),
        _NEXT if ">" in words else _NEAR if ">>" in words else 0,
        frozenset(word[1:] for word in words if word[0] == "!" and word[1] != "!"),
        frozenset(word[2:] for word in words if word.startswith("!!")),
    )

"""Chooses the part of a page that is the article's text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement

from ingest.page.body.measures.heading import find_heading
from ingest.page.body.measures.running_text import Measures
from ingest.page.body.measures.weights import TEXT
from ingest.page.body.region.candidates import Candidate, candidates, outermost
from ingest.page.body.region.edges import with_beginning, with_end
from ingest.page.body.region.pieces import with_pieces
from ingest.page.evidence import Evidence
from ingest.text.keys import key

_NAMED = {"named": 1.0, "area": 0.2}
_TEASER_TEXT = 400  # characters of running text for each linked heading
_NEUTRAL = frozenset({"li", "blockquote", "dd", "td", "h2", "h3", "h4", "pre"})
"""Blocks that stand in any text, whatever its paragraphs are."""
_LONG_WORD = re.compile(r"\w{5,}")
_LOOKED_AT = 20_000  # characters of a candidate
_SAMPLES, _SAMPLE = 8, 40  # pieces of the record's text, and letters of each


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with what speaks for it."""

    candidate: Candidate
    signs: dict[str, float]

    @property
    def score(self) -> float:
        """The signs' weights added up."""
        return sum(TEXT[sign] * value for sign, value in self.signs.items())


def find_region(measures: Measures, evidence: Evidence, title: str, selector: str | None = None) -> list[HtmlElement]:
    """The elements that together hold the article's text, in the document's order.

    `selector` is the publisher's own CSS selector, which decides where it finds anything.
    """
    chosen = outermost(evidence.tree.cssselect(selector)) if selector else []
    if chosen:
        return chosen
    page = _Page(measures, evidence, title)
    best = max(page.judge(evidence.tree), key=lambda judged: judged.score).candidate.elements
    return with_end(with_beginning(with_pieces(best, measures, page.top), measures, page.top), measures)


def gathered(region: list[HtmlElement]) -> list[HtmlElement]:
    """One element that holds all the pieces of a text, so that a box which is a piece is looked at as others are."""
    if len(region) <= 1:
        return region
    holder = region[0].makeelement("div")
    region[0].addprevious(holder)
    holder.extend(region)
    return [holder]


def judge(measures: Measures, evidence: Evidence, title: str) -> Iterator[Judged]:
    """Each candidate for the text with its signs."""
    return _Page(measures, evidence, title).judge(evidence.tree)


class _Page:
    """What the candidates of a page are measured against."""

    def __init__(self, measures: Measures, evidence: Evidence, title: str) -> None:
        self.measures = measures
        tree = evidence.tree
        self.total = max(measures.running(tree), 1)
        self.places = measures.blocks
        self.claims = sorted(map(measures.places.__getitem__, measures.claims))
        self.sums = [0, *accumulate(map(measures.own_running_at, self.places))]
        heading = find_heading(tree, title)
        self.top = measures.places[heading] if heading is not None else 0
        self.shown = [text for heading in tree.iter("h1") if (text := heading.text_content())]
        self.words = set(_LONG_WORD.findall(title.lower()))
        self.known: dict[tuple[HtmlElement, ...], dict[str, float]] = {}
        said = evidence.article.get("articleBody")
        record = key(said[:_LOOKED_AT]) if isinstance(said, str) else ""
        step = len(record) // _SAMPLES
        self.samples = [record[n * step : n * step + _SAMPLE] for n in range(_SAMPLES)] if step > _SAMPLE else []

    def judge(self, tree: HtmlElement) -> Iterator[Judged]:
        """Each candidate for the text with its signs."""
        for candidate in candidates(tree, self.measures):
            yield Judged(candidate, self.signs(candidate))

    def signs(self, candidate: Candidate) -> dict[str, float]:
        """What speaks for and against a candidate, each from 0 to 1."""
        found = tuple(candidate.elements)
        if found not in self.known:  # a name and a frame often mean the same elements
            self.known[found] = self._signs(candidate.elements)
        return self.known[found] | {"named": _NAMED.get(candidate.origin, 0.0)}

    def _signs(self, elements: list[HtmlElement]) -> dict[str, float]:
        held = [self.measures.of(element) for element in elements]
        running, length = max(sum(one.running for one in held), 1), max(sum(one.length for one in held), 1)
        kinds, claimed = self._kinds(elements)
        text = "".join(element.text_content() for element in elements)[:_LOOKED_AT]
        return {
            "share": running / self.total,
            "near": 1 - min(1.0, self._astray(elements) / running),
            "cohesion": max(kinds.values(), default=1) / max(kinds.total(), 1),
            "claimed": claimed / running,
            "title": self._repeated(text),
            "record": self._recorded(text),
            "linked": sum(one.linked for one in held) / length,
            "teasers": min(1.0, sum(one.teasers for one in held) * _TEASER_TEXT / running),
        }

    def _astray(self, elements: list[HtmlElement]) -> int:
        """The running text between the headline and a candidate, or in the candidate above the headline."""
        start = self.measures.places[elements[0]]
        return abs(self.sums[bisect_left(self.places, start)] - self.sums[bisect_left(self.places, self.top)])

    def _kinds(self, elements: list[HtmlElement]) -> tuple[Counter[str], int]:
        """The running text of a candidate by its blocks' tags, and how much of it names call clutter."""
        kinds: Counter[str] = Counter()
        sum_claimed = 0
        for places in map(self.measures.within, elements):
            claimed: set[int] = set()
            for claim in self.claims[bisect_left(self.claims, places.start) : bisect_left(self.claims, places.stop)]:
                claimed.update(self.measures.within(self.measures.elements[claim]))
            for place in self.places[bisect_left(self.places, places.start) : bisect_left(self.places, places.stop)]:
                own, tag = self.measures.own_running_at(place), self.measures.elements[place].tag
                sum_claimed += own if place in claimed else 0
                kinds[tag if tag not in _NEUTRAL else "p"] += own
        return kinds, sum_claimed

    def _repeated(self, text: str) -> float:
        if not self.words:
            return 0.0
        for heading in self.shown:  # which is no witness for the text below it
            text = text.replace(heading, " ", 1)
        lowered = text.lower()
        return sum(word in lowered for word in self.words) / len(self.words)

    def _recorded(self, text: str) -> float:
        if not self.samples:
            return 0.0
        letters = key(text)
        return sum(sample in letters for sample in self.samples) / len(self.samples)

"""How much running text each element holds: the measure by which an article is told from what surrounds it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, chain
from operator import add
from typing import NamedTuple

from lxml.html import HtmlElement

from ingest.page.body.measures.attributes import Attributes
from ingest.page.class_names import names

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i"}
    | {"ins", "kbd", "mark", "nobr", "output", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub"}
    | {"sup", "time", "tt", "u", "var", "wbr"}
)
"""Elements whose text belongs to the block around them."""

PARTS = ("data-component", "data-testid")
"""Attributes by which a page's parts are named for tests: they become class names."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MIN_BLOCK = 60  # characters; shorter blocks are labels, headings and menu entries as often as they are text
_MAX_LINKED = 0.4
_SENTENCE = 25  # characters beside an inline element that make a sentence around it


class Sums(NamedTuple):
    """What an element holds in all."""

    length: int
    """Characters of text."""
    linked: int
    """Characters of linked text."""
    running: int
    """Characters of running text, links aside."""
    teasers: int
    """Headings that are links."""


class Measures:
    """What one walk over a tree finds out about the text in it.

    Running text is what stands in blocks of some length that do not consist of links. The sums stand in lists by the
    elements' places in the document: a page has a thousand of them, and objects would cost more than the walk.
    """

    def __init__(self, elements: list[HtmlElement], attributes: Attributes, density: int = 1) -> None:
        """Measure a tree's elements; `density` says how many characters one of this script counts for."""
        self.attributes = attributes
        self._density = density
        self.elements = elements
        """All of the tree, in the document's order."""
        self.places: dict[HtmlElement, int] = {element: place for place, element in enumerate(self.elements)}
        """Position of each element in the document."""
        self.names = [""] * len(self.elements)
        """Class names and id of the element at each place."""
        self.by_names: dict[str, list[int]] = {}
        """Class names and id -> places of the elements that have them."""
        for place in attributes.places("class", "id", *PARTS):
            self.names[place] = name = names(self.elements[place])
            if name:
                self.by_names.setdefault(name, []).append(place)
        self.claims: dict[HtmlElement, float] = {}
        """Element -> how clearly its names call it clutter, where they do."""
        self.parents: list[int] = []
        """Place of each element's parent, -1 for the root."""
        self._homes: list[int] = []
        """Place of the block that each element's text belongs to."""
        self._texts, self._tails = list[int](), list[int]()
        self._own = [0] * len(self.elements)
        self._walk()
        self._lasts = self._last_places()
        """Place of the last element in each."""
        self.lengths = self._summed(self._texts, self._tails)
        """Characters of text in the element at each place."""
        self._own_running, self._linked, self._teasers = self._look_at_links()
        self._running = self._summed(self._own_running)
        self.blocks = [place for place, running in enumerate(self._own_running) if running]
        """Places of the blocks of running text."""

    def of(self, element: HtmlElement) -> Sums:
        """What an element holds."""
        place = self.places[element]
        return Sums(self.lengths[place], self._linked[place], self._running[place], self._teasers[place])

    def running(self, element: HtmlElement) -> int:
        """The characters of running text in an element."""
        return self._running[self.places[element]]

    def named(self, wanted: Iterable[str]) -> list[int]:
        """The places of the elements whose class names and id are one of some strings."""
        return sorted(chain.from_iterable(map(self.by_names.__getitem__, wanted)))

    def within(self, element: HtmlElement) -> range:
        """The places of an element and of all in it."""
        place = self.places[element]
        return range(place, self._lasts[place] + 1)

    def own_running(self, element: HtmlElement) -> int:
        """The characters of running text that stand in an element itself, or in inline elements in it."""
        return self._own_running[self.places[element]]

    def own_running_at(self, place: int) -> int:
        """What `own_running` does, for the element at a place."""
        return self._own_running[place]

    def linked_at(self, place: int) -> int:
        """The characters of linked text in the element at a place."""
        return self._linked[place]

    def is_in_sentence(self, element: HtmlElement) -> bool:
        """Whether an inline element stands among other words of its block."""
        place = self.places[element]
        home = self._homes[place]
        return home != place and self._own[home] - self.lengths[place] >= _SENTENCE

    def forget(self, element: HtmlElement) -> None:
        """Take what an element holds off all that hold it."""
        place, places = self.places[element], self.within(element)
        del self.blocks[bisect_left(self.blocks, places.start) : bisect_left(self.blocks, places.stop)]
        gone = self.of(element)
        while place >= 0:
            self.lengths[place] -= gone.length
            self._linked[place] -= gone.linked
            self._running[place] -= gone.running
            self._teasers[place] -= gone.teasers
            place = self.parents[place]

    def _walk(self) -> None:
        """Count the characters of text in and behind each element, and of each block."""
        density, homes, own, place_of = self._density, self._homes, self._own, self.places.get
        for place, element in enumerate(self.elements):
            parent = place_of(element.getparent(), -1)
            home = homes[parent] if parent >= 0 and element.tag in INLINE else place
            text, tail = element.text, element.tail
            length = len(text.strip()) * density if text else 0
            behind = len(tail.strip()) * density if tail else 0
            self.parents.append(parent)
            homes.append(home)
            self._texts.append(length)
            self._tails.append(behind)
            if length:
                own[home] += length
            if behind and parent >= 0:
                own[homes[parent]] += behind

    def _last_places(self) -> list[int]:
        lasts = list(range(len(self.elements)))
        for place in range(len(lasts) - 1, 0, -1):
            parent = self.parents[place]
            if lasts[parent] < lasts[place]:
                lasts[parent] = lasts[place]
        return lasts

    def _look_at_links(self) -> tuple[list[int], list[int], list[int]]:
        """The running text of each block, and the linked text and the linked headings in each element."""
        count, root, below = len(self.elements), self.elements[0], 0
        texts, tails, own, headings = ([0] * count for _ in range(4))
        homes, parents = self._homes, self.parents
        for link in root.iter("a"):
            place = self.places[link]
            if place < below or link.get("href") is None:
                continue
            below = self._lasts[place] + 1
            texts[place:below], tails[place + 1 : below] = self._texts[place:below], self._tails[place + 1 : below]
            for inner in range(place, below):
                if texts[inner]:
                    own[homes[inner]] += texts[inner]
                if tails[inner]:
                    own[homes[parents[inner]]] += tails[inner]
        linked = self._summed(texts, tails)
        for heading in root.iter(*_HEADINGS):
            place = self.places[heading]
            headings[place] = int(linked[place] * 2 > self.lengths[place])
        running = [
            whole - part if whole >= _MIN_BLOCK and part <= _MAX_LINKED * whole else 0
            for whole, part in zip(self._own, own, strict=True)
        ]
        for heading in root.iter("h1"):
            running[self.places[heading]] = 0
        return running, linked, self._summed(headings)

    def _summed(self, texts: list[int], tails: list[int] | None = None) -> list[int]:
        """For each element the sum over it and all elements in it, of what is behind these, too."""
        if tails is None:
            before = [0, *accumulate(texts)]
            return [before[last + 1] - start for start, last in zip(before, self._lasts, strict=False)]
        before = [0, *accumulate(map(add, texts, tails))]
        return [before[last + 1] - start - tail for start, last, tail in zip(before, self._lasts, tails, strict=False)]

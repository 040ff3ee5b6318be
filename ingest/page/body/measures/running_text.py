"""How much running text each element holds: the measure by which an article is told from what surrounds it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate, chain, compress, count
from operator import add, sub
from typing import NamedTuple

from lxml.html import HtmlElement

from ingest.page.body.measures.attributes import Attributes
from ingest.page.class_names import joined
from ingest.page.clutter_names import Traits, traits
from ingest.page.heading_tags import HEADINGS
from ingest.page.sentence_form import MIN_SENTENCE

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i"}
    | {"ins", "kbd", "mark", "nobr", "output", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub"}
    | {"sup", "time", "tt", "u", "var", "wbr"}
)
"""Elements whose text belongs to the block around them."""

PARTS = ("data-component", "data-testid")
"""Attributes by which a page's parts are named for tests: they become class names."""
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
        self.elements = elements
        """All of the tree, in the document's order."""
        self.places: dict[HtmlElement, int] = dict(zip(elements, count()))
        """Position of each element in the document."""
        self.names = [""] * len(elements)
        """Class names and id of the element at each place."""
        self.by_names: defaultdict[str, list[int]] = defaultdict(list)
        """Class names and id -> places of the elements that have them."""
        classes, ids = attributes.values["class"], attributes.values["id"]
        for place in attributes.places("class", "id"):
            if name := joined(classes.get(place), ids.get(place)):
                self.names[place] = name
                self.by_names[name].append(place)
        self.said: dict[str, Traits] = {name: traits(name) for name in ("", *self.by_names)}
        """What each string of names on the page says."""
        self.claims: dict[HtmlElement, float] = {}
        """Element -> how clearly its names call it clutter, where they do."""
        self.parents = [self.places.get(element.getparent(), -1) for element in elements]
        """Place of each element's parent, -1 for the root."""
        self._ends = self._places_behind()
        """The place behind the last element in each."""
        self._homes = self._blocks_around()
        """Place of the block that each element's text belongs to."""
        texts = [density * len(text.strip()) if (text := element.text) else 0 for element in elements]
        tails = [density * len(tail.strip()) if (tail := element.tail) else 0 for element in elements]
        self.texts = texts
        """Characters of text in the element at each place before its first child."""
        self.lengths = self._summed(texts, tails)
        """Characters of text in the element at each place."""
        self._own = self._by_block(texts, tails)
        """Characters of text that belong to the block at each place."""
        self._own_running, self._linked, self._teasers = self._look_at_links(texts, tails)
        self._running = self._summed(self._own_running)
        self.blocks = [*compress(count(), self._own_running)]
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
        return range(place, self._ends[place])

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

    def _places_behind(self) -> list[int]:
        ends = [*range(1, len(self.elements) + 1)]
        for place in range(len(ends) - 1, 0, -1):
            parent = self.parents[place]
            if ends[parent] < ends[place]:
                ends[parent] = ends[place]
        return ends

    def _blocks_around(self) -> list[int]:
        homes, parents = [*range(len(self.elements))], self.parents
        for place, element in enumerate(self.elements):
            if element.tag in INLINE and place:
                homes[place] = homes[parents[place]]
        return homes

    def _by_block(self, texts: list[int], tails: list[int]) -> list[int]:
        """The characters of text in and behind elements, added up by the blocks that they belong to."""
        own, homes, parents = [0] * len(texts), self._homes, self.parents
        for place in compress(count(), texts):
            own[homes[place]] += texts[place]
        for place in compress(count(1), tails[1:]):  # what is behind the root belongs to none
            own[homes[parents[place]]] += tails[place]
        return own

    def _look_at_links(self, texts: list[int], tails: list[int]) -> tuple[list[int], list[int], list[int]]:
        """The running text of each block, and the linked text and the linked headings in each element."""
        number, root, below = len(texts), self.elements[0], 0
        linked_texts, linked_tails, headings, running = ([0] * number for _ in range(4))
        for place in self.attributes.values["href"]:
            if place >= below and self.elements[place].tag == "a":
                below = self._ends[place]
                linked_texts[place:below] = texts[place:below]
                linked_tails[place + 1 : below] = tails[place + 1 : below]
        linked = self._summed(linked_texts, linked_tails)
        for heading in root.iter(*HEADINGS):
            place = self.places[heading]
            headings[place] = int(linked[place] * 2 > self.lengths[place])
        parts = self._by_block(linked_texts, linked_tails)
        for place in compress(count(), self._own):
            whole, part = self._own[place], parts[place]
            if whole >= MIN_SENTENCE and part <= _MAX_LINKED * whole:
                running[place] = whole - part
        for heading in root.iter("h1"):
            running[self.places[heading]] = 0
        return running, linked, self._summed(headings) if any(headings) else headings

    def _summed(self, texts: list[int], tails: list[int] | None = None) -> list[int]:
        """For each element the sum over it and all elements in it, of what is behind these, too."""
        before = [0, *accumulate(texts if tails is None else map(add, texts, tails))]
        within = map(sub, map(before.__getitem__, self._ends), before)  # `map`: a third of a comprehension's time
        return [*(within if tails is None else map(sub, within, tails))]

"""How much running text each element holds: the measure by which an article is told from what surrounds it."""

from __future__ import annotations

from typing import NamedTuple

from lxml.html import HtmlElement

from ingest.page.class_names import names

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s"}
    | {"small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr"}
)
"""Elements whose text belongs to the block around them."""

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

    def __init__(self, root: HtmlElement) -> None:
        self.elements: list[HtmlElement] = list(root.iter())
        self.places: dict[HtmlElement, int] = {element: place for place, element in enumerate(self.elements)}
        """Position of each element in the document."""
        self.names: list[str] = list(map(names, self.elements))
        """Class names and id of the element at each place."""
        self.claims: dict[HtmlElement, float] = {}
        """Element -> how clearly its names call it clutter, where they do."""
        count = len(self.elements)
        self.parents, self._homes, self._lasts = [-1] * count, list(range(count)), list(range(count))
        """Place of each element's parent, of the block that its text belongs to, and of the last element in it."""
        self._length, self._linked, self._running, self._teasers = ([0] * count for _ in range(4))
        self._own, self._own_linked, self._own_running = ([0] * count for _ in range(3))
        self._walk()
        self._sum_up()

    def of(self, element: HtmlElement) -> Sums:
        """Return what an element holds."""
        place = self.places[element]
        return Sums(self._length[place], self._linked[place], self._running[place], self._teasers[place])

    def running(self, element: HtmlElement) -> int:
        """Return the characters of running text in an element."""
        return self._running[self.places[element]]

    def length(self, place: int) -> int:
        """Return the characters of text in the element at a place."""
        return self._length[place]

    def within(self, element: HtmlElement) -> range:
        """Return the places of an element and of all in it."""
        place = self.places[element]
        return range(place, self._lasts[place] + 1)

    def own_running(self, element: HtmlElement) -> int:
        """Return the characters of running text that stand in an element itself, or in inline elements in it."""
        return self._own_running[self.places[element]]

    def is_in_sentence(self, element: HtmlElement) -> bool:
        """Tell whether an inline element stands among other words of its block."""
        place = self.places[element]
        home = self._homes[place]
        return home != place and self._own[home] - self._length[place] >= _SENTENCE

    def forget(self, element: HtmlElement) -> None:
        """Take what an element holds off all that hold it."""
        place = self.places[element]
        gone = self.of(element)
        while place >= 0:
            self._length[place] -= gone.length
            self._linked[place] -= gone.linked
            self._running[place] -= gone.running
            self._teasers[place] -= gone.teasers
            place = self.parents[place]

    def _walk(self) -> None:
        """Count each piece of text for the element it stands in, and for the block it is a part of."""
        in_link = [False] * len(self.elements)
        for place, element in enumerate(self.elements):
            tag, parent = element.tag, self.places.get(element.getparent(), -1)
            self.parents[place] = parent
            is_linked = parent >= 0 and in_link[parent]
            if parent >= 0:
                if tag in INLINE:
                    self._homes[place] = self._homes[parent]
                if (tail := element.tail) and (length := len(tail.strip())):
                    self._count(parent, length, is_linked=is_linked)
            in_link[place] = is_linked = is_linked or (tag == "a" and element.get("href") is not None)
            if (text := element.text) and (length := len(text.strip())):
                self._count(place, length, is_linked=is_linked)
            if is_linked and tag in _HEADINGS:
                self._teasers[place] = 1

    def _count(self, place: int, length: int, *, is_linked: bool) -> None:
        home = self._homes[place]
        self._length[place] += length
        self._own[home] += length
        if is_linked:
            self._linked[place] += length
            self._own_linked[home] += length

    def _sum_up(self) -> None:
        """Add to each element what the elements inside it hold."""
        for place in range(len(self.elements) - 1, -1, -1):
            length, linked = self._own[place], self._own_linked[place]
            if length >= _MIN_BLOCK and linked <= _MAX_LINKED * length and self.elements[place].tag != "h1":
                self._own_running[place] = length - linked
                self._running[place] += length - linked
            if self._linked[place] * 2 > self._length[place] and self.elements[place].tag in _HEADINGS:
                self._teasers[place] = 1
            parent = self.parents[place]
            if parent < 0:
                continue
            if self._lasts[parent] < self._lasts[place]:
                self._lasts[parent] = self._lasts[place]
            if self._length[place]:
                self._length[parent] += self._length[place]
                self._linked[parent] += self._linked[place]
                self._running[parent] += self._running[place]
                self._teasers[parent] += self._teasers[place]

"""How much running text each element holds: the measure by which an article is told from what surrounds it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s"}
    | {"small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr"}
)
"""Elements whose text belongs to the block around them."""

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MIN_BLOCK = 60  # characters; shorter blocks are labels, headings and menu entries as often as they are text
_MAX_LINKED = 0.4
_SENTENCE = 25  # characters beside an inline element that make a sentence around it


@dataclass(slots=True)
class Sums:
    """What an element holds in all."""

    length: int = 0
    """Characters of text."""
    linked: int = 0
    """Characters of linked text."""
    running: int = 0
    """Characters of running text, links aside."""
    teasers: int = 0
    """Headings that are links."""


_NOTHING = Sums()


@dataclass(frozen=True, slots=True)
class Measures:
    """What one walk over a tree finds out about the text in it."""

    blocks: dict[HtmlElement, Sums] = field(default_factory=dict)
    """The own text of each block, inline elements in it included."""
    totals: dict[HtmlElement, Sums] = field(default_factory=dict)
    """The text of each element that holds any."""
    homes: dict[HtmlElement, HtmlElement] = field(default_factory=dict)
    """Element -> the block that its text belongs to."""
    places: dict[HtmlElement, int] = field(default_factory=dict)
    """Position of each element in the document."""
    claims: dict[HtmlElement, float] = field(default_factory=dict)
    """Element -> how clearly its names call it clutter, where they do."""

    def of(self, element: HtmlElement) -> Sums:
        """Return what an element holds."""
        return self.totals.get(element, _NOTHING)

    def running(self, element: HtmlElement) -> int:
        """Return the characters of running text in an element."""
        return self.of(element).running

    def is_in_sentence(self, element: HtmlElement) -> bool:
        """Tell whether an inline element stands among other words of its block."""
        home = self.homes[element]
        block = self.blocks.get(home, _NOTHING)
        return home is not element and block.length - self.of(element).length >= _SENTENCE

    def forget(self, element: HtmlElement) -> None:
        """Take what an element holds off all that hold it."""
        gone = self.of(element)
        for holder in element.iterancestors() if gone.length else ():
            total = self.totals[holder]
            total.length -= gone.length
            total.linked -= gone.linked
            total.running -= gone.running
            total.teasers -= gone.teasers
        self.totals.pop(element, None)


def measure(root: HtmlElement) -> Measures:
    """Measure the text of a tree.

    Running text is what stands in blocks of some length that do not consist of links.
    """
    measures = Measures()
    homes, places = measures.homes, measures.places
    linked: dict[HtmlElement | None, bool] = {}
    for place, element in enumerate(root.iter()):
        parent = element.getparent()
        is_inline = element.tag in INLINE
        outer = homes.get(parent, element)
        places[element] = place
        homes[element] = outer if is_inline else element
        linked[element] = linked.get(parent, False) or (element.tag == "a" and "href" in element.attrib)
        if element.tag in _HEADINGS and linked[element]:
            measures.totals.setdefault(element, Sums()).teasers = 1
        _count(measures, element, homes[element], element.text, is_linked=linked[element])
        if element is not root:
            _count(measures, parent, outer, element.tail, is_linked=linked[parent])
    _sum_up(measures)
    return measures


def _count(measures: Measures, holder: HtmlElement, block: HtmlElement, text: str | None, *, is_linked: bool) -> None:
    """Add a piece of text to the element that it stands in, and to the block that it is a part of."""
    if not text or text.isspace():
        return
    length = len(text.strip())
    for counts in (measures.totals.setdefault(holder, Sums()), measures.blocks.setdefault(block, Sums())):
        counts.length += length
        counts.linked += length if is_linked else 0


def _is_running(block: Sums) -> bool:
    return block.length >= _MIN_BLOCK and block.linked <= _MAX_LINKED * block.length


def _sum_up(measures: Measures) -> None:
    """Add to each element what the elements inside it hold."""
    for element in reversed(measures.places):
        block, total = measures.blocks.get(element), measures.totals.get(element)
        if block is not None and element.tag != "h1" and _is_running(block):
            block.running = block.length - block.linked
            total = measures.totals.setdefault(element, Sums()) if total is None else total
            total.running += block.running
        if total is None:
            continue
        parent = element.getparent()
        if element.tag in _HEADINGS and 2 * total.linked > total.length:
            total.teasers = 1
        if parent is not None:
            above = measures.totals.setdefault(parent, Sums())
            above.length += total.length
            above.linked += total.linked
            above.running += total.running
            above.teasers += total.teasers

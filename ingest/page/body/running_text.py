"""How much running text each element holds: the measure by which an article is told from what surrounds it."""

from __future__ import annotations

from lxml.html import HtmlElement

INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s"}
    | {"small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr"}
)
"""Elements whose text belongs to the block around them."""

_MIN_BLOCK = 60  # characters; shorter blocks are labels, headings and menu entries as often as they are text
_MAX_LINKED = 0.4


def weigh(root: HtmlElement) -> dict[HtmlElement, int]:
    """Return, for each element with running text in it, the number of characters of that text outside links.

    Running text is what stands in blocks of some length that do not consist of links.
    """
    weights: dict[HtmlElement, int] = {}
    for block, (length, linked) in _measure(root).items():
        if length >= _MIN_BLOCK and linked <= _MAX_LINKED * length:
            holder: HtmlElement | None = block
            while holder is not None:
                weights[holder] = weights.get(holder, 0) + length - linked
                holder = holder.getparent()
    return weights


def _measure(root: HtmlElement) -> dict[HtmlElement, list[int]]:
    """Return the length of each block's own text and how much of that is linked, in one walk over the tree."""
    measures: dict[HtmlElement, list[int]] = {}
    homes: dict[HtmlElement, tuple[HtmlElement, bool]] = {}  # element -> block its text belongs to, inside a link?
    for element in root.iter():
        parent_home, parent_linked = homes.get(element.getparent(), (element, False))
        is_inline = element.tag in INLINE
        home = parent_home if is_inline else element
        linked = element.tag == "a" or (is_inline and parent_linked)
        homes[element] = home, linked
        _add(measures, home, element.text, linked)
        if element is not root:
            _add(measures, parent_home, element.tail, parent_linked)
    return measures


def _add(measures: dict[HtmlElement, list[int]], block: HtmlElement, text: str | None, linked: bool) -> None:
    if text and not text.isspace():
        measure = measures.setdefault(block, [0, 0])
        length = len(text.strip())
        measure[0] += length
        measure[1] += length if linked else 0

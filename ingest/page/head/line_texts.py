"""The texts of elements that may be lines: in one piece, or what stands in or before the element itself."""

from __future__ import annotations

from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from ingest.text.clean import squeeze

MOST_PIECES: Final = 12  # pieces of text of an element that can be a line
LONGEST_BYLINE: Final = 120  # characters
_BEGINNING = 60  # characters
_WORDS_BEFORE = 40  # characters
_APART = frozenset({"p", "div", "li", "ul", "h2", "h3", "h4", "section", "header", "td", "tr"})
"""Blocks: what stands in two of them is not one phrase."""


def own_text(element: HtmlElement) -> str:
    """The text that stands in an element itself, not in its children."""
    if not len(element):
        return element.text or ""
    return " ".join([text for text in (element.text, *[child.tail for child in element]) if text])


def text_before(element: HtmlElement) -> str:
    """The last words before an element, in what holds it."""
    before, holder = element.getprevious(), element.getparent()
    text = before.tail if before is not None else None if holder is None else holder.text
    return (text or "")[-_WORDS_BEFORE:]


def line(element: HtmlElement, *, parted: bool = False) -> str:
    """The text of an element with few pieces, with a slash between blocks where it is to be `parted`."""
    if not parted:
        return squeeze(" ".join(islice(element.itertext(), MOST_PIECES)) if len(element) else element.text or "")
    pieces = [element.text or ""]
    for child in islice(element, MOST_PIECES):
        between = " / " if child.tag in _APART and "".join(pieces).strip() else " "
        pieces += [between, line(child), " / " if child.tag in _APART and child.getnext() is not None else " "]
        pieces.append(child.tail or "")
    return squeeze(" ".join(pieces)).strip(" /")


def beginning(element: HtmlElement) -> str:
    """The first words in an element, or in its first child where it has none itself."""
    return (element.text or "").lstrip()[:_BEGINNING] or (line(element[0])[:_BEGINNING] if len(element) else "")

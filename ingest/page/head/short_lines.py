"""Short lines with a figure in them: the candidates for a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from ingest.page.head.line_texts import MOST_PIECES, line
from ingest.page.head.masthead import FIGURE
from ingest.page.head.zone import Zone
from ingest.text.clean import squeeze

_YEAR = re.compile(r"\b(?:20)?\d\d$")
_LONGEST_DAY = 30  # characters of a line that is a day and no more
_LONGEST_LINE = 120  # characters
_LONGEST_SPACED = 3 * _LONGEST_LINE  # characters of one with all its white space
_LINES = frozenset({"p", "div", "span", "li", "small", "em", "time", "h2", "h3", "h4", "h5", "td", "address", "header"})


def short_lines(zone: Zone, elements: Iterable[HtmlElement]) -> Iterator[str]:
    """The texts of a zone's `elements` that are short and hold a figure: the candidates for a dateline."""
    found: dict[str, None] = {}
    for element in elements:
        raw = zone.said.get(element)
        if not raw or len(raw) > _LONGEST_SPACED or (len(element) == 0 and not FIGURE.search(raw)):
            continue
        own = squeeze(raw)
        if own and len(own) < _LONGEST_LINE:
            whole = line(element) if len(element) and element.tag in _LINES else own
            if element.find("br") is not None:
                found.update(dict.fromkeys(filter(FIGURE.search, _broken(element))))
            text = whole if len(whole) < _LONGEST_LINE else own
            if FIGURE.search(text):
                found[text] = None
                found.update(dict.fromkeys(_around(element, text)))
    yield from found


def _broken(element: HtmlElement) -> list[str]:
    """The lines that stand in an element itself, between its breaks."""
    return [squeeze(text) for text in (element.text, *(child.tail for child in element.iter("br"))) if text]


def _around(element: HtmlElement, text: str) -> list[str]:
    """The line around a bare day, where the hour stands in an element of its own beside it."""
    parent = element.getparent()
    if parent is None or len(text) > _LONGEST_DAY or not _YEAR.search(text) or len(parent) > MOST_PIECES:
        return []
    whole = line(parent)
    return [whole] if len(whole) < _LONGEST_LINE else []

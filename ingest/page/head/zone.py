"""Where bylines and datelines stand: around the headline, and at the article's end."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.text import squeeze

_DIGIT = re.compile(r"\d")
_REACH = 60  # elements above the headline, or below the text, that can still belong to the article
_LONGEST_LINE = 120  # characters


def find_zone(tree: HtmlElement, region: list[HtmlElement]) -> list[HtmlElement]:
    """Return the elements around an article's headline and in its text, the likeliest for a byline first.

    In this order: from the headline to the end of the text, below the text, above the headline (nearest first).
    """
    elements = list(tree.iter())
    places = {element: place for place, element in enumerate(elements)}
    start = places[region[0]]
    end = places[list(region[-1].iter())[-1]] + 1
    headings = [places[heading] for heading in tree.iter("h1") if places[heading] < end]
    top = headings[-1] if headings else start
    return [*elements[top:end], *elements[end : end + _REACH], *reversed(elements[max(0, top - _REACH) : top])]


def own_text(element: HtmlElement) -> str:
    """Return the text that stands in an element itself, not in its children."""
    return " ".join(filter(None, [element.text, *(child.tail for child in element)]))


def short_lines(zone: list[HtmlElement]) -> list[str]:
    """Return the texts in a zone that are short and hold a figure: the candidates for a dateline."""
    texts = (own_text(element) for element in zone)
    lines = (squeeze(text) for text in texts if _DIGIT.search(text))
    return [line for line in lines if len(line) < _LONGEST_LINE]

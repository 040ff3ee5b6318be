"""Reads the text of an element if it is short, and stops where it is not: elements may be nested a thousand deep."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.text import squeeze

_INDENTED = 10  # times that a text is longer with its white space
_COMPOSED = 2  # times that it is longer with its accents apart, at most
_WHITE = " \t\n\r"


def short_text(element: HtmlElement, longest: int) -> str | None:
    """An element's text, None where it has more characters than `longest`."""
    left = _INDENTED * longest
    for part in element.iter() if len(element) else (element,):
        left -= len(part.text or "") + (len(part.tail or "") if part is not element else 0)
        if left < 0:
            return None
    raw = element.text_content()
    if len(raw) > _COMPOSED * longest + sum(map(raw.count, _WHITE)):
        return None
    text = squeeze(raw)
    return text if len(text) <= longest else None

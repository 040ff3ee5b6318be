"""Reads the text of an element if it is short, and stops where it is not: elements may be nested a thousand deep."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.text import squeeze

_INDENTED = 10  # times that a text is longer with its white space


def short_text(element: HtmlElement, longest: int) -> str | None:
    """An element's text, None where it has more characters than `longest`."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > _INDENTED * longest:
            return None
    text = squeeze("".join(pieces))
    return text if len(text) <= longest else None

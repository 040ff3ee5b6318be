"""Reads the text of an element if it is short, and stops where it is not: elements may be nested a thousand deep."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from ingest.text.clean import squeeze

_INDENTED = 10  # times that a text is longer with its white space
_COMPOSED = 2  # times that it is longer with its accents apart, at most
_WHITE = " \t\n\r"
_FEW = 100  # elements whose text is read at once, which takes less time than to look how long it is


def short_text(element: HtmlElement, longest: int) -> str | None:
    """An element's text, None where it has more characters than `longest`."""
    if next(islice(element.iter(), _FEW, None), None) is not None and _is_long(element, _INDENTED * longest):
        return None
    raw = element.text_content()
    if len(raw) > _INDENTED * longest or len(raw) > _COMPOSED * longest + sum(map(raw.count, _WHITE)):
        return None
    text = squeeze(raw)
    return text if len(text) <= longest else None


def length_of(element: HtmlElement) -> int:
    """The characters of an element's text, however long."""
    return len(squeeze(element.text_content()))


def _is_long(element: HtmlElement, most: int) -> bool:
    """Whether there are more than so many characters, white space included; nothing beyond them is looked at."""
    for part in element.iter():
        most -= len(part.text or "") + (len(part.tail or "") if part is not element else 0)
        if most < 0:
            return True
    return False

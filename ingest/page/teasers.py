"""Teasers: the boxes of a page that stand for other articles, with those articles' authors, dates and badges."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.page.heading_tags import HEADINGS

_AUTHOR_PAGE = re.compile(r"/(?:aut(?:eu|ho)r|journalist|signature|profile?|contribut|redact|by)", re.IGNORECASE)
_BOXES = frozenset({"article", "li", "aside", "section", "div", "a", "td"})
_LONGEST = 600  # characters of a box's text; what holds more holds an article
_MOST, _MOST_PIECES = 5000, 400  # characters, and pieces of text, of what is looked at; beyond them is no box
_MORE = 25  # characters by which a link to an article is longer than a mark in it
_LEVELS = 6  # elements above a mark at which its box is looked for


def in_teaser(element: HtmlElement) -> bool:
    """Whether an element belongs to another article's teaser: a link around it, or a box with a linked heading.

    A box with the page's own headline is none, nor one with as much text as an article.
    """
    own = _length(element)
    for level, box in enumerate(element.iterancestors()):
        if level >= _LEVELS or box.tag in ("body", "main"):
            return False
        if box.tag not in _BOXES:
            continue
        length = _length(box, min(_MOST, own + _LONGEST))
        if length == _MOST or box.find(".//h1") is not None:
            return False
        if box.tag == "a":
            if length > own + _MORE and not _AUTHOR_PAGE.search(box.get("href") or "/by"):
                return True
        elif _has_linked_heading(box):
            return True
    return False


def _length(element: HtmlElement, most: int = _MOST) -> int:
    """The characters of an element's text, `_MOST` where they are more than `most`: a page may ask often."""
    length = pieces = 0
    for part in element.iter():  # not `itertext`, which takes four times as long
        for text in (part.text, part.tail if part is not element else None):
            if text:
                length += len(text)
                pieces += 1
        if length > most or pieces > _MOST_PIECES + 1:
            return _MOST
    return length


def _has_linked_heading(box: HtmlElement) -> bool:
    for heading in box.iter(*HEADINGS):
        link, parent = heading.find(".//a[@href]"), heading.getparent()
        if link is None and parent is not None and parent.tag == "a":
            link = parent
        if link is not None and not _AUTHOR_PAGE.search(link.get("href") or ""):
            return True
    return False

"""Tells where trafilatura would take a part of a text for a menu, by the share of its links."""

from __future__ import annotations

from lxml.html import HtmlElement

_TESTED = ("p", "div", "ul", "ol")
"""Elements that it tests."""
_MOST_LINKED, _MOST_SHORT = 0.8, 0.8
"""Shares of the characters that are linked, and of the links that are short."""
_SHORT_LINK, _SMALL_BOX, _MIN_PARTS = 10, 100, 3  # characters, characters, elements
_SMALL = {"p": 60}
_SMALL_OTHER = 300
"""Characters below which an element's links are counted, too."""


def may_be_menu(text: HtmlElement) -> bool:
    """Whether trafilatura may leave out a paragraph, list or box of a text; else it surely does not."""
    holders = {holder for link in text.iter("a") for holder in link.iterancestors(*_TESTED)}
    return any(map(_is_linked, holders))


def _is_linked(holder: HtmlElement) -> bool:
    """Whether most of an element is links, or it is small and most of its links are short."""
    length = _length(holder)
    links = [linked for link in holder.iter("a") if (linked := _length(link))]
    if sum(links) > _MOST_LINKED * length:
        return True
    if not length or length >= _SMALL.get(holder.tag, _SMALL_OTHER):
        return False
    short = sum(link < _SHORT_LINK for link in links)
    is_small_box = holder.tag == "div" and length < _SMALL_BOX and len(holder) >= _MIN_PARTS
    return is_small_box or not links or (len(links) > 1 and short > _MOST_SHORT * len(links))


def _length(element: HtmlElement) -> int:
    return len(" ".join(element.text_content().split()))

"""Drops the parts of a text that are menus by the share of their links, as trafilatura does."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

_TESTED = (("div",), ("ul", "ol"), ("p",))
"""Elements that are tested, in this order."""
_ROUNDS = 2
_LINKED, _SINGLE_LINKED, _SHORT = 0.8, 0.9, 0.8
"""Shares of the characters that are linked, in many links and in one, and of the links that are short."""
_SHORT_LINK, _LONG_LINK, _SMALL_BOX = 10, 100, 100  # characters
_MIN_PARTS = 3  # of a small box
_FARM = 5  # links
_SMALL = {"p": (30, 60)}
_SMALL_OTHER = (100, 300)
"""Characters below which an element is small, with another behind it and without."""
_DROPPED_EMPTY = ("blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p")


def may_have_menus(text: HtmlElement) -> bool:
    """Whether `drop_menus` may find any."""
    tested = [tag for tags in _TESTED for tag in tags]
    holders = {holder for link in text.iter("a") for holder in link.iterancestors(*tested)}
    return any(map(_is_menu, holders))


def may_have_empty(text: HtmlElement) -> bool:
    """Whether `drop_empty` may find any."""
    return any(True for _ in text.iter("figure")) or any(True for _ in _empty(text))


def drop_empty(text: HtmlElement) -> None:
    """Cut away, in place, the pictures, and the elements that hold nothing."""
    for figure in list(text.iter("figure")):
        _drop(figure)
    for element in list(_empty(text)):
        _drop(element)


def _empty(text: HtmlElement) -> Iterator[HtmlElement]:
    return (one for one in text.iterdescendants(*_DROPPED_EMPTY) if one.text is None and not len(one))


def drop_menus(text: HtmlElement) -> None:
    """Cut away, in place, the boxes, lists and paragraphs that are menus."""
    for tags in _TESTED * _ROUNDS:
        for menu in [one for one in text.iter(*tags) if _is_menu(one) and not _is_all_of_item(one)]:
            _drop(menu)


def _is_all_of_item(element: HtmlElement) -> bool:
    """Whether an element is a paragraph of an item, whose list is tested as a whole."""
    return element.tag == "p" and element.getparent().tag in ("li", "td", "th")


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_menu(element: HtmlElement) -> bool:
    """Whether an element is links for the most part, or small, and its links are short."""
    links = [_length(link) for link in element.iter("a")]
    if not links:
        return False
    length, linked = _length(element), sum(links)
    if len(links) == 1 and linked > _LONG_LINK and linked > _SINGLE_LINKED * length:
        return True
    if length < _SMALL.get(element.tag, _SMALL_OTHER)[element.getnext() is None]:
        return _is_small_menu(element, length, [link for link in links if link])
    said = sum(map(bool, links))
    is_farm = len(links) >= _FARM and _SINGLE_LINKED * length < linked < _LONG_LINK * said
    return is_farm and not all(map(_is_alone, element.iter("a")))


def _is_small_menu(element: HtmlElement, length: int, links: list[int]) -> bool:
    short = sum(link < _SHORT_LINK for link in links)
    is_linked = sum(links) > _LINKED * length or (len(links) > 1 and short > _SHORT * len(links))
    is_box = element.tag == "div" and len(element) >= _MIN_PARTS and length < _SMALL_BOX
    return not links or is_linked or is_box


def _is_alone(link: HtmlElement) -> bool:
    """Whether a link is the only one in its paragraph."""
    paragraph = link.getparent()
    return paragraph.tag == "p" and len(paragraph.findall(".//a")) == 1


def _length(element: HtmlElement) -> int:
    return len(" ".join(element.text_content().split()))

"""Drops the parts of a text that are menus by the share of their links, as trafilatura does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
    lengths = _lengths(text)
    return any(_is_menu(holder, links, lengths) for holder, links in _holders(lengths, tested).items())


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
    lengths = _lengths(text)
    for _ in range(_ROUNDS):
        found = [menu for tags in _TESTED for menu in _drop_menus(lengths, tags)]
        if not found:
            break


def _drop_menus(lengths: dict[HtmlElement, int], tags: Iterable[str]) -> list[HtmlElement]:
    """Cut away the menus among the elements with one of some tags; their links are none of the text's then."""
    holders = _holders(lengths, tags)
    menus = [one for one, links in holders.items() if _is_menu(one, links, lengths) and not _is_all_of_item(one)]
    for menu in menus:
        for link in holders[menu]:
            lengths.pop(link, None)
        _drop(menu)
    return menus


def _lengths(text: HtmlElement) -> dict[HtmlElement, int]:
    """The links in a text, with the characters of each."""
    return {link: _length(link) for link in text.iter("a")}


def _holders(links: Iterable[HtmlElement], tags: Iterable[str]) -> dict[HtmlElement, list[HtmlElement]]:
    """The elements with one of some tags that hold links, with these."""
    holders: dict[HtmlElement, list[HtmlElement]] = {}
    for link in links:
        for holder in link.iterancestors(*tags):
            holders.setdefault(holder, []).append(link)
    return holders


def _is_all_of_item(element: HtmlElement) -> bool:
    """Whether an element is a paragraph of an item, whose list is tested as a whole."""
    return element.tag == "p" and element.getparent().tag in ("li", "td", "th")


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_menu(element: HtmlElement, links: list[HtmlElement], lengths_of: Mapping[HtmlElement, int]) -> bool:
    """Whether an element is links for the most part, or small, and its links are short."""
    lengths = list(map(lengths_of.__getitem__, links))
    linked = sum(lengths)
    if _is_longer(element, max(*_SMALL_OTHER, linked / _SINGLE_LINKED)):
        return False  # nearly all are, and their texts need not be looked through
    length = _length(element)
    if len(links) == 1 and linked > _LONG_LINK and linked > _SINGLE_LINKED * length:
        return True
    if length < _SMALL.get(element.tag, _SMALL_OTHER)[_is_last(element)]:
        return _is_small_menu(element, length, list(filter(None, lengths)))
    said = sum(map(bool, lengths))
    is_farm = len(links) >= _FARM and _SINGLE_LINKED * length < linked < _LONG_LINK * said
    return is_farm and not all(map(_is_alone, links))


def _is_last(element: HtmlElement) -> bool:
    """Whether nothing stands behind an element but words, and notes, which it takes for such."""
    return all(one.tag in ("sub", "sup") for one in element.itersiblings())


def _is_longer(element: HtmlElement, length: float) -> bool:
    """Whether an element's text has at least so many characters, as far as that is sure."""
    for piece in element.itertext():
        length -= len(" ".join(piece.split()))
        if length <= 0:
            return True
    return False


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

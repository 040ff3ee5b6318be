"""Reads a text of paragraphs, subheads, quotations and plain lists as trafilatura does, at a fraction of its cost.

trafilatura tests each element against its lists of names, and the elements of `as_document` have none.
"""

from __future__ import annotations

import re
from copy import deepcopy
from html import unescape
from typing import NamedTuple

from lxml.html import HtmlElement

from ingest.page.body.link_density import drop_menus, may_have_menus
from ingest.text import read_numbers

_SUBHEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = _SUBHEADS | {"p"}
_PARTS = {"blockquote": "p", "ul": "li", "ol": "li"}
"""Element -> the only elements that stand in it, where it is simple."""
_EMPTY = frozenset({"hr", "br"})
_INLINE = frozenset({"a", "sub", "sup"})
_MOST_BOXES = 500  # each is read for its links
_MIN_TEXT = 750  # characters of paragraphs; of shorter texts trafilatura looks for more
_LABEL = re.compile(
    r"\W*(?:Drucken|E-?Mail|Facebook|Flipboard|Google|Instagram|Linkedin|Mail|PDF|Pinterest|Pocket|Print|QQ|Reddit"
    r"|Twitter|WeChat|WeiBo|Whatsapp|Xing|Mehr zum Thema:?|More on this.{,8})",
    re.IGNORECASE,
)
"""Paragraphs that it leaves out."""
_LONGEST_LABEL = 40  # characters
_MIN_TWICE = 50  # characters of a block that it gives once where it stands twice in a row


class _NotSimpleError(Exception):
    """Raised where a text is to be read by trafilatura."""


class _Block(NamedTuple):
    """A paragraph, subhead, quotation or list."""

    tag: str
    lines: list[str]
    behind: list[str]
    """The words behind it that stand in no block."""


def flat_text(document: HtmlElement) -> str | None:
    """The text of a document from `as_document` by its lines, None where it is not as simple as that."""
    article = document[0][0]
    try:
        blocks = _blocks(article)
        if may_have_menus(article):
            rest = deepcopy(article)  # trafilatura is to see the whole
            drop_menus(rest)
            blocks = _blocks(rest)
    except _NotSimpleError:
        return None
    while blocks and blocks[-1].tag in _SUBHEADS:
        blocks.pop()
    length = sum(len(line) for block in blocks if block.tag == "p" for line in block.lines)
    return None if length < _MIN_TEXT else _joined(blocks)


def _blocks(article: HtmlElement) -> list[_Block]:
    """The blocks of a text that say anything, and what stands between them in none."""
    blocks = [_Block("", [], _trimmed(_words(article.text, next(iter(article), None))))]
    _stop_if(any(map(_is_label, blocks[0].behind)))
    frames = {article}
    for element in article.iterdescendants():
        if element.getparent() not in frames:
            continue
        if element.tag == "div":
            frames.add(element)
            _stop_if(len(frames) > _MOST_BOXES)
        lines = _lines(element)
        behind = _behind(element, lines) if element.tag not in _INLINE else []
        if lines or behind or (element.tag == "p" and element.find("br") is not None):
            blocks.append(_Block(element.tag, lines, behind))
    return blocks


def _behind(element: HtmlElement, lines: list[str]) -> list[str]:
    """What trafilatura reads of the words behind an element that stand in no block."""
    said = _words(element.tail, element.getnext())
    is_box = element.tag == "div" and (len(element) > 0 or element.text is not None)
    found = [] if is_box else _trimmed(said)
    if found:
        _stop_if(_is_label(found[0]) or element.tag in ("div", "figure"))
        _stop_if(element.tag not in _EMPTY and (not lines or element.find("br") is not None))
    return found


def _words(text: str | None, element: HtmlElement | None) -> str:
    """A text with the links and notes behind it, up to the next block."""
    words = text or ""
    while element is not None and element.tag in _INLINE:
        words += f"{element.text_content()}{element.tail or ''}"
        element = element.getnext()
    return words


def _stop_if(is_other: bool) -> None:
    if is_other:
        raise _NotSimpleError


def _is_said(text: str | None) -> bool:
    return text is not None and text != "" and not text.isspace()


def _lines(element: HtmlElement) -> list[str]:
    """The lines of a block, none of what trafilatura takes for a holder of blocks, or for nothing."""
    tag = element.tag
    if tag in _PARAGRAPHS:
        lines = _of_paragraph(element)
        return [] if len(lines) == 1 and _is_label(lines[0]) and element.find("br") is None else lines
    if tag in _PARTS:
        return _of_parts(element, _PARTS[tag])
    if tag in _INLINE:
        _stop_if(any(inner.tag not in _INLINE for inner in element.iter()))
    elif tag == "figure":
        _stop_if(next(element.iter("table"), None) is not None)
    else:
        _stop_if(tag != "div" and tag not in _EMPTY)
    return []


def _of_parts(element: HtmlElement, tag: str) -> list[str]:
    """The lines of a quotation or list, whose parts are paragraphs or items of a line each."""
    if tag == "p" and not (len(element) and element[0].tag == tag):
        return _of_paragraph(element)
    _stop_if(_is_said(element.text))
    lines: list[str] = []
    for part in element:
        _stop_if(part.tag != tag or _is_said(part.tail))
        said = _of_paragraph(part)
        _stop_if(tag == "li" and part.find("br") is not None)
        lines += [f"- {line}" for line in said if not _is_label(line)] if tag == "li" else said
    return lines


def _of_paragraph(element: HtmlElement) -> list[str]:
    """The lines of an element that holds nothing but words, links and line breaks."""
    if not len(element) and element.tag != "blockquote":
        return _trimmed(element.text or "")
    _stop_if(any(inner.tag not in _INLINE for child in element if child.tag != "br" for inner in child.iter()))
    if element.find("br") is None and element.tag != "blockquote":
        return _trimmed(element.text_content())
    pieces = ["\0" if child.tag == "br" else child.text_content() for child in element]
    tails = [child.tail or "" for child in element]
    whole = (element.text or "") + "".join(piece + tail for piece, tail in zip(pieces, tails, strict=True))
    _trimmed(whole.replace("\0", " "))
    first, *others = whole.replace("\n", " ").split("\0")
    return [line for line in (first, *map(str.strip, others)) if line.strip()]


def _trimmed(text: str) -> list[str]:
    """A text as a line, or none where it says nothing."""
    line = " ".join(text.split())
    _stop_if(not line.isprintable())
    return [line] if line else []


def _is_label(line: str) -> bool:
    return len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line) is not None


def _joined(blocks: list[_Block]) -> str:
    """The lines of some blocks, of two in a row that say the same one."""
    lines: list[str] = []
    last: list[str] = []
    for block in blocks:
        if block.lines != last or sum(map(len, last)) <= _MIN_TWICE:
            lines += block.lines + block.behind
        last = block.lines
    return unescape(read_numbers("\n".join(lines)))

"""Reads a text of paragraphs, subheads, quotations, lists and tables as trafilatura does, at a fraction of its cost.

trafilatura tests each element against its lists of names, and the elements of `as_document` have none.
"""

from __future__ import annotations

from copy import deepcopy
from html import unescape
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from ingest.page.body.lines.flat_lines import SUBHEADS, is_blank, lines_of
from ingest.page.body.lines.flat_words import INLINE, NotSimpleError, is_label, line_of, stop_if, words
from ingest.page.body.lines.link_density import drop_empty, drop_menus, may_have_empty, may_have_menus
from ingest.text.clean import read_numbers

_EMPTY = frozenset({"hr", "br"})
_MOST_BOXES = 500  # each is read for its links
_MIN_TEXT = 750  # characters of paragraphs; of shorter texts trafilatura looks for more
_MIN_SHORT, _MIN_BLOCKS, _WHOLE = 250, 2, 0.2
"""Letters and blocks of a short text in which it finds enough, and the share that these are of all it has."""
_MIN_TWICE = 50  # characters of a block that it gives once where it stands twice in a row


class _Block(NamedTuple):
    """A paragraph, subhead, quotation, list or table."""

    tag: str
    lines: list[str]
    behind: list[str]
    """The words behind it that stand in no block."""


def flat_text(document: HtmlElement) -> str | None:
    """The text of a document from `as_document` by its lines, None where it is not as simple as that."""
    try:
        text = _without_empty(document[0][0])
        blocks = _blocks(text)
    except (NotSimpleError, RecursionError):
        return None
    while blocks and blocks[-1].tag in SUBHEADS:
        blocks.pop()
    return _joined(blocks) if _is_long(blocks) or _is_whole(blocks, text) else None


def _is_long(blocks: list[_Block]) -> bool:
    return sum(len(line) for block in blocks if block.tag == "p" for line in block.lines) >= _MIN_TEXT


def _is_whole(blocks: list[_Block], text: HtmlElement) -> bool:
    """Whether a short text has several blocks and nothing beside them, which trafilatura would look at, too."""
    if sum(bool(block.lines) for block in blocks) < _MIN_BLOCKS or _length(blocks) < _MIN_SHORT:
        return False
    beside = (words(box.text, next(iter(box), None)) for box in text.iter("div"))
    return not any(map(line_of, beside)) and _length(blocks) >= _WHOLE * len(text.text_content())


def _length(blocks: list[_Block]) -> int:
    return sum(len(word) for block in blocks for line in block.lines for word in line.split())


def _without_empty(article: HtmlElement) -> HtmlElement:
    """A text without pictures, empty elements and menus; trafilatura, if it is to read it, sees the whole."""
    stop_if(next(islice(article.iter("div", "ul", "ol"), _MOST_BOXES, None), None) is not None)
    stop_if(any(next(figure.iter("table"), None) is not None for figure in article.iter("figure")))
    if not may_have_empty(article) and not may_have_menus(article):
        return article
    rest = deepcopy(article)
    drop_empty(rest)
    if may_have_menus(rest):
        drop_menus(rest)
    return rest


def _blocks(article: HtmlElement) -> list[_Block]:
    """The blocks of a text that say anything, and what stands between them in none."""
    blocks = [_Block("", [], line_of(words(article.text, next(iter(article), None))))]
    stop_if(any(map(is_label, blocks[0].behind)))
    frames = {article}
    for element in article.iterdescendants():
        if element.getparent() not in frames:
            continue
        if element.tag == "div":
            frames.add(element)
        lines = lines_of(element)
        behind = _behind(element, lines) if element.tag not in INLINE else []
        if lines or behind or is_blank(element):
            blocks.append(_Block(element.tag, lines, behind))
    return blocks


def _behind(element: HtmlElement, lines: list[str]) -> list[str]:
    """What trafilatura reads of the words behind an element that stand in no block."""
    said = words(element.tail, element.getnext())
    is_box = element.tag == "div" and (len(element) > 0 or element.text is not None)
    found = [] if is_box else line_of(said)
    if found:
        stop_if(is_label(found[0]) or element.tag == "div")
        is_parted = any(child.tag in ("br", "p") for child in element)
        stop_if(element.tag not in _EMPTY and (not lines or is_parted))
    return found


def _joined(blocks: list[_Block]) -> str:
    """The lines of some blocks, of two in a row that say the same one."""
    lines: list[str] = []
    last = ""
    for block in blocks:
        said = "".join(line.removeprefix("- ") for line in block.lines)
        if said != last or len(said) <= _MIN_TWICE:
            lines += block.lines + block.behind
        last = said
    return unescape(read_numbers("\n".join(map(_printed, lines))))


def _printed(line: str) -> str:
    """A line without what is not to be seen, such as soft hyphens."""
    return line if line.isprintable() else "".join(one for one in line if one.isprintable() or one.isspace())

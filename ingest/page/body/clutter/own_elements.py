"""Elements that a site has invented tags for, such as `<related-list>`: which are blocks, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.sentence_form import MIN_SENTENCE

_HOLDERS = frozenset({"body", "main", "article", "section", "div", "aside", "header", "footer"})
"""What holds paragraphs, rather than being one."""
_PIECES = 100  # of text, among which those of a sentence are


def name_own_elements(elements: Iterable[HtmlElement]) -> None:
    """Turn, in place, a site's own elements into `<div>`, or `<span>` within a sentence, named as their tags."""
    for element in [element for element in elements if "-" in element.tag]:
        element.set("class", f"{element.get('class', '')} {element.tag}".strip())
        element.tag = "div" if _is_block(element) else "span"


def _is_block(element: HtmlElement) -> bool:
    """Whether an element of unknown kind holds blocks, or links and nothing else, or is a paragraph among others.

    No words stand beside such links, or beside such a paragraph, and no other short one of its name.
    """
    if any(child.tag not in INLINE for child in element):
        return True
    before, parent = element.getprevious(), element.getparent()
    beside = parent.text if before is None else before.tail
    if _has_words(beside) or _has_words(element.tail):
        return False
    neighbours = (before, element.getnext())
    is_word = any(_is_same(element, one) for one in neighbours)
    if parent.tag in _HOLDERS and any(map(_is_set_apart, neighbours)) and not is_word:
        return _is_long(element) or (before is not None and before.tag not in INLINE)
    own = (element.text, *(child.tail for child in element))
    return len(element) > 1 and all(child.tag == "a" for child in element) and not any(map(_has_words, own))


def _is_set_apart(neighbour: HtmlElement | None) -> bool:
    """Whether what stands beside an element is none of those within sentences."""
    return neighbour is not None and neighbour.tag not in INLINE


def _is_same(element: HtmlElement, neighbour: HtmlElement | None) -> bool:
    """Whether two elements of one name stand side by side and neither is a paragraph: words of one line."""
    if neighbour is None or _name(element) != _name(neighbour):
        return False
    return not (_is_long(element) or _is_long(neighbour))


def _name(element: HtmlElement) -> str:
    """A site's own tag, which one that is named already has as its last class."""
    return str(element.tag if "-" in element.tag else element.get("class", "").rpartition(" ")[2])


def _is_long(element: HtmlElement) -> bool:
    """Whether an element has as many characters as a sentence, as far as its first pieces of text say."""
    return sum(len(piece.strip()) for piece in islice(element.itertext(), _PIECES)) >= MIN_SENTENCE


def _has_words(text: str | None) -> bool:
    return bool(text and not text.isspace())

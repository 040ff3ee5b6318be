"""The words of a text's blocks, and what makes a text one for trafilatura to read."""

from __future__ import annotations

import re
from itertools import chain

from lxml.html import HtmlElement

INLINE = frozenset({"a", "sub", "sup"})
"""What is left of the elements within sentences."""
_LABEL = re.compile(
    r"\W*(?:Drucken|E-?Mail|Facebook|Flipboard|Google|Instagram|Linkedin|Mail|PDF|Pinterest|Pocket|Print|QQ|Reddit"
    r"|Twitter|WeChat|WeiBo|Whatsapp|Xing|Mehr zum Thema:?|More on this.{,8})",
    re.IGNORECASE,
)
"""Paragraphs that it leaves out."""
_LONGEST_LABEL = 40  # characters


class NotSimpleError(Exception):
    """Raised where a text is to be read by trafilatura."""


def stop_if(is_other: bool) -> None:
    """Leave a text to trafilatura."""
    if is_other:
        raise NotSimpleError


def line_of(text: str) -> list[str]:
    """A text as a line, or none where it says nothing."""
    line = " ".join(text.split())
    return [line] if line else []


def words(text: str | None, element: HtmlElement | None) -> str:
    """A text with the links and notes behind it, up to the next block."""
    said = text or ""
    while element is not None and element.tag in INLINE:
        stop_if(not is_inline(element))
        said += f"{element.text_content()}{element.tail or ''}"
        element = element.getnext()
    return said


def is_label(line: str) -> bool:
    """Whether a line is one of those that it leaves out."""
    return len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line) is not None


def is_inline(element: HtmlElement) -> bool:
    """Whether an element and all in it stand within a sentence."""
    return all(inner.tag in INLINE for inner in element.iter())


def between_breaks(element: HtmlElement) -> list[str]:
    """The words of an element with links and line breaks, cut at these."""
    pieces = ("\0" if child.tag == "br" else child.text_content() for child in element)
    tails = (child.tail or "" for child in element)
    whole = (element.text or "") + "".join(chain.from_iterable(zip(pieces, tails, strict=True)))
    return whole.replace("\n", " ").split("\0")


def is_said(text: str | None) -> bool:
    """Whether a text says anything."""
    return text is not None and text != "" and not text.isspace()

"""Pull quotes: sentences of a text that stand once more in a box, with the name of whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.short_text import short_text
from ingest.page.class_names import names

_BOXES = ("blockquote", "aside", "figure")
_NAMED = re.compile(r"quote|zitat|exergue|citation", re.IGNORECASE)
_SHORTEST, _LONGEST = 40, 400  # characters of a pull quote
_SIGNATURE = 80  # characters of the name below it
_PIECES = 12  # blocks in a box that are looked at
_UP = 3  # elements that can be wrapped around it
_MARKS = "«»“”„\"' —–-"


def drop_pull_quotes(region: list[HtmlElement]) -> None:
    """Cut away, in place, the quotations that are set apart and whose words the text has once more."""
    boxes = [box for chunk in region for box in chunk.iterdescendants(*_BOXES) if _has_words(box)]
    text = _plain("\n".join(chunk.text_content() for chunk in region)) if boxes else ""
    for box in boxes:
        whole = short_text(box, _LONGEST)
        if whole and len(whole) >= _SHORTEST and any(text.count(said) > 1 for said in _said(box, len(whole))):
            outer = _with_signature(box, len(whole), region)
            if outer.getparent() is not None:  # it may have gone with another box
                outer.drop_tree()


def _has_words(box: HtmlElement) -> bool:
    """Tell whether a box has more than the few letters that are around a picture."""
    return len(short_text(box, _LONGEST) or "") >= _SHORTEST


def _said(box: HtmlElement, length: int) -> Iterator[str]:
    """Yield what can be a box's quotation: all of it, or a block that leaves but a name."""
    for block in (box, *islice(box.iterdescendants("p", "div", "blockquote", "q", "span"), _PIECES)):
        said = _plain(block.text_content()).strip(_MARKS)
        if len(said) >= max(_SHORTEST, length - _SIGNATURE):
            yield said


def _with_signature(box: HtmlElement, length: int, region: list[HtmlElement]) -> HtmlElement:
    """Return what is wrapped around a box and a name, where its names say that it holds a quotation."""
    for holder in islice(box.iterancestors(), _UP):
        if holder in region or short_text(holder, length + _SIGNATURE) is None:
            break
        if _NAMED.search(names(holder)):
            box = holder
    return box


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‘", "'").split())

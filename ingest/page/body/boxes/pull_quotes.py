"""Pull quotes: sentences of a text that stand once more in a box, with the name of whose words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.posts import leads_to_network
from ingest.page.body.measures.short_text import short_text
from ingest.page.class_names import names
from ingest.page.head.name_kinds import is_person

_BOXES = ("blockquote", "aside", "figure")
_NAMED = re.compile(r"quote|zitat|exergue|citation", re.IGNORECASE)
_SHORTEST, _LONGEST = 40, 400  # characters of a pull quote
_SIGNATURE = 80  # characters of the name below it
_PIECES = 12  # blocks in a box that are looked at
_UP = 3  # elements that can be wrapped around it
_MARKS = "«»“”„\"' —–-"
_AFTER_NAME = re.compile(r"\s*[,;:|(/]|\s[—–-]\s")
_SENTENCE = re.compile(
    r"""\w{3,}[.!?…]  # "J. Martin" and "M. Durand" are none
      | ^(?:en|à|au|aux|dans|chez|pour|sur|selon|avec|sans|mais|et|si|de|du|des|in|on|at|for|but|and|if|with)\s
      | [,;:]\s(?:[ldc]['’]|(?:les?|la|un|une|des|qui|que|dont|où|ils?|elles?|on|ce|the|an?|who|it|they)\s)""",
    re.VERBOSE | re.IGNORECASE,
)


def drop_pull_quotes(region: list[HtmlElement]) -> None:
    """Cut away, in place, the quotations that are set apart while the text has their words elsewhere, too."""
    boxes = [box for chunk in region for box in chunk.iterdescendants(*_BOXES) if _has_words(box)]
    text = _plain("\n".join(chunk.text_content() for chunk in region)) if boxes else ""
    gone: set[HtmlElement] = set()
    for box in boxes:
        if box not in gone and (outer := _superfluous(box, text, region)) is not None:
            text = text.replace(_plain(outer.text_content()), "", 1)  # of two boxes that are the same, one stays
            gone.update(outer.iterdescendants(*_BOXES))
            outer.drop_tree()


def keep_framed_text(region: list[HtmlElement]) -> None:
    """Make plain blocks of the figures with a quotation, which trafilatura drops, but for those with a post."""
    for figure in [figure for chunk in region for figure in chunk.iter("figure")]:
        is_quoted = figure.find(".//blockquote") is not None
        if is_quoted and not leads_to_network(figure):
            figure.tag = "div"


def _superfluous(box: HtmlElement, text: str, region: list[HtmlElement]) -> HtmlElement | None:
    """The outermost element around a quotation that the text has, too, if it adds at most a name to it."""
    length = len(short_text(box, _LONGEST) or "")
    for block, said in _said(box, length):
        if text.count(said) > 1:
            wrapped = [outer for outer in _wrapped(box, length, region) if _is_name(_beside(outer, block))]
            return wrapped[-1] if wrapped else None
    return None


def _has_words(box: HtmlElement) -> bool:
    """Whether a box has more than the few letters that are around a picture."""
    return len(short_text(box, _LONGEST) or "") >= _SHORTEST


def _said(box: HtmlElement, length: int) -> Iterator[tuple[HtmlElement, str]]:
    """What can be a box's quotation, and its words: all of it, or a block that leaves but a name."""
    for block in (box, *islice(box.iterdescendants("p", "div", "blockquote", "q", "span"), _PIECES)):
        said = _plain(block.text_content()).strip(_MARKS)
        if len(said) >= max(_SHORTEST, length - _SIGNATURE):
            yield block, said


def _wrapped(box: HtmlElement, length: int, region: list[HtmlElement]) -> Iterator[HtmlElement]:
    """A box, and what is wrapped around it and a name, where its names say that it holds a quotation."""
    yield box
    for holder in islice(box.iterancestors(), _UP):
        if holder in region or short_text(holder, length + _SIGNATURE) is None:
            break
        if _NAMED.search(names(holder)):
            yield holder


def _beside(outer: HtmlElement, block: HtmlElement) -> str:
    """An element's text without that of a block in it, and of what is marked up as a source."""
    cut = {block, *outer.iter("cite")}
    inside = {each for part in cut for each in part.iter()}
    pieces: list[str | None] = []
    for element in outer.iter():
        if element not in inside and isinstance(element.tag, str):  # not a comment's
            pieces.append(element.text)
        if element is not outer and (element not in inside or element in cut):
            pieces.append(element.tail)
    return _plain(" ".join(filter(None, pieces))).strip(_MARKS)


def _is_name(text: str) -> bool:
    """Whether a text is empty or somebody's name, alone or before what he is."""
    if not text:
        return True
    return len(text) <= _SIGNATURE and is_person(_AFTER_NAME.split(text)[0]) and not _SENTENCE.search(text)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‘", "'").split())

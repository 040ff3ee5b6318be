"""Paragraphs of a text that are links from end to end: sentences all the same, among others that are none."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.page.body.boilerplate import is_boilerplate
from ingest.page.body.boilerplate_patterns import ADDRESS
from ingest.page.body.call_words import bids
from ingest.page.body.link_blocks import drop_hints
from ingest.page.body.running_text import INLINE
from ingest.text import squeeze

_SENTENCE, _LONGEST = 60, 2000  # characters
_MIN_LINK = 20  # characters of a link that is much of a sentence
_LINKED = 0.4  # of a paragraph, from which on it is no running text
_MIN_BESIDE = 2  # paragraphs of a text
_FULL_STOPS = (".", ".»", ". »", ".”", '."')
_CUT_SHORT = "..."


def unlink_sentences(tree: HtmlElement) -> None:
    """Make plain words, in place, of the links in paragraphs that are linked sentences.

    A headline that leads to another article has no full stop, or stands in a card; a call says "you" to its reader.
    """
    for paragraph in dict.fromkeys(_linked_paragraphs(tree)):
        if _is_sentence(squeeze(paragraph.text_content())) and _is_in_text(paragraph):
            drop_hints([paragraph])
            for link in paragraph.iter("a"):
                link.tag = "span"


def _linked_paragraphs(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The paragraphs in which a link is much of the text."""
    for link in tree.iter("a"):
        holder = link.getparent()
        while holder is not None and holder.tag in INLINE:
            holder = holder.getparent()
        if holder is not None and holder.tag == "p" and len(link.text_content()) >= _MIN_LINK and _is_linked(holder):
            yield holder


def _is_linked(paragraph: HtmlElement) -> bool:
    linked = sum(len(link.text_content()) for link in paragraph.iter("a"))
    return linked > _LINKED * len(paragraph.text_content())


def _is_sentence(text: str) -> bool:
    return (
        _SENTENCE <= len(text) <= _LONGEST
        and text.endswith(_FULL_STOPS)
        and not text.endswith(_CUT_SHORT)
        and not (is_boilerplate(text) or ADDRESS.search(text) or bids(text))
    )


def _is_in_text(paragraph: HtmlElement) -> bool:
    """Whether paragraphs without links stand beside one, or beside the box that each has for itself."""
    holder = paragraph.getparent()
    beside = holder.iterchildren("p")
    if len(holder) == 1 and holder.getparent() is not None:
        same = (box for box in holder.itersiblings(holder.tag) if box.get("class") == holder.get("class"))
        before = (
            box for box in holder.itersiblings(holder.tag, preceding=True) if box.get("class") == holder.get("class")
        )
        beside = (box[0] for boxes in (same, before) for box in boxes if len(box) == 1 and box[0].tag == "p")
    found = 0
    for one in beside:
        found += one is not paragraph and len(one.text_content()) >= _SENTENCE and not _is_linked(one)
        if found == _MIN_BESIDE:
            return True
    return False

"""Paragraphs of a text that are links from end to end: sentences all the same, among others that are none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from ingest.page.body.boxes.box_contents import is_address
from ingest.page.body.boxes.link_blocks import drop_hints
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.body.wording.call_words import bids
from ingest.page.sentence_form import MIN_SENTENCE
from ingest.text.clean import squeeze

_LONGEST = 2000  # characters
_MIN_LINK = 20  # characters of a link that is much of a sentence
_LINKED = 0.4  # of a paragraph, from which on it is no running text
_MIN_BESIDE, _MOST_BESIDE = 2, 6  # paragraphs of a text
_NEAR = 20  # siblings on either side that are looked at
_FULL_STOPS = (".", ".»", ". »", ".”", '."')
_CUT_SHORT = "..."
_MARKS, _LONGEST_HEADLINE = ("?", "!"), 140
"""Ends of sentences that headlines have, too, and the characters that these have at most."""


def unlink_sentences(links: list[HtmlElement]) -> None:
    """Make plain words, in place, of those of some links that stand in paragraphs which are linked sentences.

    A headline that leads to another article has no full stop, or stands in a card; a call says "you" to its reader.
    """
    for paragraph in dict.fromkeys(_linked_paragraphs(links)):
        said = squeeze(paragraph.text_content())
        if (
            _is_linked(paragraph)
            and not _is_labelled(paragraph)
            and (_is_sentence(said) or _is_announcement(paragraph, said))
            and _is_in_text(paragraph, said)
        ):
            drop_hints([paragraph])
            for link in paragraph.iter("a"):
                link.tag = "span"


def _linked_paragraphs(links: list[HtmlElement]) -> Iterator[HtmlElement]:
    """The paragraphs with a link of some length."""
    for link in links:
        holder = link.getparent()
        while holder is not None and holder.tag in INLINE:
            holder = holder.getparent()
        if holder is not None and holder.tag == "p" and len(link.text_content()) >= _MIN_LINK:
            yield holder


def _is_linked(paragraph: HtmlElement) -> bool:
    """Whether links are much of a paragraph's text."""
    linked = sum(len(link.text_content()) for link in paragraph.iter("a"))
    return linked > _LINKED * len(paragraph.text_content())


def _is_sentence(text: str) -> bool:
    is_ended = text.endswith(_FULL_STOPS) or (len(text) > _LONGEST_HEADLINE and text.endswith(_MARKS))
    return MIN_SENTENCE <= len(text) <= _LONGEST and is_ended and not text.endswith(_CUT_SHORT) and not _is_call(text)


def _is_announcement(paragraph: HtmlElement, text: str) -> bool:
    """Whether a text ends in a colon, and what follows is not linked: no headline and no label of links does."""
    below = paragraph.getnext()
    if not (text.endswith(":") and MIN_SENTENCE <= len(text) <= _LONGEST) or below is None or _is_linked(below):
        return False
    return bool(below.text_content().strip()) and not _is_call(text)


def _is_call(text: str) -> bool:
    return is_boilerplate(text) or bids(text)


def _is_labelled(paragraph: HtmlElement) -> bool:
    """Whether a label such as "À lire aussi" stands above one, or above the linked ones right before it."""
    above = islice(paragraph.itersiblings(preceding=True), _NEAR)
    first = next((one for one in above if one.tag != "p" or not _is_linked(one)), None)
    return first is not None and is_boilerplate(squeeze(first.text_content()[:_LONGEST]))


def _is_in_text(paragraph: HtmlElement, said: str) -> bool:
    """Whether paragraphs without links stand beside one, or beside the box that each has for itself.

    What speaks to its reader is a call, but for texts in which these paragraphs do so, too.
    """
    beside = (one for one in _beside(paragraph) if len(one.text_content()) >= MIN_SENTENCE and not _is_linked(one))
    near = [*islice(beside, _MOST_BESIDE)]
    return len(near) >= _MIN_BESIDE and (
        not is_address(said) or sum(is_address(one.text_content()) for one in near) >= _MIN_BESIDE
    )


def _beside(paragraph: HtmlElement) -> Iterator[HtmlElement]:
    """The nearest paragraphs beside one, in a box below it, or beside the box that each has for itself."""
    holder = paragraph.getparent()
    is_boxed = len(holder) == 1 and holder.getparent() is not None
    one = holder if is_boxed else paragraph
    for beside in chain(*(islice(one.itersiblings(one.tag, preceding=side), _NEAR) for side in (False, True))):
        if not is_boxed:
            yield beside
        elif len(beside) == 1 and beside[0].tag == "p" and beside.get("class") == holder.get("class"):
            yield beside[0]
    for box in islice(paragraph.itersiblings("div", "section"), _NEAR):  # the rest of a text cut by a paywall
        yield from islice(box.iterchildren("p"), _NEAR)

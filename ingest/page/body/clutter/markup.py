"""Mends what markup says falsely of a text, before anything is measured: a sentence is one, a mark in it is none."""

from __future__ import annotations

import re
from itertools import chain, islice

from lxml.etree import strip_elements
from lxml.html import HtmlElement

from ingest.page.body.boxes.linked_sentences import unlink_sentences
from ingest.page.body.clutter.shown_later import show_what_scripts_show
from ingest.page.body.measures.loose_text import wrap_loose_text
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import short_text
from ingest.page.head.line_texts import text_before
from ingest.page.heading_tags import SUBHEADS
from ingest.page.sentence_form import MIN_SENTENCE

_GONE = "note-mark"
_MARKS_PLACE = frozenset({"name", "id"})
_NOTE = re.compile(r"\[?(?:\d{1,3}|[a-z]|note \d{1,3})\]?")
_RAISED = re.compile(r"(?:\d [a-z]|\b(?:CO|NO|SO|CH|[HON]|[kcdm]?m) \d)$")
"""Ends of words and what is raised behind them: the e of 10e, the 2 of CO2 and of m2."""
_PLACE = range(3, 40)  # characters
_EDIT, _LONGEST_EDIT = re.compile(r"\[[^\[\]]+\]"), 60  # characters


def mend_markup(tree: HtmlElement) -> None:
    """Change a tree in place: linked sentences and loose ones become paragraphs, named places words, note marks go."""
    found: dict[str, list[HtmlElement]] = {tag: [] for tag in ("a", "span", "button", "p", "sup", *SUBHEADS)}
    for element in tree.iter(*found):
        found[element.tag].append(element)
    _make_words(found["a"])
    show_what_scripts_show(found["a"], found["span"], found["button"])
    for button in filter(_is_word, found["button"]):
        button.tag = "span"
    unlink_sentences(found["a"])
    for holder in dict.fromkeys(block.getparent() for block in found["p"] if _is_before_sentence(block)):
        if holder is not None and holder.tag != "li":
            wrap_loose_text(holder, lambda said: len(said.strip()) >= MIN_SENTENCE)
    _part_places(found["p"])
    for mark in filter(_is_note, found["sup"]):
        mark.tag = _GONE
    strip_elements(tree, _GONE, with_tail=False)  # one by one, each would copy the text before it
    for heading in chain.from_iterable(map(found.__getitem__, SUBHEADS)):
        for link in [one for one in chain(heading, islice(heading.itersiblings(), 1)) if _is_edit_link(one)]:
            link.drop_tree()


def _part_places(paragraphs: list[HtmlElement]) -> None:
    """Set a space behind the place that a paragraph begins with in bold, where only style sets it apart."""
    for paragraph in paragraphs:
        place = paragraph[0] if len(paragraph) and not (paragraph.text or "").strip() else None
        if place is not None and place.tag in ("b", "strong") and not len(place):
            said, behind = place.text or "", place.tail or ""
            if len(said) in _PLACE and said[-1].islower() and behind[:1].isupper():
                place.tail = f" {behind}"


def _make_words(anchors: list[HtmlElement]) -> None:
    """Make plain words of each `<a>` that marks a place of the page."""
    for anchor in filter(_is_place, anchors):
        anchor.tag = "span"


def _is_place(anchor: HtmlElement) -> bool:
    """Whether an `<a>` marks a place of the page, and leads nowhere; without a name it may be a script's link."""
    said = anchor.keys()
    if "href" in said or not (said and _MARKS_PLACE.issuperset(said)):
        return False
    return all(inner.tag in INLINE for inner in anchor.iterdescendants())


def _is_word(button: HtmlElement) -> bool:
    """Whether a button stands among the words of a paragraph, as a term that it explains."""
    paragraph, before = button.getparent(), button.getprevious()
    if paragraph is None or paragraph.tag != "p" or not (button.tail or "").strip():
        return False
    said = paragraph.text if before is None else before.tail
    return bool(said and said.strip()) and len(paragraph.text_content()) - len(button.text_content()) >= MIN_SENTENCE


def _is_before_sentence(block: HtmlElement) -> bool:
    return block.tail is not None and len(block.tail) >= MIN_SENTENCE and len(block.tail.strip()) >= MIN_SENTENCE


def _is_note(mark: HtmlElement) -> bool:
    """Whether a raised mark is a link to a note of the page: "[1]", but neither the 2 of CO2 nor the e of 10e."""
    text = short_text(mark, len("[note 100]")) or ""
    link = mark.find(".//a[@href]")
    is_linked = link is not None and link.get("href", "").startswith("#")
    return is_linked and _NOTE.fullmatch(text) is not None and not _RAISED.search(f"{text_before(mark)} {text}")


def _is_edit_link(element: HtmlElement) -> bool:
    """Whether what stands in or behind a subhead is links in brackets: "[edit | edit source]"."""
    text = short_text(element, _LONGEST_EDIT) if element.tag in ("span", "small") else None
    if not text or not _EDIT.fullmatch(text):
        return False
    linked = "".join(link.text_content() for link in element.iter("a"))
    return sum(map(str.isalnum, linked)) == sum(map(str.isalnum, text)) > 0

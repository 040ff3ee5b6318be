"""Boxes in a text that begin with a label such as "Mehr zum Thema" or "Leggi anche", whatever their tags and names.

A label that stands among the paragraphs goes with the links below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lxml.html import HtmlElement

from ingest.page.body.labels import LONGEST, SEE_ALSO, SIGNUP, is_label
from ingest.page.body.running_text import INLINE
from ingest.page.body.short_text import short_text
from ingest.text import squeeze

_ENDS = (*".!?…:。！？؟।", "»", "”", '"')
_LONGEST_BOX, _LONGEST_SIGNUP = 500, 350  # characters
_SENTENCE = 60  # characters, fewer where the full stop is the Chinese and Japanese one
_PART = 3  # a box is at most the third part of the text
_MOST_SENTENCES = 1  # in a box: the summary of what it leads to


def drop_labelled(region: list[HtmlElement]) -> None:
    """Cut away, in place, the boxes that a label calls other articles or a letter, and the links below a label."""
    for chunk in region:
        for element, labels in list(_labelled(chunk)):
            if element.getparent() is not None:
                _drop(element, labels, chunk)


def _labelled(chunk: HtmlElement) -> Iterator[tuple[HtmlElement, frozenset[str]]]:
    """The elements in a chunk whose first words are a label, and of which kind."""
    for element in chunk.iterdescendants():
        text = element.text
        if text and len(text) <= 2 * LONGEST and not text.isspace() and isinstance(element.tag, str):
            line = squeeze(text).rstrip(" :>|»›→►▶")
            kind = next((kind for kind in (SEE_ALSO, SIGNUP) if is_label(line, kind)), None)
            if kind:
                yield element, kind


def _drop(element: HtmlElement, labels: frozenset[str], chunk: HtmlElement) -> None:
    whole = short_text(chunk, _PART * _LONGEST_BOX)
    longest = _LONGEST_BOX if labels is SEE_ALSO else _LONGEST_SIGNUP
    longest = longest if whole is None else min(longest, len(whole) // _PART)
    boxes = [*takewhile(lambda box: _is_box(box, element, longest), _around(element, chunk))]
    label = boxes[-1] if boxes else element
    if _has_more(label, element) and (labels is SIGNUP or label.find(".//a") is not None):
        label.drop_tree()
    elif labels is SEE_ALSO and label.tag not in INLINE:
        _drop_links_below(label)


def _around(element: HtmlElement, chunk: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from takewhile(lambda holder: holder is not chunk, element.iterancestors())


def _is_box(box: HtmlElement, label: HtmlElement, longest: int) -> bool:
    """Whether a box begins with a label and has no text but the summary of what it leads to."""
    text = short_text(box, longest)
    if text is None or not text.startswith(squeeze(label.text or "")):
        return False
    return sum(map(_is_sentence, box.itertext())) <= _MOST_SENTENCES


def _is_sentence(text: str) -> bool:
    said = text.rstrip()
    return said.endswith("。") or (len(said) >= _SENTENCE and said.endswith(_ENDS))


def _has_more(box: HtmlElement, label: HtmlElement) -> bool:
    return len(squeeze(box.text_content())) > len(squeeze(label.text or "")) + 1


def _drop_links_below(label: HtmlElement) -> None:
    """Cut away a label and the links that stand right below it, one or more."""
    links = [*takewhile(_is_link, label.itersiblings())]
    if links:
        for one in (*links, label):
            one.drop_tree()


def _is_link(element: HtmlElement) -> bool:
    """Whether an element is a link, or holds links and next to nothing else."""
    if not isinstance(element.tag, str) or (element.tail or "").strip():
        return False
    linked = sum(len(squeeze(link.text_content())) for link in element.iter("a"))
    return 0 < linked >= len(squeeze(element.text_content())) - LONGEST and linked * 2 > len(
        squeeze(element.text_content())
    )

"""Boxes in a text that begin with a label such as "Mehr zum Thema" or "Leggi anche", whatever their tags and names.

A label that stands among the paragraphs goes with the links below it. Words that go on as a sentence are no label.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, takewhile

from lxml.html import HtmlElement

from ingest.page.body.measures.linked_lines import ENDS, Line, lines_of
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.labels import LONGEST, MARKS, TAGGED, LabelWords, is_label, labels_of
from ingest.text.clean import squeeze

_LONGEST_BOX, _LONGEST_SIGNUP = 500, 350  # characters
_PART = 3  # a box is at most the third part of the text
_FEW_HEADLINES = 2
_NEAR = 8  # elements around a label that can be its box


def drop_labelled(region: list[HtmlElement], language: str | None = None) -> None:
    """Cut away, in place, the boxes that a label calls other articles or a letter, and the links below a label."""
    labels = labels_of(language)
    for chunk in region:
        if labelled := [*_labelled(chunk, labels.see_also | labels.signup | TAGGED)]:
            whole = short_text(chunk, _PART * _LONGEST_BOX)
            length = _PART * _LONGEST_BOX if whole is None else len(whole)
            for element in labelled:
                if element.getparent() is not None:
                    _drop(element, labels, chunk, length // _PART)


def _labelled(chunk: HtmlElement, labels: frozenset[str]) -> Iterator[HtmlElement]:
    """The elements in a chunk whose first words are a label."""
    for element in chunk.iterdescendants():
        text = element.text
        if text and len(text) <= 2 * LONGEST and not text.isspace() and isinstance(element.tag, str):
            yield from [element] if is_label(_label(element), labels) else ()


def _label(element: HtmlElement) -> str:
    return squeeze(element.text or "").rstrip(MARKS)


def _drop(element: HtmlElement, labels: LabelWords, chunk: HtmlElement, longest: int) -> None:
    is_signup = not is_label(_label(element), labels.see_also | TAGGED)
    longest = min(longest, _LONGEST_SIGNUP if is_signup else _LONGEST_BOX)
    is_ambiguous = is_label(_label(element), labels.ambiguous | TAGGED)
    boxes = [*takewhile(lambda box: _begins(box, element, longest), _around(element, chunk))]
    box = next((box for box in reversed(boxes) if _is_box(box, element, is_signup, is_ambiguous)), None)
    if box is not None:
        box.drop_tree()
    elif boxes and not is_signup:
        _drop_links_below(next((box for box in boxes if box.tag not in INLINE), None), element)


def _around(element: HtmlElement, chunk: HtmlElement) -> Iterator[HtmlElement]:
    holders = takewhile(lambda holder: holder is not chunk, element.iterancestors())
    yield from chain([element], islice(holders, _NEAR))


def _begins(box: HtmlElement, label: HtmlElement, longest: int) -> bool:
    """Whether a short text begins with a label, and does not go on as a sentence."""
    text = short_text(box, longest)
    if text is None or not text.startswith(_label(label)):
        return False
    lines = lines_of(box)
    return bool(lines) and (not _goes_on(lines[0], _label(label)) or _is_beside_link(lines[0], label))


def _is_beside_link(line: Line, label: HtmlElement) -> bool:
    """Whether a label and the link behind it have elements of their own, and no more than a byline follows."""
    link = label.getnext()
    if link is None or link.tag != "a" or any(text and text.strip() for text in (label.tail, link.tail)):
        return False
    rest = line.text.removeprefix(_label(label)).lstrip(MARKS).removeprefix(squeeze(link.text_content()))
    return len(rest) <= LONGEST and not line.is_sentence


def _goes_on(line: Line, label: str) -> bool:
    """Whether a line goes on behind a label as a sentence does: without a mark, and not with a link alone."""
    behind = line.text[len(label) :]
    said = behind.lstrip(MARKS + "\xa0")
    if not said or line.linked.endswith(said):
        return False
    return line.is_sentence if behind.lstrip() != said else True


def _is_box(box: HtmlElement, label: HtmlElement, is_signup: bool, is_ambiguous: bool) -> bool:
    """Whether a label and what follows are links and the summary of what they lead to, or the offer of a letter."""
    first, *below = lines_of(box)
    behind = first.text[len(_label(label)) :].strip(MARKS)
    if any(line.is_sentence and 0 < line.share < 1 for line in below):
        return False
    sentences = [place for place, line in enumerate(below) if line.is_sentence and not line.linked]
    leads = [place for place, line in enumerate(below) if line.leads]
    if is_signup:
        has_field = next(box.iter("a", "form", "input", "button"), None) is not None
        return (
            bool(behind or below)
            and len(sentences) <= (has_field and not is_ambiguous)
            and (has_field or not is_ambiguous)
        )
    if not (leads or behind or is_ambiguous) and box.tag not in INLINE and _is_unlinked(below, box):
        return True
    if not leads and not (behind and first.linked.endswith(behind)):
        return bool(behind) and bool(first.linked) and not below
    return not sentences or (len(sentences) == 1 and not is_ambiguous and min(leads, default=-1) < sentences[0])


def _is_unlinked(below: list[Line], box: HtmlElement) -> bool:
    """Whether what stands below a label in its box is a headline or two that only a script leads to.

    Behind a colon, in a box without names, it may as well be a sentence.
    """
    if not box.attrib and ":" in squeeze(box.text_content())[:LONGEST]:
        return False
    return 0 < len(below) <= _FEW_HEADLINES and not any(line.linked or line.text.endswith(ENDS) for line in below)


def _drop_links_below(label: HtmlElement | None, element: HtmlElement) -> None:
    """Cut away a label and the links that stand right below it, one or more."""
    if label is None or short_text(label, 2 * LONGEST) is None:
        return
    if squeeze(label.text_content()).strip(MARKS) != _label(element):
        return
    links = [*takewhile(_is_link, label.itersiblings())]
    if links:
        for one in (*links, label):
            one.drop_tree()


def _is_link(element: HtmlElement) -> bool:
    """Whether an element is a link, or holds links and next to nothing else."""
    if not isinstance(element.tag, str) or (element.tail or "").strip():
        return False
    linked = sum(length_of(link) for link in element.iter("a"))
    text = squeeze(element.text_content()) if linked else ""
    if not linked or (linked < len(text) and text.endswith(ENDS)):
        return False
    return linked >= len(text) - LONGEST and linked * 2 > len(text)

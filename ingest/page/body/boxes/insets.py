"""Boxes that stand between the paragraphs, or right below them, in a form of their own, and call on the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ingest.page.body.boxes.appeals import LONGEST as LONGEST_APPEAL
from ingest.page.body.boxes.box_context import BoxContext
from ingest.page.body.boxes.call_boxes import LEVELS, is_paragraph
from ingest.page.body.boxes.calls import LONGEST, Judge
from ingest.page.body.boxes.captions import Form, form_of, form_of_paragraphs
from ingest.page.body.measures.short_text import length_of, short_text

_BOXES = frozenset({"div", "section", "aside", "p"})
_SET_APART = frozenset({"small", "em", "i"})
_MOST_LAST = 4  # elements at the end of another
_MOST, _MOST_APPEALS = 0.35, 0.5  # of the text
_MOST_ALIKE = 2  # boxes of one form: more are how the text is set


def drop_insets(region: list[HtmlElement], context: BoxContext) -> None:
    """Cut away, in place, the boxes that call on the reader."""
    judge = Judge(context)
    boxes = [box for chunk in region for box in _boxes(chunk)]
    calls = [box for box, is_short in boxes if is_short and judge.is_call(box)]
    longer = (box for box, is_short in boxes if not is_short)
    appeals = [box for box in dict.fromkeys([*longer, *_last_boxes(region)]) if judge.is_appeal(box)]
    if calls or appeals:
        form = form_of_paragraphs(region)
        _drop(calls, _MOST, region, form)
        _drop(appeals, _MOST_APPEALS, region, form)


def _drop(boxes: list[HtmlElement], most: float, region: list[HtmlElement], form: Form) -> None:
    """Cut away boxes below some text, of another form than its own, where they are no more than a part of it."""
    boxes = [box for box in boxes if (form_of(box) != form or _is_wrapped(box)) and _has_text_above(box, region)]
    if boxes and sum(map(length_of, boxes)) <= most * sum(map(length_of, region)):
        for box in boxes:
            box.drop_tree()


def _boxes(chunk: HtmlElement) -> Iterator[tuple[HtmlElement, bool]]:
    """The boxes of some length in an element that few beside them look like, and whether they are as short as calls."""
    waiting = [chunk]
    while waiting:
        holder = waiting.pop()
        odd: list[tuple[HtmlElement, bool]] = []
        alike = Counter(map(form_of, holder))
        for child in holder:
            if child.tag not in _BOXES or (child.tag == "p" and not _is_set_apart(child, alike)):
                continue
            text = short_text(child, LONGEST)
            if text is None and child.tag != "p":
                waiting.append(child)
                if short_text(child, LONGEST_APPEAL) is not None:
                    odd.append((child, False))
            elif text:
                odd.append((child, True))
        if odd:
            forms = Counter(map(_shape, holder))
            yield from (
                (box, is_short)
                for box, is_short in odd
                if forms[_shape(box)] <= _MOST_ALIKE and forms.total() > forms[_shape(box)]
            )


def _last_boxes(region: list[HtmlElement]) -> Iterator[HtmlElement]:
    """The last elements of a text, upwards, that are not too long for an appeal; what is longer is looked into."""
    holder = region[-1] if region else None
    while holder is not None:
        above = list(islice(holder.iterchildren(reversed=True), _MOST_LAST))
        holder = None
        for child in takewhile(lambda child: child.tag in _BOXES and child.tag != "p", above):
            text = short_text(child, LONGEST_APPEAL)
            if text is None:
                holder = child
                break
            if text:
                yield child


def _is_set_apart(paragraph: HtmlElement, alike: Counter[Form]) -> bool:
    """Whether a paragraph has a class that few others have, or is set in other letters."""
    return ("class" in paragraph.attrib and alike[form_of(paragraph)] <= _MOST_ALIKE) or _is_wrapped(paragraph)


def _is_wrapped(paragraph: HtmlElement) -> bool:
    """Whether all of a paragraph is set in small letters or in italics."""
    return len(paragraph) == 1 and paragraph[0].tag in _SET_APART and not (paragraph.text or "").strip()


def _shape(box: HtmlElement) -> tuple[tuple[str, str], ...]:
    """How a box is set, with what is wrapped around its contents."""
    found = [form_of(box)]
    while len(box) == 1 and len(found) < LEVELS and not (box.text or "").strip():
        box = box[0]
        found.append(form_of(box))
    return tuple(found)


def _has_text_above(box: HtmlElement, region: list[HtmlElement]) -> bool:
    for element in (box, *box.iterancestors()):
        if element in region:
            return False
        if any(map(is_paragraph, element.itersiblings(preceding=True))):
            return True
    return False

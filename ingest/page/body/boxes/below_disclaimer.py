"""Boxes of the page below what it says of its article in law's terms: signals of charts, quotes, an agenda."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.linked_lines import lines_of
from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.disclaimers import disclaims

_LEVELS = 5  # elements one in another, each with the text's end
_MOST = 8  # boxes at an element's end
_LONGEST = 1500  # characters of a box
_PART = 0.35  # of the text


def drop_below_disclaimer(region: list[HtmlElement]) -> None:
    """Cut away, in place, the last boxes of a text that have no sentence and stand below its disclaimer."""
    holder = region[-1] if region else None
    for _ in range(_LEVELS):
        if holder is None or not len(holder):
            return
        below: list[HtmlElement] = []
        for box in islice(holder.iterchildren(reversed=True), _MOST):
            text = short_text(box, _LONGEST)
            if text is None:
                break
            if disclaims(text):
                _drop(below, region)
                return
            below.append(box)
        holder = holder[-1]


def _drop(boxes: list[HtmlElement], region: list[HtmlElement]) -> None:
    """Cut away boxes without a sentence, no more than a part of the text: a palmarès may stand below its disclaimer."""
    if any(line.is_sentence for box in boxes for line in lines_of(box)):
        return
    if sum(map(length_of, boxes)) <= _PART * sum(map(length_of, region)):
        for box in boxes:
            box.drop_tree()

"""Boxes of the page below what it says of its article in law's terms: signals of charts, quotes, an agenda."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.linked_lines import lines_of
from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.disclaimers import disclaims, may_disclaim
from ingest.page.heading_tags import HEADINGS

_LEVELS = 5  # elements one in another, each with the text's end
_MOST = 8  # boxes at an element's end
_LONGEST = 1500  # characters of a box
_PART = 0.35  # of the text
_LABEL = re.compile(
    r"""\W*(?:signa(?:l|ux|ls)|cours|cotations?|consensus|agenda|calendrier|calendar|analyses?\s+techniques?|technical|indicateurs?
      |graphiques?|charts?|quotes?|historique|fiche|données|market\s+data|kurse?|cotizaci\w+|quotazion\w+|palmarès|opinions?)\b[^.!?:]{0,40}""",
    re.VERBOSE | re.IGNORECASE,
)
"""How the page's tools are headed: the text's own verdict, results, sources and corrections are not."""


def drop_below_disclaimer(region: list[HtmlElement]) -> None:
    """Cut away, in place, the last boxes of a text that have no sentence and stand below its disclaimer.

    They are headed as the page's tools are.
    """
    holder = region[-1] if region else None
    if holder is None or not may_disclaim(holder.text_content()):
        return
    for _ in range(_LEVELS):
        if holder is None or not len(holder):
            return
        below: list[HtmlElement] = []
        for box in islice(holder.iterchildren(reversed=True), _MOST):
            text = short_text(box, _LONGEST)
            if text is None:
                break
            if disclaims(text):
                _drop(_tools(below[::-1]), region)
                return
            below.append(box)
        holder = holder[-1]


def _tools(boxes: list[HtmlElement]) -> list[HtmlElement]:
    """Those of some boxes that begin with the label of a tool, and what stands below such a label alone."""
    found: list[HtmlElement] = []
    is_headed = False
    for box in boxes:
        lines = lines_of(box)
        is_tool = bool(lines) and _LABEL.fullmatch(lines[0].text) is not None
        if is_tool or (is_headed and box.tag not in HEADINGS):
            found.append(box)
        is_headed = is_tool and len(lines) == 1
    return found


def _drop(boxes: list[HtmlElement], region: list[HtmlElement]) -> None:
    """Cut away boxes without a sentence, no more than a part of the text: a palmarès may stand below its disclaimer."""
    if not boxes or any(line.is_sentence for box in boxes for line in lines_of(box)):
        return
    if sum(map(length_of, boxes)) <= _PART * sum(map(length_of, region)):
        for box in boxes:
            box.drop_tree()

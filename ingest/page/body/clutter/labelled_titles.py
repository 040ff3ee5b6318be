"""Linked titles right below "À lire aussi", which stay until the box of label, title and summary goes whole."""

from __future__ import annotations

from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Sums
from ingest.page.body.measures.short_text import short_text
from ingest.page.body.wording.labels import LONGEST, MARKS, is_label, labels_of

_TITLE: Final = range(15, 201)  # characters
_LINKED = 0.9


def is_labelled_title(element: HtmlElement, held: Sums) -> bool:
    """Whether all of an element is the linked title of another article, and a label for such stands right above."""
    if held.length not in _TITLE or held.linked < _LINKED * held.length:
        return False
    above = element.getprevious()
    label = short_text(above, LONGEST) if above is not None and not (above.tail or "").strip() else None
    return bool(label) and is_label((label or "").rstrip(MARKS), labels_of(None).see_also)

"""Longer boxes in which a paper asks its readers to subscribe, to give, or to accept what another site keeps of them.

They tell of nobody and of nothing that the headline names. What they ask is one sign, to whom it is said and by whom
are two others; most of them have a button that only such boxes have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.boxes.call_boxes import button_of, ends_with_support
from ingest.page.body.boxes.paper import Paper
from ingest.page.body.measures.short_text import short_text
from ingest.page.body.wording.call_subjects import has_figures, speaks_of_members
from ingest.page.body.wording.call_words import (
    asks_for_consent,
    gives,
    is_of_reader,
    is_of_support,
    speaks_of_us,
    speaks_to_you,
    tells,
)
from ingest.text.clean import squeeze

LONGEST: Final = 1500
"""Characters of an appeal."""
_LETTER = re.compile(r"\b(?:newsletter|infolettre|nieuwsbrief|nyhetsbrev|boletín)s?\b|\bboîtes? mail\b", re.IGNORECASE)
_TO_SUBSCRIBE = re.compile(
    r"(?:^|/)(?:abonne\w*(?:-vous)?|subscri\w*|suscri\w*|newsletters?|infolettres?|dons?|donate|soutenir|support-us)/?(?:[?#]|$)",
    re.IGNORECASE,
)
"""Where an address ends: words behind it are an article's, "abonnes-numeriques-la-course"."""
_MARK = re.compile(r"[?!]")


def is_appeal(box: HtmlElement, paper: Paper, labels: list[str]) -> bool:
    """Whether a box set apart asks its readers for something; `labels` has the words of its buttons."""
    text = short_text(box, LONGEST) or ""
    if not text or tells(text) or paper.is_subject(text):
        return False
    reports = has_figures(text) or paper.names_others(text)
    if _has_button(labels) or any(gives(squeeze(link.text_content())) or not reports for link in _ways(box, paper)):
        return _is_of_paper(text, paper) or (_is_of_letters(text) and speaks_to_you(text))
    if not (paper.is_named(text) and speaks_to_you(text)):
        return False
    return (_MARK.search(text) is not None and _ends_with_button(box, text)) or (_asks(text) and speaks_of_us(text))


def _is_of_paper(text: str, paper: Paper) -> bool:
    """Whether a paper speaks in a text, to its reader or of what it asks."""
    return paper.is_own(text) and (speaks_to_you(text) or _asks(text))


def _asks(text: str) -> bool:
    return speaks_of_members(text) or is_of_support(text) or _is_of_letters(text)


def _is_of_letters(text: str) -> bool:
    """Whether a text is about letters or cookies, which no report has in a box of its own."""
    return _LETTER.search(text) is not None or asks_for_consent(text)


def _has_button(labels: list[str]) -> bool:
    """Whether a box has a button by which its reader subscribes, gives or accepts."""
    return any(is_of_reader(label) or gives(label) for label in labels)


def _ways(box: HtmlElement, paper: Paper) -> Iterator[HtmlElement]:
    """The links that stand as buttons and lead to where a reader subscribes to the paper, or gives to it."""
    for link in box.iter("a"):
        address = link.get("href") or ""
        if _TO_SUBSCRIBE.search(address) and _stands_alone(link) and paper.has_address(address):
            yield link


def _stands_alone(link: HtmlElement) -> bool:
    """Whether a link stands in no sentence."""
    before = link.getprevious()
    beside = (link.getparent().text if before is None else before.tail, link.tail)
    return not any(text and text.strip() for text in beside)


def _ends_with_button(box: HtmlElement, text: str) -> bool:
    """Whether a text ends with a button in a block of its own, or behind a sentence that says what for."""
    label = button_of(box)
    has_button = bool(label) and text.endswith(label) and not any(map(str.isdigit, text))
    return has_button or ends_with_support(box, text)

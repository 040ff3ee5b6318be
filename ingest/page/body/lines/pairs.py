"""Rows of a label and its value, set without a table: a bond's terms, a company's key figures."""

from __future__ import annotations

import re
from itertools import groupby

from lxml.html import HtmlElement

from ingest.page.body.measures.loose_text import is_inline
from ingest.page.body.measures.short_text import short_text
from ingest.page.head.written_dates import DATE
from ingest.page.sentence_form import SENTENCE_ENDS

_LONGEST_LABEL, _LONGEST_VALUE = 60, 80  # characters
_MIN_ROWS = 3  # fewer are a name with its role, a day with its hour
_PAIR = 2
_OF_PAGE = re.compile(
    r"[\W\d]*(?:partages?|commentaires?|vues|likes?|shares?|comments?|views|lecture|lesezeit|auteure?s?|authors?|autor|tags?"
    r"|publié|published|mise? à jour|updated|date|temps)\b",
    re.IGNORECASE,
)
"""What is told of the page itself, as a label or as a value."""
_COUNTED = re.compile(
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|instagram|bluesky|threads|avis|notes?|reviews?|ratings?)\W*",
    re.IGNORECASE,
)
_COUNT = re.compile(r"[\d\s.,]+[km]?(?:\s?/\s?\d+)?", re.IGNORECASE)
"""What a page tells of itself where it counts them: a company and a rating have no bare figure beside them."""
_CLOCK = re.compile(
    r"\d{1,2}\s?(?:min|mn|minutes?)(?:\sde\slecture)?|heures?|minutes?|hours?|secondes?|seconds?", re.IGNORECASE
)
"""Values of reading times and of clocks that count down."""
_MOMENT = re.compile(r"\d{1,2}\s?h(?:\s?\d\d)?\b|\d{1,2}[/:.]\d\d\b(?![/.]\d)", re.IGNORECASE)
"""How the label of a live's post or of a headline in a list begins; a day with its year is a calendar's label."""
_DAY = re.compile(rf"{DATE}|(?:19|20)\d\d\b", re.VERBOSE | re.IGNORECASE)
_SIGNS = "+-−–~≈<> "
_MOST_WORDS = 4  # of a paragraph that is a label
_OF_COUNT = 2  # words beside the figure of a count: "300 millions d’euros"
_PARTS = frozenset({"span", "div", "p", "b", "strong", "em", "i", "dt", "dd"})


def join_pairs(text: HtmlElement) -> None:
    """Make a paragraph of each row, in place, where several stand in a row and half of them have a figure.

    What reads the lines would take labels and values one by one for labels, which are no text.
    """
    for listed in list(text.iter("dl")):
        terms = [(label, label, value) for label, value in zip(listed[::2], listed[1::2], strict=False)]
        if _PAIR * len(terms) == len(listed) and all(_is_term(label, value) for _, label, value in terms):
            _join(terms)
    for holder in list(text.iter("div", "section", "dl")):
        for is_row, rows in groupby(list(holder), key=_is_row):
            if is_row:
                _join([(row, row[0], row[1]) for row in rows])


def _is_row(element: HtmlElement) -> bool:
    """Whether a block holds two short pieces and nothing else."""
    if element.tag != "div" or len(element) != _PAIR or (element.text or "").strip():
        return False
    return all(part.tag in _PARTS and _is_plain(part) for part in element)


def _is_term(label: HtmlElement, value: HtmlElement) -> bool:
    return label.tag == "dt" and value.tag == "dd" and _is_plain(label) and _is_plain(value)


def _is_plain(part: HtmlElement) -> bool:
    if (part.tail or "").strip() not in ("", ":") or not all(map(is_inline, part)):
        return False
    return bool(short_text(part, _LONGEST_VALUE)) and part.find(".//a") is None


def _join(rows: list[tuple[HtmlElement, HtmlElement, HtmlElement]]) -> None:
    """Make paragraphs of rows, given with their labels and values, where they are several and speak of figures."""
    said = [
        (short_text(label, _LONGEST_LABEL) or "", short_text(value, _LONGEST_VALUE) or "") for _, label, value in rows
    ]
    figures = sum(any(map(str.isdigit, label + value)) for label, value in said)
    if len(rows) < _MIN_ROWS or _PAIR * figures < len(rows) or not all(map(_is_label, rows, said)):
        return
    for (row, _, value), (named, told) in zip(rows, said, strict=True):
        if value.getparent() is not row:
            value.drop_tree()
        for part in list(row):
            row.remove(part)
        row.tag, row.text = "p", _row_of(named.rstrip(" :"), told.lstrip(" :"))


def _is_label(row: tuple[HtmlElement, HtmlElement, HtmlElement], said: tuple[str, str]) -> bool:
    """Whether a row's first piece names its second: it is no sentence, no moment, and nothing told of the page."""
    label, value = said
    named = label.rstrip(" :")
    if not named or named.endswith(SENTENCE_ENDS) or ":" in named or _MOMENT.match(named):
        return False
    is_long = row[1].tag == "p" and len(named.split()) > _MOST_WORDS
    return not is_long and not _is_of_page(named, value)


def _is_of_page(label: str, value: str) -> bool:
    if _OF_PAGE.match(label) or _OF_PAGE.fullmatch(value) or _CLOCK.fullmatch(value):
        return True
    return _COUNTED.fullmatch(label) is not None and _COUNT.fullmatch(value) is not None


def _row_of(label: str, value: str) -> str:
    """The line of a row; a figure above what it counts leads to it: "420 salariés"."""
    words = [word for word in label.split() if not any(map(str.isdigit, word))]
    is_figure = label.lstrip(_SIGNS)[:1].isdigit() and len(words) <= _OF_COUNT and not _DAY.match(label)
    is_count = is_figure and not any(map(str.isdigit, value))
    return f"{label} {value}" if is_count else f"{label} : {value}"

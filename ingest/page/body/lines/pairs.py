"""Rows of a label and its value, set without a table: a bond's terms, a company's key figures."""

from __future__ import annotations

import re
from itertools import groupby

from lxml.html import HtmlElement

from ingest.page.body.measures.loose_text import is_inline
from ingest.page.body.measures.short_text import short_text

_LONGEST_LABEL, _LONGEST_VALUE = 60, 80  # characters
_MIN_ROWS = 3  # fewer are a name with its role, a day with its hour
_PAIR = 2
_OF_PAGE = re.compile(
    r"[\W\d]*(?:partages?|commentaires?|vues|likes?|shares?|comments?|views|lecture|lesezeit|auteure?s?|authors?|autor|tags?"
    r"|publié|published|mise? à jour|updated|date|temps)\b",
    re.IGNORECASE,
)
"""Labels of what is told of the page itself."""
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
    if len(rows) < _MIN_ROWS or _PAIR * figures < len(rows) or not all(map(_is_label, said)):
        return
    for (row, _, value), (named, told) in zip(rows, said, strict=True):
        if value.getparent() is not row:
            value.drop_tree()
        for part in list(row):
            row.remove(part)
        row.tag, row.text = "p", _row_of(named.rstrip(" :"), told.lstrip(" :"))


def _is_label(said: tuple[str, str]) -> bool:
    return bool(said[0]) and not _OF_PAGE.match(said[0])


def _row_of(label: str, value: str) -> str:
    """The line of a row; a figure above what it counts leads to it: "420 salariés"."""
    is_count = any(map(str.isdigit, label)) and not any(map(str.isdigit, value))
    return f"{label} {value}" if is_count else f"{label} : {value}"

"""Boxes with a share's price between a text's paragraphs: a name, the price and its change, each in an element."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import short_text
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.heading_tags import HEADINGS
from ingest.text.clean import squeeze

_PRICE = re.compile(r"\d[\d\s.,]*\s?(?:€|\$|£|EUR|USD|GBP|GBX|CHF|CAD|JPY|pts?|points)(?!\w)")
_CHANGE = re.compile(r"\(?[+−–-]?\s?\d+[.,]\d+\s?%\)?")
_SIGNED = re.compile(r"\(?[+−–-]\s?\d+[.,]\d+\s?%\)?")
_OF_SHARE = re.compile(
    r"/(?:cours|cotations?|bourse|valeurs?|actions?|quotes?|stocks?|symbols?|isin|aktien?|azioni)\b", re.IGNORECASE
)
"""What stands in the address of a page with a share's price."""
_LONGEST = 120  # characters
_MIN_PARTS = 2
_PLACE = re.compile(r"[A-ZÀ-Ý][\w .-]{2,24}")  # where the share is dealt in
_MOST_ROWS, _LONGEST_ROWS = 4, 400  # rows, and characters in them


def drop_quote_boxes(region: list[HtmlElement]) -> None:
    """Cut away, in place, the boxes with a price that stand alone between paragraphs; several in a row are a list."""
    boxes = [box for chunk in region for box in chunk.iterdescendants("div", "aside", "p") if _is_quote(box)]
    for box in [box for box in boxes if not any(map(_is_quote, _beside(box)))]:
        box.drop_tree()
    lists = [one for chunk in region for one in chunk.iterdescendants("table", "ul") if _is_of_quotes(one)]
    if len(lists) == 1 and not _is_announced(lists[0]):
        lists[0].drop_tree()


def _is_announced(rows: HtmlElement) -> bool:
    """Whether the text says what the rows are: "Les plus fortes hausses :", or a heading."""
    before = rows.getprevious()
    said = squeeze(before.text_content()) if before is not None else ""
    return bool(said) and (before.tag in HEADINGS or said.endswith(":")) and not is_boilerplate(said)


def _is_of_quotes(rows: HtmlElement) -> bool:
    """Whether each of a few rows links to what its price and its change stand beside; more are a text's own list."""
    if rows.find(".//th") is not None or short_text(rows, _LONGEST_ROWS) is None:
        return False
    found = [*rows.iter("tr", "li")]
    links = [row.find(".//a") for row in found]
    to_quotes = all(link is not None and _OF_SHARE.search(link.get("href") or "") for link in links)
    return 0 < len(found) <= _MOST_ROWS and to_quotes and all(map(_has_price, found))


def _has_price(row: HtmlElement) -> bool:
    parts = [part for part in map(squeeze, row.itertext()) if part]
    name = squeeze(row.find(".//a").text_content())
    others = [part for part in parts if part != name and not (_PRICE.fullmatch(part) or _CHANGE.fullmatch(part))]
    is_short = len(others) <= 1 and all(_PLACE.fullmatch(part) for part in others)
    return is_short and any(map(_SIGNED.fullmatch, parts)) and any(map(_PRICE.fullmatch, parts))


def _is_quote(box: HtmlElement) -> bool:
    """Whether a box has a price and its change, and all its words stand in inline elements of their own."""
    if len(box) < _MIN_PARTS or any(part.tag not in INLINE for part in box.iterdescendants()):
        return False
    if any(text and text.strip() for text in (box.text, *(part.tail for part in box))):
        return False
    parts = [part for part in map(squeeze, box.itertext()) if part] if short_text(box, _LONGEST) else []
    return any(map(_CHANGE.fullmatch, parts)) and any(map(_PRICE.fullmatch, parts))


def _beside(box: HtmlElement) -> list[HtmlElement]:
    return [one for one in (box.getprevious(), box.getnext()) if one is not None]

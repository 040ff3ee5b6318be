"""What an element with text holds that says it is a box beside the article: a label, a field, a picture, a link."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import length_of
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.body.wording.boilerplate_patterns import ADDRESS
from ingest.page.class_names import CAPTION, PICTURE, words_of
from ingest.text.clean import squeeze

_FIRST_PIECES = 3  # pieces of text at an element's start that can be its label
_MIN_HEADLINE = 20  # characters
_PIECES = 60  # pieces of an element's text that are looked at, white space included
_NEAR = 2  # elements from a caption to what holds its picture too
_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?|„[^“”]*[“”]?")


def begins_with_link(element: HtmlElement) -> bool:
    """Whether the first words in an element are a link as long as a headline."""
    first = next((one for one in element.iter() if (one.text or "").strip()), None)
    link = first if first is None or first.tag == "a" else next(first.iterancestors("a"), None)
    return link is not None and link is not element and length_of(link) >= _MIN_HEADLINE


def is_field(element: HtmlElement) -> bool:
    """Whether a reader is to write into an element."""
    return element.tag == "textarea" or element.get("type", "text").lower() in ("text", "email", "password", "tel")


def is_beside_picture(element: HtmlElement) -> bool:
    """Whether an element that is named as a caption has its picture in it or beside it."""
    if not CAPTION.search(words_of(element)):
        return False
    holders = [element, *islice(element.iterancestors(), _NEAR)]
    return any(PICTURE.search(words_of(holder)) or holder.find(".//img") is not None for holder in holders)


def speaks_to_reader(element: HtmlElement) -> bool:
    """Whether an element speaks to its reader, which reports do not and boxes do."""
    return any(map(is_address, islice(element.itertext(), _PIECES)))


def is_address(text: str) -> bool:
    """Whether a text speaks to its reader; who is quoted speaks to another."""
    return ADDRESS.search(_QUOTED.sub("", text)) is not None


def has_label(element: HtmlElement) -> bool:
    """Whether an element begins with one of the press's habits."""
    pieces = (squeeze(text) for text in islice(element.itertext(), _PIECES) if not text.isspace())
    return any(map(is_boilerplate, islice(filter(None, pieces), _FIRST_PIECES)))

"""The standfirst (chapô): the summary between a page's headline and its text, or at the text's start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from lxml.html import HtmlElement

from ingest.page.body.lead.places import (
    LENGTHS,
    LONG_HEADING,
    is_behind_headline,
    is_marked,
    is_paragraph,
    is_part_of_article,
    is_sentence_in_place,
)
from ingest.page.body.lead.summary_text import without_label
from ingest.page.body.lead.under_headline import is_under_headline
from ingest.page.body.measures.running_text import INLINE
from ingest.page.heading_tags import SUBHEADS
from ingest.page.sentence_form import ENDS_ANYWHERE
from ingest.page.subject import words
from ingest.text.clean import squeeze
from ingest.text.keys import key

_TAGS = ("p", "div", *SUBHEADS, "section", "span", "strong", "blockquote", "ul")
_LINES = frozenset({"p", "li", "div", "br"})
_MOST_LOOKED_AT = 20 * LENGTHS.stop  # characters, indentation included
_LABEL = re.compile(r"(?:par|by|publié|posté|mis à jour|temps de lecture|lecture|crédits?|photo|©)\b", re.IGNORECASE)
_FULL_STOP = re.compile(r"\w{3,}[.!?…]$")  # "a.m." is none
_YEAR, _HOUR = re.compile(r"\b20\d\d\b"), re.compile(r"\d[:h]\d\d")
_DATELINE = 100  # characters of a line that dates an article to the minute
_COMMON, _LOOKED_AT = 0.5, 5000  # of a sentence's words, in the first characters of the text
_MUCH_LONGER = 2  # than the headline: a subhead of its words


def find_lead(tree: HtmlElement, region: list[HtmlElement], description: str | None, title: str) -> str | None:
    """The summary above the text, None where there is none.

    It is known by its name or place, or by repeating what the page gives as its `description`.
    """
    announced, topic = key(description or "")[:60], _Topic(title, description, region)
    for element in _before_text(tree, region, key(title)):
        whole = _whole(element)
        text = squeeze(whole) if LENGTHS.start <= len(whole) <= _MOST_LOOKED_AT else ""
        text = without_label(text) if len(text) >= LENGTHS.start else ""
        if len(text) not in LENGTHS or _LABEL.match(text) or _is_dateline(text):
            continue
        is_announced = len(announced) > 30 and key(text).startswith(announced)
        if is_announced or is_marked(element):
            return text
        if (
            is_sentence_in_place(element, text, region)
            and not topic.is_headline(element, text)
            and (topic.is_spoken_of(text) or is_part_of_article(element, region) or is_behind_headline(element))
        ):
            return text
        if is_under_headline(element, text) and not topic.is_headline(element, text):
            return text
    return None


class _Topic:
    """What an article is about, by the words of its headline and summary, and of the text below them."""

    def __init__(self, title: str, description: str | None, region: list[HtmlElement]) -> None:
        self._title, self._named = key(title), words(title)
        self._subject = words(f"{title} {description or ''}")
        self._region = region

    @cached_property
    def _below(self) -> set[str]:
        return words(" ".join(chunk.text_content() for chunk in self._region)[:_LOOKED_AT])

    def is_spoken_of(self, text: str) -> bool:
        """Whether a sentence speaks of what the headline, or the text below it, speaks of."""
        said = words(text)
        if not self._subject.isdisjoint(said):
            return True
        return len(said & self._below) >= _COMMON * len(said) > 0

    def is_headline(self, element: HtmlElement, text: str) -> bool:
        """Whether an element shows the headline, as it is declared or in other words."""
        is_like = element.tag in SUBHEADS and 2 * len(self._named & words(text)) >= len(self._named)
        return (is_like and len(key(text)) <= _MUCH_LONGER * len(self._title)) or self._title in key(text)


def _before_text(tree: HtmlElement, region: list[HtmlElement], title: str) -> Iterator[HtmlElement]:
    """What stands between the last headline before the text and its first paragraph, this included."""
    found: list[HtmlElement] = []
    holders = {holder for chunk in region for holder in chunk.iterancestors()}
    holders.update(chunk for chunk in region if not is_paragraph(chunk))
    is_inside = False
    for element in tree.iter():
        is_inside = is_inside or element in region
        if element.tag == "h1" or (element.tag in SUBHEADS and title and key(element.text_content()) == title):
            found.clear()
        elif element.tag in _TAGS and element not in holders:
            found.append(element)
            if is_inside and element.tag not in INLINE and is_paragraph(element) and _begins_text(element):
                break
    return iter(found)


def _whole(element: HtmlElement) -> str:
    """The text of an element, with a space between its blocks and lines."""
    if not any(child.tag in _LINES for child in element):
        text: str = element.text_content()
        return text
    return " ".join([element.text or "", *(f"{child.text_content()} {child.tail or ''}" for child in element)])


def _begins_text(element: HtmlElement) -> bool:
    """Whether a paragraph is text, and not the line above it that says who wrote it, and when."""
    text = squeeze(element.text_content())
    return (text.endswith(ENDS_ANYWHERE) or len(text) >= LONG_HEADING) and not _LABEL.match(text)


def _is_dateline(text: str) -> bool:
    if len(text) >= _DATELINE or _FULL_STOP.search(text):
        return False
    return _YEAR.search(text) is not None and _HOUR.search(text) is not None

"""Where an element stands in its page: what its place and its contents say for and against its being article text."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ingest.page.body.boxes.box_contents import (
    begins_with_link,
    has_label,
    is_beside_picture,
    is_field,
    speaks_to_reader,
)
from ingest.page.body.measures.main_content import MainContent
from ingest.page.body.measures.posts import leads_to_network
from ingest.page.body.measures.running_text import Measures
from ingest.page.heading_tags import SUBHEADS
from ingest.page.subject import words

_MOSTLY_LINKED = 0.5
_UP = 4  # elements that can be wrapped around a box


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The landmarks of a page by which the place of its elements is judged."""

    measures: Measures
    frames: set[HtmlElement]
    """The elements around the headline or the named text that hold enough text to be the article's frame."""
    headed: set[HtmlElement]
    """The elements that hold a heading which says the same as the headline."""
    main_content: MainContent
    """Where most of the text is."""
    subject: set[str]
    """The words of the headline."""
    apart: list[HtmlElement]
    """What is a post, or named as one, or as words for screen readers only."""
    asking: set[HtmlElement]
    """Small boxes with a field for a mail address."""
    spans: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)
    """Element -> places of the first and the last of its children with running text, filled in when asked for."""

    def by_place(self, element: HtmlElement) -> dict[str, float]:
        """What speaks for and against an element by its place and by what it holds."""
        held = self.measures.of(element)
        place = self.measures.places[element]
        is_within = self.main_content.first <= place <= self.main_content.last
        is_around = element in self.main_content.holders or element in self.headed
        is_outside = not is_around and (place < self.main_content.top or place > self.main_content.last)
        found = {
            "slight": not held.running and not self._is_subhead(element),
            "linked": held.linked >= _MOSTLY_LINKED * max(held.length, 1) or held.teasers > 0,
            "main content": element in self.main_content.holders,
            "frame": element in self.headed or (element in self.frames and not is_outside),
            "inset": element.tag == "aside" and self._is_plain_inset(element),
            "outside": is_outside,
            "after": is_within and place > self.main_content.end,
        }
        return {sign: 1.0 for sign, value in found.items() if value}

    def by_words(self, element: HtmlElement) -> dict[str, float]:
        """What speaks against an element with running text by its words, fields, pictures and links."""
        has_text = self.measures.running(element) > 0
        found = {
            "wording": has_text and has_label(element),
            "address": (has_text or element in self.asking) and speaks_to_reader(element),
            "asks": (has_text or element in self.asking) and any(map(is_field, element.iter("input", "textarea"))),
            "picture": has_text and is_beside_picture(element),
            "elsewhere": element.tag == "blockquote" and self._is_foreign_post(element),
            "leads": has_text and element in self.measures.claims and begins_with_link(element),
        }
        return {sign: 1.0 for sign, value in found.items() if value}

    def _is_subhead(self, element: HtmlElement) -> bool:
        """Whether an element is a heading right above running text: `id="comment-on-paie"` names no box."""
        below = element.itersiblings() if element.tag in SUBHEADS else ()
        return any(
            self.measures.own_running(one) and one not in self.measures.claims
            for one in takewhile(lambda one: one.tag not in SUBHEADS, below)
        )

    def _is_foreign_post(self, element: HtmlElement) -> bool:
        """Whether a quotation leads to the network where it was posted, and says nothing of the headline."""
        return leads_to_network(element) and self.subject.isdisjoint(words(element.text_content()))

    def _is_plain_inset(self, element: HtmlElement) -> bool:
        """Whether an element is a box of the newsroom's own between two pieces of the text."""
        held = self.measures.of(element)
        return not (held.linked or held.teasers or element in self.measures.claims) and self._is_inset(element)

    def _is_inset(self, element: HtmlElement) -> bool:
        """Whether running text stands before and after an element, beside it or beside what wraps it."""
        for part in (element, *islice(element.iterancestors(), _UP)):
            parent = part.getparent()
            if parent is not None and self.measures.running(parent) > self.measures.running(part):
                first, last = self._span(parent)
                return first < self.measures.places[part] < last
        return False

    def _span(self, parent: HtmlElement) -> tuple[int, int]:
        if parent not in self.spans:
            places = [self.measures.places[child] for child in parent if self.measures.running(child)]
            self.spans[parent] = (places[0], places[-1]) if places else (0, 0)
        return self.spans[parent]

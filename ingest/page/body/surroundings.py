"""Where an element stands in its page: what its place and its contents say for and against its being article text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ingest.page.body.boilerplate import is_boilerplate
from ingest.page.body.boilerplate_patterns import ADDRESS
from ingest.page.body.claims import find_claims
from ingest.page.body.heading import find_heading
from ingest.page.body.main_content import MainContent, find_main_content
from ingest.page.body.running_text import Measures
from ingest.page.body.short_text import short_text
from ingest.page.class_names import CAPTION, PICTURE, words_of
from ingest.page.clutter_names import traits
from ingest.text import key, squeeze, words

_MIN_FRAME = 300  # characters of running text
_MOSTLY_LINKED = 0.5
_FIRST_PIECES = 3  # pieces of text at an element's start that can be its label
_PLATFORM = re.compile(
    r"//(?:\w+\.)?(?:twitter|x|instagram|facebook|tiktok|threads|bsky)\.(?:com|net|app)/", re.IGNORECASE
)
_MAIL = re.compile(r"e-?mail|courriel", re.IGNORECASE)
_SMALL = frozenset({"div", "section", "aside", "form", "fieldset", "p"})
_LONGEST_ASKING = 300  # characters of a box that asks for a mail address
_MIN_HEADLINE = 20  # characters
_PIECES = 60  # pieces of text that are looked at for them, white space included
_NEAR = 2  # elements from a caption to what holds its picture too
_UP = 4  # elements that can be wrapped around a box
_SUBHEADS = frozenset({"h2", "h3", "h4"})


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
    """What is named as a post, or as words for screen readers only."""
    asking: set[HtmlElement]
    """Small boxes with a field for a mail address."""
    spans: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)
    """Element -> places of the first and the last of its children with running text, filled in when asked for."""

    def by_place(self, element: HtmlElement) -> dict[str, float]:
        """Return what speaks for and against an element by its place and by what it holds."""
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
        """Return what speaks against an element with running text by its words, fields, pictures and links."""
        has_text = self.measures.running(element) > 0
        found = {
            "wording": has_text and _has_label(element),
            "address": (has_text or element in self.asking) and _speaks_to_reader(element),
            "asks": (has_text or element in self.asking) and any(map(_is_field, element.iter("input", "textarea"))),
            "picture": has_text and _is_beside_picture(element),
            "elsewhere": element.tag == "blockquote" and self._is_foreign_post(element),
            "leads": has_text and element in self.measures.claims and _begins_with_link(element),
        }
        return {sign: 1.0 for sign, value in found.items() if value}

    def _is_subhead(self, element: HtmlElement) -> bool:
        """Tell whether an element is a heading right above running text: `id="comment-on-paie"` names no box."""
        below = element.itersiblings() if element.tag in _SUBHEADS else ()
        return any(
            self.measures.own_running(one) and one not in self.measures.claims
            for one in takewhile(lambda one: one.tag not in _SUBHEADS, below)
        )

    def _is_foreign_post(self, element: HtmlElement) -> bool:
        """Tell whether a quotation leads to the network where it was posted, and says nothing of the headline."""
        if not any(_PLATFORM.search(link.get("href", "")) for link in element.iter("a")):
            return False
        return self.subject.isdisjoint(words(element.text_content()))

    def _is_plain_inset(self, element: HtmlElement) -> bool:
        """Tell whether an element is a box of the newsroom's own between two pieces of the text."""
        held = self.measures.of(element)
        return not (held.linked or held.teasers or element in self.measures.claims) and self._is_inset(element)

    def _is_inset(self, element: HtmlElement) -> bool:
        """Tell whether running text stands before and after an element, beside it or beside what wraps it."""
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


def survey(tree: HtmlElement, measures: Measures, title: str) -> Surroundings:
    """Find a page's landmarks."""
    said = {name: traits(name) for name in set(measures.names)}
    bodies, apart = {name for name in said if said[name].is_body}, {name for name in said if said[name].is_apart}
    measures.claims.update(find_claims(tree, said, measures))
    heading = find_heading(tree, title)
    named = [element for element in measures.named(bodies) if element not in measures.claims]
    return Surroundings(
        measures=measures,
        frames=_frames([*tree.iter("h1"), *named], measures),
        headed=_headed(heading, title),
        main_content=find_main_content(tree, measures, heading),
        subject=words(title),
        apart=measures.named(apart),
        asking=set(_asking(tree)),
    )


def _asking(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the widest small box around each field for a mail address."""
    for field_ in tree.iter("input"):
        if _MAIL.search(" ".join(field_.get(name, "") for name in ("type", "name", "placeholder"))):
            wide = None
            for holder in islice(field_.iterancestors(), _UP):
                if (
                    holder.tag not in _SMALL
                    or short_text(holder, _LONGEST_ASKING) is None
                    or holder.find(".//h1") is not None
                ):
                    break
                wide = holder
            if wide is not None:
                yield wide


def _begins_with_link(element: HtmlElement) -> bool:
    """Tell whether the first words in an element are a link as long as a headline."""
    first = next((one for one in element.iter() if (one.text or "").strip()), None)
    link = first if first is None or first.tag == "a" else next(first.iterancestors("a"), None)
    return link is not None and link is not element and len(squeeze(link.text_content())) >= _MIN_HEADLINE


def _headed(heading: HtmlElement | None, title: str) -> set[HtmlElement]:
    if heading is None or key(heading.text_content()) != key(title):
        return set()
    return {heading, *heading.iterancestors()}


def _frames(landmarks: list[HtmlElement], measures: Measures) -> set[HtmlElement]:
    found: set[HtmlElement] = set()
    for landmark in landmarks:
        for frame in (landmark, *landmark.iterancestors()):
            if frame in found:
                break
            if measures.running(frame) >= _MIN_FRAME:
                found.add(frame)
    return found


def _is_field(element: HtmlElement) -> bool:
    """Tell whether a reader is to write into an element."""
    return element.tag == "textarea" or element.get("type", "text").lower() in ("text", "email", "password", "tel")


def _is_beside_picture(element: HtmlElement) -> bool:
    """Tell whether an element that is named as a caption has its picture in it or beside it."""
    if not CAPTION.search(words_of(element)):
        return False
    holders = [element, *islice(element.iterancestors(), _NEAR)]
    return any(PICTURE.search(words_of(holder)) or holder.find(".//img") is not None for holder in holders)


def _speaks_to_reader(element: HtmlElement) -> bool:
    """Tell whether an element speaks to its reader, which reports do not and boxes do."""
    return any(map(ADDRESS.search, islice(element.itertext(), _PIECES)))


def _has_label(element: HtmlElement) -> bool:
    """Tell whether an element begins with one of the press's habits."""
    pieces = (squeeze(text) for text in islice(element.itertext(), _PIECES) if not text.isspace())
    return any(map(is_boilerplate, islice(filter(None, pieces), _FIRST_PIECES)))

"""What a page marks as an author, read before anything is cut out: templates name bylines as they name clutter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures
from ingest.page.class_names import names
from ingest.page.head.author_links import is_byline_link, named_over
from ingest.page.head.author_marks import DECLARING, FIRMA, is_declared, leads_to_author, roles
from ingest.page.head.dated_lines import is_dated, may_be_dated
from ingest.page.head.hints import hint
from ingest.page.head.lead_ins import leads_in_editor
from ingest.page.head.line_texts import LONGEST_BYLINE, line, own_text, text_before
from ingest.page.head.name_kinds import is_person
from ingest.page.head.name_lines import (
    are_names,
    is_beside_date,
    is_named_signature,
    may_be_name,
    of_two_lines,
)
from ingest.page.head.person_names import split_names
from ingest.page.head.several_names import with_plain_and
from ingest.page.head.signed_lines import (
    BLOCKS,
    DATED,
    SIGNED,
    begins_with_menu,
    is_signed,
    may_sign,
    name_in,
    names_set_apart,
    signing_part,
)
from ingest.page.head.signing_places import FRAMES, candidates, marked_places
from ingest.page.teasers import in_teaser
from ingest.remembered import Remembered

AUTHOR, BYLINE, LINK, SOURCE = "author", "byline", "link to an author", "source"
BESIDE: Final = "name beside a date"

_COMPANY_IN = frozenset({"de", "pl", "cs", "sk", "nl", "da", "sv", "no", "nb", "tr", "hr"})
"""Languages in which `firma` is a company; in Spanish and Italian it is a signature."""
_BEFORE_SOURCE = re.compile(r"^.*\bsources?\s*:\s*", re.IGNORECASE)
_QUOTED = ("blockquote", "aside")
_MOST_LEVELS = 4  # elements one in another around the spans of a byline
_PARTS = frozenset({"span", "a", "b", "strong", "time", "div", "p"})
_MOST_BESIDE = 5  # elements of a line that is names, or a name and what its bearer is
_SPANS = range(2, 5)  # spans of a byline that may be a name and the house
_OF_NAME = re.compile(r"(?:author|auteur)[\w-]*[_-](?:name|nom)(?=$|[\s_-])", re.IGNORECASE)
_MOST = 300  # marks; a page with more lists authors


class _Hints(NamedTuple):
    """In which ways a text may sign, found out once for all pages that have it: menus stand on each of a site."""

    signed: bool
    dated: bool


def _look_at(text: str) -> _Hints:
    return _Hints(may_sign(text), may_be_dated(text))


_hints: Remembered[str, _Hints] = Remembered(_look_at, most=10_000)
_may_be_name: Remembered[str, bool] = Remembered(may_be_name, most=10_000)


@dataclass(frozen=True, slots=True)
class Mark:
    """An element that can name an author."""

    kind: str
    text: str
    model: str
    """Class names by which those that stand together are told."""


class Signatures:
    """The elements of a page that can name an author, from the place `first` on.

    None where `measures` is None: the authors are declared.
    """

    def __init__(self, measures: Measures | None, first: int = 0) -> None:
        self._marks: dict[HtmlElement, Mark] = {}
        if measures is not None:
            self._find(measures, first)

    def _find(self, measures: Measures, first: int) -> None:
        marked = marked_places(measures)
        for place in candidates(measures, marked, first):
            element, name = measures.elements[place], measures.names[place]
            kind = _marked_as(element, name) if place in marked else None
            if kind is None and element.tag in BLOCKS:
                kind = _line_kind(element, name, is_linked=measures.linked_at(place) > 0)
            mark = _read(element, name, kind) if kind and len(self._marks) < _MOST else None
            if mark and not _holds_name(element, mark):
                self._marks[element] = mark

    def within(self, zone: Iterable[HtmlElement], kind: str) -> Iterator[tuple[int, Mark]]:
        """The marks of a kind in a zone, with their places there."""
        if all(mark.kind != kind for mark in self._marks.values()):
            return
        for place, element in enumerate(zone):
            mark = self._marks.get(element)
            if mark and mark.kind == kind:
                yield place, mark


def _holds_name(element: HtmlElement, mark: Mark) -> bool:
    """Whether a byline has an element of its own for the name, beside which stands the house or a role."""
    if mark.kind != BYLINE or not len(element):
        return False
    return any(_OF_NAME.search(names(inner)) and is_person(line(inner)) for inner in element.iterdescendants())


def _read(element: HtmlElement, name: str, kind: str) -> Mark | None:
    if kind == LINK and (owner := named_over(element)) and not in_teaser(element):
        return Mark(kind, owner, name)
    text = " / ".join(names_set_apart(element)) or signing_part(_parted(element)) or hint(element)
    if " en " in text:
        text = with_plain_and(text, is_dutch=_language(element) == "nl")
    if kind == BESIDE:
        text = of_two_lines(element)[0] or text
    if not text or len(text) > LONGEST_BYLINE or in_teaser(element) or leads_in_editor(text_before(element)):
        return None
    if kind == LINK:
        text = text.partition(",")[0]  # "Jeanne Martin, professeure à l’université"
    if (kind == LINK and not is_byline_link(element, text)) or (FIRMA.search(name) and _is_company(element, text)):
        return None
    return Mark(kind, name_in(_BEFORE_SOURCE.sub("", text) if kind == SOURCE else text, kind), name)


def _parted(element: HtmlElement, levels: int = _MOST_LEVELS) -> str:
    """The text of an element, with a slash between blocks, or between the spans of which one is a whole name."""
    inner = [child for child in element if line(child)] if len(element) in _SPANS else []
    if not inner or own_text(element).strip():
        return line(element, parted=True)
    if len(inner) == 1 and levels:
        return _parted(inner[0], levels - 1)
    parts = [_parted(child, levels - 1) if levels else line(child) for child in inner if child.tag in _PARTS]
    is_apart = len(parts) == len(inner) and any(map(_is_names, parts)) and all(map(_is_apart, inner, parts))
    return " / ".join(parts) if is_apart else line(element, parted=True)


def _is_names(text: str) -> bool:
    return all(map(is_person, text.split(" / ")))


def _is_apart(span: HtmlElement, said: str) -> bool:
    """Whether a span of a byline has words of its own, or a place that follows a name without a space between."""
    before = span.getprevious()
    return " " in said or (before is not None and not before.tail and is_person(line(before)))


def _marked_as(element: HtmlElement, name: str) -> str | None:
    """What an element is by its attributes."""
    called = roles(name)
    if (called.is_card or not DECLARING.isdisjoint(element.keys())) and is_declared(element):
        return AUTHOR
    if (called.is_author or called.is_source) and element.tag != "h1" and element.tag not in FRAMES:
        return BYLINE if called.is_author else SOURCE
    if element.tag == "a" and leads_to_author(element.get("href", "")):
        return LINK
    return None


def _line_kind(element: HtmlElement, name: str, *, is_linked: bool) -> str | None:
    """What an element of `BLOCKS` is by the way its text is written, or by being nothing but a name."""
    text = element.text_content() if len(element) else element.text or ""
    may_be = _hints[text]
    if (may_be.signed or may_be.dated) and not begins_with_menu(element):
        if may_be.signed and is_signed(element):
            return SIGNED
        if may_be.dated and is_dated(element):
            return DATED
    if name and is_named_signature(text, name) and next(element.iterancestors(*_QUOTED), None) is None:
        return BYLINE
    if is_linked or len(element) > _MOST_BESIDE:
        return None
    if all(lines := of_two_lines(element)):
        text = ", ".join(lines)
    elif len(element) > 1 and not are_names(text):
        return None
    return BESIDE if _may_be_name[text] and is_beside_date(element, text) else None


def _is_company(element: HtmlElement, text: str) -> bool:
    """Whether what is called `firma` is a company and no signature: by the page's language, or for want of a person."""
    return _language(element) in _COMPANY_IN or not any(map(is_person, split_names(text)))


def _language(element: HtmlElement) -> str:
    return str(element.getroottree().getroot().get("lang", "")[:2].lower())

"""Where an element stands in its page: what its place and its contents say for and against its being article text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.boilerplate import is_boilerplate
from ingest.page.body.heading import find_heading
from ingest.page.body.running_text import Measures
from ingest.page.class_names import (
    CAPTION,
    PICTURE,
    PROMISE,
    Traits,
    claim_of,
    clutter_claim,
    is_named,
    names,
    traits,
    words_of,
)
from ingest.text import key, squeeze, words

_COMMON = 0.4  # of the page's running text: a name that stands over more of it says nothing
_MIN_FRAME = 300  # characters of running text
_MIN_HEART = 200  # characters of running text
_HEART = 0.5  # of the running text that no name calls clutter
_MOSTLY_LINKED = 0.5
_FIRST_PIECES = 3  # pieces of text at an element's start that can be its label
_PLATFORM = re.compile(
    r"//(?:\w+\.)?(?:twitter|x|instagram|facebook|tiktok|threads|bsky)\.(?:com|net|app)/", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"""\b(?:vous|votre|vos|(?:re)?découvrez|notre|nos|you(?:r|rself)?|our|subscri\w+|abonn\w+|s['’]inscrire
    |sign\ (?:up|in)|click|cliquez|advertisement|publicité|ihre?[nrms]?|unsere?[nrms]?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PIECES = 60  # pieces of text that are looked at for them, white space included
_LABEL = 40  # characters of a label for screen readers that is no headline
_NEAR = 2  # elements from a caption to what holds its picture too
_UP = 4  # elements that can be wrapped around a box
_FURNITURE = frozenset({"nav", "button", "select", "menu"})
_ASIDES = _FURNITURE | {"aside", "footer", "form", "figcaption", "dialog"}
_SUBHEADS = frozenset({"h2", "h3", "h4"})
_HOLDERS = frozenset(
    {"html", "body", "main", "article", "section", "div", "td", "form", "table", "tbody", "tr", "center"}
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The landmarks of a page by which the place of its elements is judged."""

    measures: Measures
    frames: set[HtmlElement]
    """The elements around the headline or the named text that hold enough text to be the article's frame."""
    headed: set[HtmlElement]
    """The elements that hold a heading which says the same as the headline."""
    heart: Heart
    """Where most of the text is."""
    subject: set[str]
    """The words of the headline."""
    apart: list[HtmlElement]
    """What is named as a post, or as words for screen readers only."""
    spans: dict[HtmlElement, tuple[int, int]] = field(default_factory=dict)
    """Element -> places of the first and the last of its children with running text, filled in when asked for."""

    def signs(self, element: HtmlElement) -> dict[str, float]:
        """Return what speaks for and against an element by its place and contents."""
        held = self.measures.of(element)
        place = self.measures.places[element]
        is_within = self.heart.first <= place <= self.heart.last
        is_around = element in self.heart.holders or element in self.headed
        is_outside = not is_around and (place < self.heart.top or place > self.heart.last)
        found = {
            "slight": not held.running and not self._is_subhead(element),
            "linked": held.linked >= _MOSTLY_LINKED * max(held.length, 1) or held.teasers > 0,
            "wording": bool(held.running) and _has_label(element),
            "address": bool(held.running) and _speaks_to_reader(element),
            "asks": bool(held.running) and any(map(_is_field, element.iter("input", "textarea"))),
            "picture": bool(held.running) and _is_beside_picture(element),
            "elsewhere": element.tag == "blockquote" and self._is_foreign_post(element),
            "heart": element in self.heart.holders,
            "frame": element in self.headed or (element in self.frames and not is_outside),
            "inset": element.tag == "aside"
            and element not in self.measures.claims
            and not held.linked
            and not held.teasers
            and self._is_inset(element),
            "outside": is_outside,
            "after": is_within and place > self.heart.end,
        }
        return {sign: 1.0 for sign, value in found.items() if value}

    def _is_subhead(self, element: HtmlElement) -> bool:
        """Tell whether an element is a heading right above running text: `id="comment-on-paie"` names no box."""
        below = element.getnext() if element.tag in _SUBHEADS else None
        return below is not None and bool(self.measures.own_running(below)) and below not in self.measures.claims

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


@dataclass(frozen=True, slots=True)
class Heart:
    """The smallest element that holds most of the running text which no name calls clutter, by places."""

    holders: set[HtmlElement]
    """The element and those around it."""
    top: int
    """The headline before it, or its own place."""
    first: int
    """Its own place."""
    end: int
    """Its last running text."""
    last: int
    """The last element in it."""


def survey(tree: HtmlElement, measures: Measures, title: str) -> Surroundings:
    """Find a page's landmarks."""
    said = {element: traits(name) for element in measures.elements if (name := names(element)) or _labelled(element)}
    measures.claims.update(_claims(said, measures, _COMMON * measures.running(tree)))
    return Surroundings(
        measures=measures,
        frames=_frames(
            [*tree.iter("h1"), *(e for e in said if said[e].is_body and e not in measures.claims)], measures
        ),
        headed=_headed(tree, title),
        heart=_find_heart(tree, measures, title),
        subject=words(title),
        apart=[element for element in said if said[element].is_apart],
    )


def _claims(said: Mapping[HtmlElement, Traits], measures: Measures, most: float) -> dict[HtmlElement, float]:
    """Return what names claim, but for names under which a great part of the text stands: `elementor-widget`."""
    claims = {element: claim for element, one in said.items() if (claim := one.claim or _labelled(element))}
    claims = {element: claim for element, claim in claims.items() if not _promises_in_vain(element, measures)}
    covered: Counter[str] = Counter()
    for element in claims:
        running = 0 if said[element].is_comments else measures.running(element)
        if running:
            above = names(element.getparent()).split() if element.getparent() is not None else []
            covered.update(dict.fromkeys(set(names(element).split()).difference(above), running))
    common = frozenset(name for name, running in covered.items() if running > most and name != "hidden")
    if not common:
        return claims
    return {element: claim for element in claims if (claim := clutter_claim(element, common) or _labelled(element))}


def _headed(tree: HtmlElement, title: str) -> set[HtmlElement]:
    heading = find_heading(tree, title)
    is_same = heading is not None and key(heading.text_content()) == key(title)
    return {heading, *heading.iterancestors()} if heading is not None and is_same else set()


def _labelled(element: HtmlElement) -> float:
    """Return how clearly the label that screen readers say calls an element clutter: "Newsletter Anmeldung"."""
    label = element.get("aria-label", "")
    return claim_of(label) if element.tag in _HOLDERS and len(label) <= _LABEL else 0.0


def _promises_in_vain(element: HtmlElement, measures: Measures) -> bool:
    """Tell whether a name promises other articles, and the element has a text that leads to none."""
    is_text = measures.running(element) >= _MIN_HEART and is_named(element, PROMISE)
    return is_text and next(element.iter("a"), None) is None


def _find_heart(tree: HtmlElement, measures: Measures, title: str) -> Heart:
    blocks: list[int] = []
    for claims, tags in ((measures.claims, _ASIDES), ({}, _ASIDES), ({}, _FURNITURE)):
        if sum(measures.own_running(measures.elements[place]) for place in blocks) < _MIN_HEART:
            blocks = list(_unclaimed(measures, claims, tags))
    heart = _smallest(measures, blocks)
    while heart.tag not in _HOLDERS and heart is not tree:
        heart = heart.getparent()
    first = measures.places[heart]
    last = next(place for place in map(measures.places.__getitem__, reversed([*heart.iter()])))
    shown = find_heading(tree, title)
    top = measures.places[shown] if shown is not None else first
    within = [place for place in blocks if first <= place <= last]
    return Heart(
        holders={heart, *heart.iterancestors()},
        top=top if top <= last else first,
        first=first,
        end=within[-1] if within else first,
        last=last,
    )


def _smallest(measures: Measures, blocks: list[int]) -> HtmlElement:
    """Return the smallest element that holds half of the running text of some blocks."""
    sums = [0] * len(measures.elements)
    for place in blocks:
        sums[place] = measures.own_running(measures.elements[place])
    for place in range(len(sums) - 1, 0, -1):
        sums[measures.parents[place]] += sums[place]
    return next(measures.elements[n] for n in range(len(sums) - 1, -1, -1) if sums[n] >= _HEART * sums[0])


def _unclaimed(measures: Measures, claims: Mapping[HtmlElement, float], tags: frozenset[str]) -> Iterator[int]:
    """Yield the places of running text that stands neither under a tag of `tags` nor under a claim."""
    claimed = [False] * len(measures.elements)
    for place, element in enumerate(measures.elements):
        if (place and claimed[measures.parents[place]]) or element in claims or element.tag in tags:
            claimed[place] = True
        elif measures.own_running(element):
            yield place


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
    return any(map(_ADDRESS.search, islice(element.itertext(), _PIECES)))


def _has_label(element: HtmlElement) -> bool:
    """Tell whether an element begins with one of the press's habits."""
    pieces = (squeeze(text) for text in islice(element.itertext(), _PIECES) if not text.isspace())
    return any(map(is_boilerplate, islice(filter(None, pieces), _FIRST_PIECES)))

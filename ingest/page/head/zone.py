"""Where bylines and datelines stand: around the headline, and at the article's end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Final
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures
from ingest.page.class_names import names
from ingest.page.head.line_texts import own_text
from ingest.page.head.masthead import Masthead, is_today

_FOOT = re.compile(
    r"(?:^|\s)(?:post|entry|article)[_-]?(?:foot(?:er)?|meta|infos?|signature|credits?)(?=$|\s)", re.IGNORECASE
)
_REACH = 60  # elements above the headline, or below the text, that can still belong to the article
_NEAR = 8  # elements right above the headline, likelier the article's than what stands below its text

UNDER_HEADLINE: Final = 40
"""Elements from the headline on, within which whoever signs and the day are looked for first."""


@dataclass(frozen=True)
class Zone:
    """The elements around an article's headline and in its text, the likeliest for a byline first.

    What was cut out counts between the headline and the end of the text alone.
    """

    within: list[HtmlElement]
    """From the headline to the end of the text."""
    below: list[HtmlElement]
    """Below the text."""
    above: list[HtmlElement]
    """Above the headline, the nearest first."""
    kept: list[HtmlElement]
    """All of them but those outside the text that were cut out."""
    foot: list[HtmlElement]
    """Those of the article's own footer."""
    over: list[HtmlElement]
    """Those right above the headline, what was cut out of the article itself there included."""
    masthead: Masthead | None = None
    """The page's own head."""

    @cached_property
    def said(self) -> dict[HtmlElement, str]:
        """Element -> the text that stands in it itself, where there is any: made for whoever asks first."""
        around = (*self.within, *self.below, *self.above)
        return {element: text for element in around if (text := own_text(element))}

    @cached_property
    def today(self) -> dict[HtmlElement, str]:
        """Those of the page's own head that show on which day it was made, and what they show."""
        said = [(one, self.said.get(one, "")) for one in self.above]
        return {one: self.said[one] for one in self.masthead.dates(said)} if self.masthead else {}

    @cached_property
    def near(self) -> list[HtmlElement]:
        """The elements from the headline on, and those right above it: where a dateline is the article's own.

        A weekday with its date alone, above the headline, is today's, as papers have it in their masthead.
        """
        apart = self.mastheads.keys() | self.today.keys()
        return [*self.within[:UNDER_HEADLINE], *(one for one in self.over if one not in apart)]

    @cached_property
    def mastheads(self) -> dict[HtmlElement, str]:
        """Those above the headline that show a weekday with its date alone, and what they show."""
        return {one: said for one in self.above if is_today(said := self.said.get(one, ""))}

    def __iter__(self) -> Iterator[HtmlElement]:
        return iter(self.kept)


class Layout:
    """The order of a page's elements, kept before anything is cut out of it."""

    def __init__(self, measures: Measures, heading: HtmlElement | None) -> None:
        self._measures = measures
        self._elements, self._places, self._parents = measures.elements, measures.places, measures.parents
        headings = {*self._elements[0].iter("h1"), *([] if heading is None else [heading])}
        self._headings = sorted(map(self._places.__getitem__, headings))
        self.first = self._first(measures)
        """The first place at which a byline can stand, before the text is chosen: little above the headlines."""

    def _first(self, measures: Measures) -> int:
        headline = self._headings[0] if self._headings else 0
        above = sum(map(measures.own_running_at, takewhile(lambda place: place < headline, measures.blocks)))
        return 0 if 2 * above > measures.running(self._elements[0]) else max(0, headline - _REACH)

    def zone(self, region: list[HtmlElement], timezone: ZoneInfo) -> Zone:
        """Where a byline can stand, given the elements that hold the text, and where the paper is."""
        if not region:
            return Zone([], [], [], [], [], [])
        start, end = self._places[region[0]], max(self._places[_last(chunk)] for chunk in region) + 1
        headings = [heading for heading in self._headings if heading < end]
        top = headings[-1] if headings else start
        next_headline = next((heading for heading in self._headings if heading >= end), len(self._elements))
        below = self._elements[end : min(end + _REACH, next_headline)]
        above = [*reversed(self._elements[max(0, top - _REACH) : top])]
        within = self._elements[top:end]
        tops = _tops([*below, *above])
        holders = {holder for chunk in region for holder in (chunk, *chunk.iterancestors())}
        feet = {top for top in set(map(tops.__getitem__, below)) if self._is_foot_of_article(top, holders)}
        foot = [element for element in below if tops[element] in feet]
        own = set(foot)
        around = (*above[:_NEAR], *below, *above[_NEAR:])
        kept = [*within, *(one for one in around if tops[one] is self._elements[0] or one in own)]
        over = [
            one for one in above[:_NEAR] if tops[one] is self._elements[0] or self._is_in_article(tops[one], holders)
        ]
        return Zone(within, below, above, kept, foot, over, Masthead(self._measures, top, timezone))

    def _is_in_article(self, element: HtmlElement, holders: set[HtmlElement]) -> bool:
        """Whether an element that was cut out stood in what holds the text, but for the whole page."""
        parent = self._elements[self._parents[self._places[element]]]
        return parent in holders and parent.tag not in ("body", "html")

    def _is_foot_of_article(self, element: HtmlElement, holders: set[HtmlElement]) -> bool:
        """Whether an element that was cut out was the article's own foot, which may sign and date it.

        That is an `<article>`'s `<footer>`, or what is named as a post's foot beside the text, within `holders`.
        """
        parent = self._parents[self._places[element]]
        if parent < 0:
            return False
        is_footer = element.tag == "footer" and self._elements[parent].tag == "article"
        return is_footer or (self._elements[parent] in holders and _FOOT.search(names(element)) is not None)


def _tops(elements: list[HtmlElement]) -> dict[HtmlElement, HtmlElement]:
    """For each element the outermost one around it: the root, or what was cut out with it."""
    tops: dict[HtmlElement, HtmlElement] = {}
    for element in elements:
        path = [element]
        while path[-1] not in tops and (parent := path[-1].getparent()) is not None:
            path.append(parent)
        tops |= dict.fromkeys(path, tops.get(path[-1], path[-1]))
    return tops


def _last(element: HtmlElement) -> HtmlElement:
    """The last element in another one, or itself."""
    while len(element):
        element = element[-1]
    return element

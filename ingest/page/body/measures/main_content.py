"""Finds the element that holds most of a page's text, by places in the document."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures

HOLDERS = frozenset(
    {"html", "body", "main", "article", "section", "div", "td", "form", "table", "tbody", "tr", "center"}
)
"""Elements that can hold a part of a page."""
_FURNITURE = frozenset({"nav", "button", "select", "menu"})
_ASIDES = _FURNITURE | {"aside", "footer", "form", "figcaption", "dialog"}
_MIN_TEXT, _MIN_SHORT_TEXT = 200, 100  # characters of running text, and of one below which readers say more
_SHARE = 0.5  # of the running text that no name calls clutter


@dataclass(frozen=True, slots=True)
class MainContent:
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


def find_main_content(tree: HtmlElement, measures: Measures, heading: HtmlElement | None) -> MainContent:
    """The element that holds most of the text, with the headline above it; `heading` shows that."""
    blocks: list[int] = []
    for claims, tags in ((measures.claims, _ASIDES), ({}, _ASIDES), ({}, _FURNITURE)):
        if sum(map(measures.own_running_at, blocks)) < _MIN_TEXT:
            blocks = _unclaimed(tree, measures, claims, tags)
            blocks = _before_comments(blocks, measures, heading)
    main_content = _smallest(measures, blocks)
    while main_content.tag not in HOLDERS and main_content is not tree:
        main_content = main_content.getparent()
    places = measures.within(main_content)
    first, last = places[0], places[-1]
    top = measures.places[heading] if heading is not None else first
    within = [place for place in blocks if first <= place <= last]
    return MainContent(
        holders={main_content, *main_content.iterancestors()},
        top=top if top <= last else first,
        first=first,
        end=within[-1] if within else first,
        last=last,
    )


def _before_comments(blocks: list[int], measures: Measures, heading: HtmlElement | None) -> list[int]:
    """Some blocks without readers' comments, where a short text stands between the headline and these."""
    top = measures.places[heading] if heading is not None else 0
    commenting = [name for name, said in measures.said.items() if said.is_comments]
    named = map(measures.elements.__getitem__, measures.named(commenting))
    comments = [measures.within(one) for one in named if one in measures.claims]
    first = min((places.start for places in comments if places.start > top), default=0)
    text = [block for block in blocks if top < block < first]
    if sum(map(measures.own_running_at, text)) < _MIN_SHORT_TEXT:
        return blocks
    return [block for block in blocks if not any(block in places for places in comments)]


def _smallest(measures: Measures, blocks: list[int]) -> HtmlElement:
    """The smallest element that holds half of the running text of some blocks."""
    sums: Counter[int] = Counter()
    for block in blocks:
        place, running = block, measures.own_running_at(block)
        while place >= 0:
            sums[place] += running
            place = measures.parents[place]
    return measures.elements[max((place for place in sums if sums[place] >= _SHARE * sums[0]), default=-1)]


def _unclaimed(
    tree: HtmlElement, measures: Measures, claims: Mapping[HtmlElement, float], tags: frozenset[str]
) -> list[int]:
    """The places of running text that stands neither under a tag of `tags` nor under a claim."""
    free = measures.blocks.copy()
    for element in (*claims, *tree.iter(*tags)):
        if not measures.running(element):
            continue
        claimed = measures.within(element)
        del free[bisect_left(free, claimed.start) : bisect_left(free, claimed.stop)]
    return free

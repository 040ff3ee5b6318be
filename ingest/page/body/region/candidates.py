"""Finds the parts of a page that may be its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise, takewhile

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures
from ingest.page.class_names import AREA, BODY, is_named
from ingest.page.heading_tags import HEADINGS

_CONTAINERS = ("div", "section", "article", "main", "td", "span")
_LAYOUT = frozenset({*_CONTAINERS, "body", "center", "font", "form", "table", "tbody", "tr"})
_QUORUMS = (0.85, 0.6, 0.4)
"""Shares of the running text: what holds so much may hold the article, give or take a list of teasers."""
_OWN_ARTICLE, _ONLY_ARTICLE = 0.2, 0.5
"""Shares of the page's running text: an `<article>` with the headline in it, and without."""
_SAME_TEXT = 0.8  # of an element's running text: what is named in it is meant rather than itself
_MIN_TEXT = 200  # characters of running text
_LEVELS = 5  # elements that may be wrapped around each piece of a text that advertisements cut


@dataclass(frozen=True, slots=True)
class Candidate:
    """Elements that together may be the article's text, in the document's order."""

    origin: str
    """How they were found: `frame`, `named` or `area`."""
    elements: list[HtmlElement]


def candidates(tree: HtmlElement, measures: Measures) -> Iterator[Candidate]:
    """What may be the text: elements that hold most of the running text, and those whose names say text."""
    root = own_article(tree, measures)
    frames = dict.fromkeys(_descend(root, measures, quorum) for quorum in _QUORUMS)
    yield from (Candidate("frame", [frame]) for frame in frames)
    for origin, pattern in (("named", BODY), ("area", AREA)):
        for group in _groups(_named(root, measures, pattern), measures):
            if sum(map(measures.running, group)) >= _MIN_TEXT:
                yield Candidate(origin, group)


def own_article(tree: HtmlElement, measures: Measures) -> HtmlElement:
    """The `<article>` that is the page's own, or the whole tree where that is not clear."""
    articles = [article for article in tree.iter("article") if measures.running(article)]
    headed = [article for article in articles if article.find(".//h1") is not None]
    share = _OWN_ARTICLE if headed else _ONLY_ARTICLE
    first = next(iter(headed or articles), None)
    return first if first is not None and measures.running(first) > share * measures.running(tree) else tree


def _descend(root: HtmlElement, measures: Measures, quorum: float) -> HtmlElement:
    """The smallest element that still holds its share of the running text of `root`."""
    wanted = quorum * measures.running(root)
    while True:
        heir = next((child for child in root if measures.running(child) >= wanted > 0), None)
        if heir is None or heir.tag not in _LAYOUT:
            return root
        root = heir


def _named(root: HtmlElement, measures: Measures, pattern: re.Pattern[str]) -> list[HtmlElement]:
    """The elements named as text; of those in one another with about the same text, the innermost."""
    found = [
        e for e in root.iter(*_CONTAINERS) if measures.running(e) and e not in measures.claims and _is_named(e, pattern)
    ]
    inside: dict[HtmlElement, int] = {}
    kept: set[HtmlElement] = set()
    holders: dict[HtmlElement, HtmlElement] = {}
    marked = set(found)
    for element in found:
        holder = next((above for above in element.iterancestors() if above in marked), None)
        if holder is not None:
            holders[element] = holder
    for element in reversed(found):
        covered = inside.get(element, 0)
        running = measures.running(element)
        if covered < _SAME_TEXT * running:
            kept.add(element)
            covered = running
        if element in holders:
            inside[holders[element]] = inside.get(holders[element], 0) + covered
    return outermost([element for element in found if element in kept])


def _groups(pieces: list[HtmlElement], measures: Measures) -> list[list[HtmlElement]]:
    """Put together the pieces of one text: those that stand side by side, with what stands between them."""
    groups: list[list[HtmlElement]] = [pieces[:1]] if pieces else []
    for before, after in pairwise(pieces):
        between = _between(before, after, measures)
        if between is None:
            groups.append([after])
        elif len(groups[-1]) == 1:
            groups[-1] = [*_first_subheads(before, between), before, *between, after]
        else:
            groups[-1] += [*between, after]
    return groups


def _first_subheads(first: HtmlElement, between: list[HtmlElement]) -> list[HtmlElement]:
    """The subheads right above the first piece that are set as those above the second: each post has one."""
    forms = {(one.tag, one.get("class")) for one in between if one.tag in HEADINGS}
    above = takewhile(lambda one: (one.tag, one.get("class")) in forms, first.itersiblings(preceding=True))
    return [*above][::-1]


def _between(before: HtmlElement, after: HtmlElement, measures: Measures) -> list[HtmlElement] | None:
    """The text between two pieces, subheads and all, None where these do not belong together."""
    for left in (before, *islice(before.iterancestors(), _LEVELS)):
        for right in (after, *islice(after.iterancestors(), _LEVELS)):
            if left.getparent() is not right.getparent():
                continue
            if _is_card(left, before, measures) or _is_card(right, after, measures):
                return None
            between = _beside(before, left, measures)
            for sibling in left.itersiblings():
                if sibling is right:
                    return [*between, *reversed(_beside(after, right, measures, preceding=True))]
                if measures.running(sibling) or _is_plain(sibling, measures):
                    between.append(sibling)
    return None


def _beside(
    piece: HtmlElement, wrapper: HtmlElement, measures: Measures, *, preceding: bool = False
) -> list[HtmlElement]:
    """The subheads and short lists after a piece of text, or before it, level by level up to its wrapper."""
    found: list[HtmlElement] = []
    while piece is not wrapper:
        found += [sibling for sibling in piece.itersiblings(preceding=preceding) if _is_plain(sibling, measures)]
        piece = piece.getparent()
    return found


def _is_plain(element: HtmlElement, measures: Measures) -> bool:
    """Whether an element has words and no links: a subhead, a short list, a line of figures."""
    held = measures.of(element)
    return held.length > 2 * held.linked and not held.teasers and element not in measures.claims


def _is_card(wrapper: HtmlElement, piece: HtmlElement, measures: Measures) -> bool:
    """Whether a piece's wrapper has a heading that leads elsewhere, or is an article of its own."""
    return wrapper is not piece and (
        wrapper.tag == "article" or measures.of(wrapper).teasers > measures.of(piece).teasers
    )


def _is_named(element: HtmlElement, pattern: re.Pattern[str]) -> bool:
    return is_named(element, pattern) or element.get("itemprop") == "articleBody"


def outermost(elements: list[HtmlElement]) -> list[HtmlElement]:
    """The elements that stand in no other one of them."""
    chosen = set(elements)
    return [element for element in elements if chosen.isdisjoint(element.iterancestors())]

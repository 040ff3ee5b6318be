"""Which part of a page is the article's text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

from ingest.page.class_names import AREA, BODY, names

Weights = Mapping[HtmlElement, int]

_CONTAINERS = ("div", "section", "article", "main", "td", "span")
_LAYOUT = frozenset({*_CONTAINERS, "body", "center", "font", "form", "table", "tbody", "tr"})
_QUORUM = 0.85  # of the running text: what holds it holds the article, give or take a list of teasers
_TIERS = ((BODY, 0.1), (AREA, 0.9))
"""Names, and the share of the unnamed search's running text from which on they are believed."""
_MIN_TEXT = 200  # characters of running text
_OWN_ARTICLE, _ONLY_ARTICLE = (
    0.2,
    0.5,
)  # of the page's running text: an `<article>` with the headline in it, and without
_SAME_TEXT = 0.8  # of the heaviest: of elements in one another with about the same text, the innermost is meant


def find_region(tree: HtmlElement, weights: Weights, selector: str | None = None) -> tuple[list[HtmlElement], int]:
    """Return the elements that together hold the article's text, in the document's order, and their running text.

    `weights` is the running text of the pruned tree's elements; `selector` is the publisher's own CSS selector, which
    decides where it finds anything.
    """
    chosen = _outermost(tree.cssselect(selector)) if selector else []
    region = chosen or _search(tree, weights)
    return region, _sum(weights, region)


def _search(tree: HtmlElement, weights: Weights) -> list[HtmlElement]:
    """Return what the page's template names as text, or else what holds nearly all of its running text."""
    root = _own_article(tree, weights)
    unnamed = _descend(root, weights)
    for pattern, share in _TIERS:
        named = _named(root, weights, pattern)
        if _sum(weights, named) >= max(_MIN_TEXT, share * weights.get(unnamed, 0)):
            return named
    return [unnamed]


def _own_article(tree: HtmlElement, weights: Weights) -> HtmlElement:
    """Return the `<article>` that is the page's own, or the whole tree where that is not clear."""
    articles = [article for article in tree.iter("article") if article in weights]
    headed = [article for article in articles if article.find(".//h1") is not None]
    share = _OWN_ARTICLE if headed else _ONLY_ARTICLE
    first = next(iter(headed or articles), None)
    return first if first is not None and weights[first] > share * weights[tree] else tree


def _descend(root: HtmlElement, weights: Weights) -> HtmlElement:
    """Return the smallest element that still holds nearly all running text of `root`."""
    wanted = _QUORUM * weights.get(root, 0)
    while True:
        heir = next((child for child in root if weights.get(child, 0) >= wanted > 0), None)
        if heir is None or heir.tag not in _LAYOUT:
            return root
        root = heir


def _named(root: HtmlElement, weights: Weights, pattern: re.Pattern[str]) -> list[HtmlElement]:
    """Return the elements named as an article's text; several where advertisements cut it into pieces."""
    found = [e for e in root.iter(*_CONTAINERS) if e in weights and _is_named(e, pattern)]
    if not found:
        return []
    heaviest = max(weights[element] for element in found)
    best = [element for element in found if weights[element] >= _SAME_TEXT * heaviest][-1]
    pieces = [element for element in found if element.tag == best.tag and element.get("class") == best.get("class")]
    return _outermost(pieces) if _are_one_article(pieces) else [best]


def _is_named(element: HtmlElement, pattern: re.Pattern[str]) -> bool:
    return element.get("itemprop") == "articleBody" or bool(pattern.search(names(element)))


def _are_one_article(pieces: list[HtmlElement]) -> bool:
    """Tell whether pieces belong together: pages that load the next article have its text under the same name."""
    return len({next(piece.iterancestors("article"), None) for piece in pieces}) == 1


def _outermost(elements: list[HtmlElement]) -> list[HtmlElement]:
    chosen = set(elements)
    return [element for element in elements if chosen.isdisjoint(element.iterancestors())]


def _sum(weights: Weights, elements: list[HtmlElement]) -> int:
    return sum(weights.get(element, 0) for element in elements)

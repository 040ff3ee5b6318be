"""Which part of a page is the article."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.content.names import AREA, BODY, names
from ingest.content.weigh import weigh

_CONTAINERS = frozenset("div section article main td span".split())
_QUORUM = 0.85
_TIERS = ((BODY, 0.1), (AREA, 0.9))
"""Names, and the share of the unnamed search's running text that makes them credible."""
_MIN_TEXT = 200


def find_region(tree: HtmlElement, selector: str | None = None) -> tuple[list[HtmlElement], int]:
    """Return the elements that together hold the article's text, in the document's order, and their running text.

    `selector` is the publisher's own CSS selector, which decides where it finds anything.
    """
    weights = weigh(tree)
    region = _outermost(tree.cssselect(selector)) if selector else []
    region = region or _search(tree, weights)
    return region, sum(weights.get(chunk, 0) for chunk in region)


def _search(tree: HtmlElement, weights: dict[HtmlElement, int]) -> list[HtmlElement]:
    root = _article(tree, weights)
    unnamed = _descend(root, weights)
    for pattern, share in _TIERS:
        chunks = _named(root, weights, pattern)
        if sum(weights[chunk] for chunk in chunks) >= max(_MIN_TEXT, share * weights.get(unnamed, 0)):
            return chunks
    return [unnamed]


def _article(tree: HtmlElement, weights: dict[HtmlElement, int]) -> HtmlElement:
    """Return the `<article>` that is the page's own, or the whole tree where that is not clear."""
    articles = [e for e in weights if e.tag == "article"]
    articles = [e for e in tree.iter("article") if e in weights]
    headed = [article for article in articles if article.find(".//h1") is not None]
    for article in headed[:1] or articles[:1]:
        if weights[article] > (0.2 if headed else 0.5) * weights[tree]:
            return article
    return tree


def _descend(root: HtmlElement, weights: dict[HtmlElement, int]) -> HtmlElement:
    """Return the smallest element that still holds nearly all running text of `root`."""
    wanted = _QUORUM * weights.get(root, 0)
    while True:
        heir = next((child for child in root if weights.get(child, 0) >= wanted > 0), None)
        if heir is None or heir.tag not in _CONTAINERS | {"body", "center", "font", "form", "table", "tbody", "tr"}:
            return root
        root = heir


def _named(root: HtmlElement, weights: dict[HtmlElement, int], pattern: re.Pattern[str]) -> list[HtmlElement]:
    """Return the elements named as an article's text; several where advertisements cut it into pieces."""
    named = [
        e
        for e in root.iter(*_CONTAINERS)
        if e in weights and (e.get("itemprop") == "articleBody" or pattern.search(names(e)))
    ]
    if not named:
        return []
    heaviest = max(weights[e] for e in named)
    best = [e for e in named if weights[e] >= 0.8 * heaviest][-1]
    chunks = [
        e for e in named if e.get("class") == best.get("class") and e.tag == best.tag and e.getparent() is not best
    ]
    return _outermost(chunks) if _one_article(chunks) else [best]


def _outermost(chunks):
    s = set(chunks)
    return [c for c in chunks if not any(a in s for a in c.iterancestors())]


def _one_article(chunks):
    return len({next(c.iterancestors("article"), None) for c in chunks}) == 1

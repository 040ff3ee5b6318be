"""The parts of a page that its record calls paid, with their selectors as search engines ask for: walls stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.page.evidence import Evidence
from ingest.page.jsonld import Node, types, walk
from ingest.text.clean import squeeze

_NO, _YES = ("false", "no", "0"), ("true", "yes", "1")
_SELECTOR = re.compile(r"(?:[a-z]+)?(?P<kind>[.#])(?P<name>[\w-]+)", re.IGNORECASE)
_SUBSCRIBES = re.compile(
    r"abo|offre|offer|subscri|suscri|assin|log-?in|sign-?in|connexion|compte|account", re.IGNORECASE
)
_LONGEST = 700  # characters of a wall
_SENTENCE = 100  # characters of a piece that may be the article's
_MOST_PARTS = 10


def is_free(node: Node) -> bool | None:
    """What a record says of its own access, None where it says nothing or offers a product."""
    if "product" in types(node):
        return None
    said = str(node.get("isAccessibleForFree", "")).rsplit("/", 1)[-1].strip().lower()
    return True if said in _YES else False if said in _NO else None


def has_paid_part(article: Node) -> bool:
    """Whether an article's record says of some part that it is not free."""
    return any(True for _ in _paid(article))


def cut_walls(evidence: Evidence) -> bool:
    """Cut away, in place, what stands where the text's paid part would, and return whether anything does.

    It has a way to subscribe, and no sentence as long as the article's: a page that is served whole has these there.
    """
    found = [part for said in _paid(evidence.article) for part in _selected(evidence.tree, said) if _is_wall(part)]
    for part in found:
        if part.getparent() is not None:
            part.drop_tree()
    return bool(found)


def _paid(article: Node) -> Iterator[Node]:
    return (part for part in islice(walk(article.get("hasPart")), _MOST_PARTS) if is_free(part) is False)


def _selected(tree: HtmlElement, part: Node) -> Iterator[HtmlElement]:
    """The elements of the classes or ids by which a part is called; none for other selectors."""
    for selector in str(part.get("cssSelector", "")).split(",")[:_MOST_PARTS]:
        named = _SELECTOR.fullmatch(selector.strip())
        if named and named["kind"] == ".":
            yield from tree.find_class(named["name"])
        elif named:
            yield from tree.xpath("//*[@id=$name]", name=named["name"])


def _is_wall(part: HtmlElement) -> bool:
    text = short_text(part, _LONGEST)
    if not text or any(len(squeeze(piece)) >= _SENTENCE for piece in part.itertext()):
        return False
    return any(_SUBSCRIBES.search(link.get("href") or "") for link in part.iter("a"))

"""The parts of a page that its record calls paid, with their selectors as search engines ask for: walls stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.linked_lines import lines_of
from ingest.page.body.measures.short_text import short_text
from ingest.page.class_names import is_hidden
from ingest.page.evidence import Evidence
from ingest.page.head.lead_ins import BY
from ingest.page.head.paywall_notices import WALL_WORDS
from ingest.page.jsonld import Node, types, walk
from ingest.page.sentence_form import MIN_SENTENCE, SENTENCE_ENDS
from ingest.text.clean import squeeze

_NO, _YES = ("false", "no", "0"), ("true", "yes", "1")
_SELECTOR = re.compile(r"(?:[a-z]+)?(?P<kind>[.#])(?P<name>[\w-]+)", re.IGNORECASE)
_SUBSCRIBES = re.compile(
    r"""(?<![a-z])(?:abos?(?![a-z]) | (?:s-?|je-?m-?)?abonn(?!es?-)
      | (?:offres?|offers?)(?![a-z])(?!-(?:publi|d-?(?:acha|empl)|de-|hosti|sur-))
      | subscri | suscri | assin(?:e|ar|at) | (?:compte|account)(?![a-z])(?!-(?:de-|d-|rendu|epargne|titres?|courant))
      | log-?in | sign-?in | connexion)""",
    re.VERBOSE | re.IGNORECASE,
)
"""In an address, what leads to a subscription or a login; "offre-publique-d-achat" and "compte-de-resultat" do not."""
_TO_READER = re.compile(r"\b(?:vous|votre|vos|you|your|sie|ihr\w*|usted|uw|jouw|tua?|tuo)\b", re.IGNORECASE)
_BYLINE = re.compile(rf"(?:{BY})\s+(?-i:[A-ZÀ-Ý])", re.IGNORECASE)
_LONGEST = 700  # characters of a wall
_PARAGRAPH = 100  # characters of a line that may be the article's
_SHORT_SENTENCE, _FEWEST = 30, 2  # characters of one of several that may be
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

    It is seen below the text's beginning, has a way to subscribe and no sentences of the article's: a page that is
    served whole, or whose part is the text itself, has these there.
    """
    found = [part for said in _paid(evidence.article) for part in _selected(evidence.tree, said) if _is_wall(part)]
    head = _head(evidence.tree) if found else set()
    walls = [part for part in found if part not in head]
    for part in walls:
        if part.getparent() is not None:
            part.drop_tree()
    return bool(walls)


def _head(tree: HtmlElement) -> set[HtmlElement]:
    """The elements that begin before the first sentence of the text ends: none where no paragraph has any."""
    before: set[HtmlElement] = set()
    for element in tree.iter():
        before.add(element)
        text = squeeze(element.text_content()) if element.tag == "p" else ""
        if len(text) >= MIN_SENTENCE and text.endswith(SENTENCE_ENDS) and not _speaks(text):
            return before
    return set()


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
    if is_hidden(part) or not short_text(part, _LONGEST):
        return False
    lines = [line.text for line in lines_of(part)]
    if any(len(line) >= _PARAGRAPH or _BYLINE.match(line) for line in lines) or sum(map(_is_told, lines)) >= _FEWEST:
        return False
    return any(_SUBSCRIBES.search(link.get("href") or "") for link in part.iter("a"))


def _is_told(line: str) -> bool:
    """Whether a line is a sentence of no offer."""
    return len(line) >= _SHORT_SENTENCE and line.endswith(SENTENCE_ENDS) and not _speaks(line)


def _speaks(line: str) -> bool:
    """Whether a line speaks to its reader, or of subscriptions."""
    return _TO_READER.search(line) is not None or WALL_WORDS.search(line) is not None

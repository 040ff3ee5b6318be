"""Selects, of the JSON-LD records on a page, those about the page itself and not about another article."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from ingest.page.jsonld import Node, first_text, texts, types, walk
from ingest.text.keys import key
from ingest.urls import normalize

_ASIDE = ("itemListElement", "mentions", "citation", "isRelatedTo", "relatedLink", "liveBlogUpdate", "comment", "video")
"""Properties under which a record names other pages, or parts of its own."""
_SAYS = (
    *("headline", "name", "author", "creator", "datePublished", "uploadDate", "dateCreated", "dateModified"),
    *("articleSection", "keywords", "isAccessibleForFree", "publisher", "articleBody", "image", "description"),
)
"""Properties in which a second record of the same page completes the first."""
_WORKS = frozenset(
    {
        "report",
        "review",
        "criticreview",
        "claimreview",
        "interview",
        "radioepisode",
        "podcastepisode",
        "videoobject",
        "audioobject",
    }
)

ADDRESS, OTHER_ADDRESS = 3, -2
"""Points for a record with the page's address, and for one with another page's."""
HEADLINE, OTHER_HEADLINE = 3, -1
"""Points for a record with the page's headline, and for one with another."""
LISTED = -2
"""Points for a record that stands in a list, or under what another record mentions."""
ARTICLE, WEB_PAGE = 2, 1
"""Points for the type."""
_SURE = 3
_MIN_TITLE = 10  # letters and digits; a shorter title stands in another by chance


def own_record(nodes: list[Node], url: str, addresses: Iterable[str], titles: Iterable[str]) -> Node:
    """The record of the page itself, completed by further records of it; an empty one where there is none.

    `addresses` is what the page declares as its own address beside `url`, `titles` what it shows and declares as its
    title. No single clue decides: a record of another address is still the page's where the headline agrees.
    """
    places = {_place(address, url) for address in (url, *addresses)} - {None}
    known = [title for title in map(key, titles) if len(title) >= _MIN_TITLE]
    listed = {id(child) for node in nodes for name in _ASIDE for child in walk(node.get(name))}
    scored = [(_points(node, url, places, known) + LISTED * (id(node) in listed), node) for node in nodes]
    own = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
    if not own:
        return {}
    record = dict(own[0][1])
    for points, node in own[1:]:
        if points >= _SURE:
            record |= {name: node[name] for name in _SAYS if node.get(name) and not record.get(name)}
    return record


def is_article(node: Node) -> bool:
    """Whether a record is an article by its type."""
    return any(kind.endswith(("article", "posting")) for kind in types(node))


def _points(node: Node, url: str, places: set[str | None], titles: list[str]) -> int:
    kinds = set(types(node))
    works = is_article(node) or kinds & _WORKS
    if not works and "webpage" not in kinds:
        return 0
    points = ARTICLE if is_article(node) else 0 if works else WEB_PAGE
    points += _by_address(node, url, places)
    headline = key(first_text(node.get("headline")) or first_text(node.get("name")) or "")
    if len(headline) >= _MIN_TITLE and titles:
        same = any(headline in title or title in headline for title in titles)
        points += HEADLINE if same else OTHER_HEADLINE if works else 0
    return points


def _by_address(node: Node, url: str, places: set[str | None]) -> int:
    named = [*texts(node.get("url"), "@id"), *texts(node.get("mainEntityOfPage"), "@id"), *texts(node.get("@id"))]
    found = {_place(address, url) for address in named if address.startswith(("http://", "https://", "/"))} - {None}
    return ADDRESS if found & places else OTHER_ADDRESS if found else 0


def _place(address: str, base: str) -> str | None:
    """An address as far as it tells pages apart, None for a front page: templates give that for any page."""
    parts = urlsplit(normalize(address, base) or "")
    path = parts.path.rstrip("/")
    if not path and not parts.query:
        return None
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    return f"{host}{path}?{parts.query}" if parts.query and path.count("/") < 2 else f"{host}{path}"

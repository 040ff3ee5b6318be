"""Who signs an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

from ingest.content.names import names as names_of
from ingest.metadata.evidence import Evidence
from ingest.metadata.jsonld import texts
from ingest.metadata.names import is_person, split_names
from ingest.text import key, squeeze
from ingest.urls import host

_METAS = (
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc.contributor", "citation_author",
    "bepress_citation_author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "authors", "article:author_name",
)  # fmt: skip
_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:les|un|nom|post|by|entry|article|mo|td|c)?[_-]?(?:authors?|auteure?s?|byline|by-line|signature|signataire|contribut(?:or|eur)s?|vcard|writer|journalistes?|redacteur)(?:[_-]?(?:name|nom|link|by|top))?(?=$|[\s_-])",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^\W*(?:(?:rédigé|écrit|publié|posté|propos\s+recueillis)?\s*(?:par|by)\s+(?=[A-ZÀ-Ý«\"])|(?i:auteure?s?\s*:\s*))",
    re.IGNORECASE,
)
_LONGEST = 120  # characters of a byline
_NEIGHBOURS = 30  # elements between the first and the last of several authors' own elements


def find_authors(evidence: Evidence, zone: list[HtmlElement], site_name: str | None) -> list[str]:
    """Return the names that sign: the persons of the first witness that names any, else the first collective.

    The site's own name counts only where nobody else signs. `zone` is where bylines stand.
    """
    own = {key(name) for name in (site_name, host(evidence.url)) if name}
    collectives: list[list[str]] = []
    for found in _witnesses(evidence, zone):
        persons = [name for name in found if is_person(name) and key(name) not in own]
        if persons:
            return persons
        collectives.append(found)
    ranked = sorted(filter(None, collectives), key=lambda found: all(key(name) in own for name in found))
    return ranked[0][:1] if ranked else []


def _witnesses(evidence: Evidence, zone: list[HtmlElement]) -> Iterator[list[str]]:
    yield _split_all(_declared(evidence))
    for name in _METAS:
        yield _split_all(evidence.all_metas(name))
    yield _split_all(_marked(zone))
    yield _split_all(_signed(zone))
    yield _split_all(text for text in map(_set_apart, zone) if is_person(text))


def _split_all(values: Iterable[str]) -> list[str]:
    found = {key(name): name for value in values for name in split_names(value)}
    return list(found.values())


def _declared(evidence: Evidence) -> list[str]:
    """Return the authors of the JSON-LD record, those given by reference included."""
    declared: Any = evidence.article.get("author") or evidence.article.get("creator")
    items = declared if isinstance(declared, list) else [declared]
    known = {node.get("@id"): node for node in evidence.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    return [
        name
        for item in items
        for name in (texts(item) or texts(known.get(item.get("@id")) if isinstance(item, dict) else None))
    ]


def _marked(zone: list[HtmlElement]) -> list[str]:
    """Return the texts of elements that are marked as a byline, those that stand together with the first."""
    marked = [(place, element, strength) for place, element in enumerate(zone) if (strength := _mark(element))]
    for wanted in (2, 1):
        chosen = [(place, element) for place, element, strength in marked if strength == wanted]
        for first, model in chosen:
            group = [e for place, e in chosen if place - first < _NEIGHBOURS and names_of(e) == names_of(model)]
            found = [squeeze(element.text_content()) for element in group]
            if any(split_names(text) for text in found):
                return found
    return []


def _mark(element: HtmlElement) -> int:
    """Return 2 for an author's own element, 1 for a byline's, 0 for any other."""
    if element.tag in ("html", "body", "article", "h1") or len(element.text_content()) > _LONGEST:
        return 0
    if (
        element.get("rel") == "author"
        or element.get("itemprop") == "author"
        or "fn" in (element.get("class") or "").split()
    ):
        return 2
    return 1 if _CLASSES.search(names_of(element)) else 0


def _signed(zone: list[HtmlElement]) -> list[str]:
    """Return the first short text that begins with "Par" and a name."""
    for element in zone:
        if element.tag in (
            "p",
            "div",
            "span",
            "li",
            "strong",
            "em",
            "small",
            "address",
            "td",
            "font",
            "h2",
            "h3",
            "h4",
        ):
            text = squeeze(element.text_content())
            if len(text) < _LONGEST and _SIGNED.match(text) and any(map(is_person, split_names(text))):
                return [text]
    return []


def _set_apart(element: HtmlElement) -> str:
    """Return the text of a line set to the right, where pages of about 2000 have their signature."""
    if element.get("align") == "right" or "text-align:right" in (element.get("style") or "").replace(" ", ""):
        text = squeeze(element.text_content())
        return text if len(text) < _LONGEST / 2 else ""
    return ""

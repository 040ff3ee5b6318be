"""Who signs an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from ingest.page.class_names import names
from ingest.page.evidence import Evidence
from ingest.page.head.person_names import is_person, split_names
from ingest.page.jsonld import person_names, texts
from ingest.text import key, squeeze
from ingest.urls import host

_METAS = (
    *("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "dc.contributor", "authors"),
    *("citation_author", "bepress_citation_author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl"),
)
_NAMES = re.compile(
    r"""(?:^|[\s_-])(?:les|un|nom|mo|td)?[_-]?
    (?:authors?|auteure?s?|by-?line|signature|signataire|contribut(?:or|eur)s?|vcard|writer|journalistes?|redacteur)
    (?:[_-]?(?:name|nom|link|by|top))?(?=$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^\W*(?:(?i:(?:rédigé|écrit|publié|posté|propos\s+recueillis)?\s*(?:par|by)\s+)(?=[A-ZÀ-Ý«\"])|(?i:auteure?s?\s*:))"
)
_BLOCKS = ("p", "div", "span", "li", "strong", "em", "small", "address", "td", "font", "h2", "h3", "h4")
_MOST_PIECES = 12  # pieces of text of an element that can be a byline
_MOST_MARKED = 50  # elements; a page with more lists authors
_LONGEST = 120  # characters of a byline
_NEIGHBOURS = 30  # elements from the first to the last of several authors' own elements


def find_authors(evidence: Evidence, zone: list[HtmlElement], site_name: str | None) -> list[str]:
    """Return the names that sign: the persons of the first witness that names any, else the first collective.

    The site's own name counts only where nobody else signs. `zone` is where bylines stand, likeliest first.
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
    """Yield the names each witness gives, the most trusted first, each looked for only when those before gave none."""
    yield _split_all(_declared(evidence))
    for name in _METAS:
        yield _split_all(evidence.all_metas(name))
    yield _split_all(_marked(zone))
    yield _split_all(_signed(zone))
    yield _split_all(text for text in map(_set_apart, zone) if is_person(text))


def _split_all(values: Iterable[str]) -> list[str]:
    return list({key(name): name for value in values for name in split_names(value)}.values())


def _declared(evidence: Evidence) -> list[str]:
    """Return the authors of the JSON-LD record, those given by reference included."""
    declared: Any = evidence.article.get("author") or evidence.article.get("creator")
    known = {node["@id"]: node for node in evidence.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    found: list[str] = []
    for item in declared if isinstance(declared, list) else [declared]:
        reference = item.get("@id") if isinstance(item, dict) else None
        found += person_names(item) or texts(known.get(reference) if isinstance(reference, str) else None)
    return found


def _marked(zone: list[HtmlElement]) -> list[str]:
    """Return the texts of elements that are marked as a byline: those that stand together with the first."""
    for is_mark in (_is_author, _is_byline):
        marked = [(place, element) for place, element in enumerate(zone) if is_mark(element)][:_MOST_MARKED]
        for first, model in marked:
            group = [e for place, e in marked if 0 <= place - first < _NEIGHBOURS and names(e) == names(model)]
            found = [squeeze(element.text_content()) for element in group]
            if any(map(split_names, found)):
                return found
    return []


def _is_author(element: HtmlElement) -> bool:
    """Tell whether an element holds one author's name: `rel=author`, microdata, hCard."""
    is_marked = element.get("rel") == "author" or element.get("itemprop") == "author"
    return (is_marked or "fn" in element.get("class", "").split()) and len(element.text_content()) <= _LONGEST


def _is_byline(element: HtmlElement) -> bool:
    return bool(_NAMES.search(names(element))) and element.tag != "h1" and len(element.text_content()) <= _LONGEST


def _signed(zone: list[HtmlElement]) -> list[str]:
    """Return the first short text that begins with "Par" and a person's name."""
    for element in zone:
        text = squeeze(" ".join(islice(element.itertext(), _MOST_PIECES))) if element.tag in _BLOCKS else ""
        if len(text) < _LONGEST and _SIGNED.match(text) and any(map(is_person, split_names(text))):
            return [text]
    return []


def _set_apart(element: HtmlElement) -> str:
    """Return the text of a line set to the right, where pages of about 2000 have their signature."""
    if element.get("align") == "right" or "text-align:right" in element.get("style", "").replace(" ", ""):
        text = squeeze(element.text_content())
        return text if len(text) < _LONGEST / 2 else ""
    return ""

"""Whom a page's metadata declares as its authors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.page.body.measures.short_text import short_text
from ingest.page.evidence import Evidence
from ingest.page.head.author_marks import leads_to_author
from ingest.page.head.name_kinds import is_person
from ingest.page.head.person_names import split_all
from ingest.page.jsonld import person_names, texts
from ingest.text.clean import squeeze
from ingest.text.keys import key

_METAS = (
    "author",
    "article:author",
    "og:article:author",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "authors",
    "citation_author",
    "bepress_citation_author",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "byl",
)
_LONGEST_BYLINE = 200  # characters
_WRITTEN_BY = frozenset({"ecritpar", "writtenby", "par", "by", "auteur", "author"})
"""What Yoast's plugin calls the author in `twitter:label1`, as `key` writes it."""


def declarations(evidence: Evidence) -> Iterator[list[str]]:
    """The names that each declaration gives, the most trusted first."""
    yield split_all(_declared(evidence))
    for name in _METAS:
        said = evidence.all_metas(name)
        yield split_all(map(_first_name_first, said) if name.endswith("citation_author") else said)
    yield split_all(_labelled(evidence))


def _first_name_first(name: str) -> str:
    """A name as papers of science declare it, "Martin, Jeanne", in the order of speech."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and is_person(f"{first} {last}") and "," not in first else name


def _declared(evidence: Evidence) -> list[str]:
    """The authors of the JSON-LD record, those given by reference included."""
    declared: Any = evidence.article.get("author") or evidence.article.get("creator")
    known = {node["@id"]: node for node in evidence.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    found: list[str] = []
    for item in declared if isinstance(declared, list) else [declared]:
        reference = item.get("@id") if isinstance(item, dict) else None
        found += person_names(item) or texts(known.get(reference) if isinstance(reference, str) else None)
    return [*found, *_shown_beside(evidence, found)]


def _shown_beside(evidence: Evidence, authors: list[str]) -> list[str]:
    """The contributors whom a byline shows beside the declared author, all of them linked: as Ghost declares them."""
    others = dict.fromkeys(person_names(evidence.article.get("contributor"))) if authors else {}
    links = [link for link in evidence.tree.iter("a") if leads_to_author(link.get("href", ""))] if others else []
    shown = {squeeze(link.text_content()): short_text(link.getparent(), _LONGEST_BYLINE) or "" for link in links}
    return [name for name in others if any(author in shown.get(name, "") for author in authors)]


def _labelled(evidence: Evidence) -> list[str]:
    """The author that WordPress's most used plugin gives to be shown with a link."""
    pairs = ((evidence.meta(f"twitter:label{n}"), evidence.meta(f"twitter:data{n}")) for n in (1, 2))
    return [value for label, value in pairs if label and value and key(label) in _WRITTEN_BY]

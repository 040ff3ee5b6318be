"""Why a page is read as it is: the candidates for its text, what was cut out, and who bears witness to each field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from ingest.items import Article
from ingest.page.body.clutter import Cut, prune
from ingest.page.body.pagekind import witnesses_of
from ingest.page.body.region import judge
from ingest.page.body.weights import CLUTTER, TEXT
from ingest.page.class_names import names
from ingest.page.document import parse_document
from ingest.page.evidence import Evidence, gather
from ingest.page.head.headline import headline
from ingest.page.jsonld import texts
from ingest.text import key, squeeze

FIELDS = ("title", "lead", "authors", "published_at", "modified_at", "section", "image_url", "site_name")
"""The fields of which it is told where their value stands."""
_SHOWN_TAGS = ("h1", "h2", "p", "span", "a", "time", "div")
_MOST_SHOWN = 5000  # elements that are looked at for a value
_LONGEST_PATH = 60  # characters


@dataclass(frozen=True, slots=True)
class Weighed:
    """A part of a page with what speaks for and against it."""

    part: str
    """The element, as `div.article-body`."""
    running: int
    """Characters of running text in it."""
    signs: dict[str, float]
    """Sign -> what it adds or takes."""
    score: float
    """The sum."""
    chosen: bool
    """Whether it is the text, or was cut out."""
    begins: str
    """Its first words."""


@dataclass(frozen=True, slots=True)
class Why:
    """What decided how a page is read."""

    candidates: list[Weighed]
    """The candidates for the text, the chosen first."""
    cuts: list[Weighed]
    """The parts with running text that something spoke against, those that were cut out first."""
    kind: dict[str, float]
    """What speaks for the page being no article, and against it."""


def why(html: bytes, url: str, *, content_type: str | None = None) -> Why:
    """Look at a page as `read_article` does, and return what decided. Raises `NotHtml` for anything but a page."""
    evidence = gather(parse_document(html, content_type), url)
    title = headline(evidence, None) or ""
    cuts: list[Cut] = []
    measures = prune(evidence.tree, title, cuts)
    judged = sorted(judge(measures, evidence, title), key=lambda one: one.score, reverse=True)
    candidates = [
        Weighed(
            " + ".join(map(_part, one.candidate.elements[:2])),
            sum(map(measures.running, one.candidate.elements)),
            _weighted(one.signs, TEXT),
            one.score,
            one is judged[0],
            _begins(one.candidate.elements[0]),
        )
        for one in judged
    ]
    kind = witnesses_of(judged[0].candidate.elements, measures, evidence, listed=False)
    return Why(candidates, sorted(map(_cut, cuts), key=lambda one: -one.score), kind)


def witnesses(html: bytes, article: Article, *, content_type: str | None = None) -> dict[str, list[str]]:
    """Return for each field of an article where on its page the value stands, the declarations first."""
    evidence = gather(parse_document(html, content_type), article.url)
    found = {name: getattr(article, name) for name in FIELDS}
    return {name: list(dict.fromkeys(_places(value, evidence))) for name, value in found.items() if value}


def _places(value: Any, evidence: Evidence) -> Iterator[str]:
    """Yield the places that say what a field says."""
    wanted = [_comparable(one) for one in (value if isinstance(value, list) else [value])]
    for name, said in evidence.article.items():
        if any(_says(text, one) for text in texts(said) + texts(said, "url") for one in wanted):
            yield f"JSON-LD {name}"
    for name, contents in evidence.metas.items():
        if any(_says(text, one) for text in contents for one in wanted):
            yield f"meta {name}"
    for element in islice(evidence.tree.iter(*_SHOWN_TAGS), _MOST_SHOWN):
        said = element.get("datetime") or squeeze(element.text or "")
        if said and any(_says(said, one) for one in wanted):
            yield f"shown in {_part(element)}"


def _comparable(value: Any) -> str:
    return value.strftime("%Y-%m-%d") if isinstance(value, datetime) else key(str(value))


def _says(text: str, wanted: str) -> bool:
    return bool(wanted) and (key(text) == wanted or text.startswith(wanted))


def _cut(cut: Cut) -> Weighed:
    signs = _weighted(cut.signs, CLUTTER)
    return Weighed(_part(cut.element), cut.running, signs, sum(signs.values()), cut.is_out, cut.begins)


def _weighted(signs: dict[str, float], weights: dict[str, float]) -> dict[str, float]:
    return {sign: weights[sign] * value for sign, value in signs.items() if weights[sign] * value}


def _part(element: HtmlElement) -> str:
    """Return an element as a CSS selector would name it."""
    return ".".join([str(element.tag), *names(element).split()])[:_LONGEST_PATH]


def _begins(element: HtmlElement) -> str:
    return squeeze(element.text_content()[:400])[:_LONGEST_PATH]

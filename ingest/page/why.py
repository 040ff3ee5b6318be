"""Why a page is read as it is: the candidates for its text, what was cut out, what speaks against an article."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from ingest.page.body.clutter.clutter import Cut, measure, prune
from ingest.page.body.measures.weights import CLUTTER, TEXT
from ingest.page.body.pagekind import witnesses_of
from ingest.page.body.region.region import judge
from ingest.page.class_names import selector
from ingest.page.document import parse_document
from ingest.page.evidence import gather
from ingest.page.head.headline import headline
from ingest.text.clean import squeeze

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
    """Look at a page as `read_article` does, and return what decided.

    Raises:
        NotHtml: it is anything but a page.
    """
    evidence = gather(parse_document(html, content_type), url)
    title = headline(evidence, None) or ""
    cuts: list[Cut] = []
    measures = measure(evidence.tree)
    prune(evidence.tree, measures, title, cuts)
    judged = sorted(judge(measures, evidence, title), key=lambda one: one.score, reverse=True)
    candidates = [
        Weighed(
            " + ".join(map(selector, one.candidate.elements[:2])),
            sum(map(measures.running, one.candidate.elements)),
            _weighted(one.signs, TEXT),
            one.score,
            one is judged[0],
            _begins(one.candidate.elements[0]),
        )
        for one in judged
    ]
    kind = witnesses_of(judged[0].candidate.elements, measures, evidence, title, listed=False)
    return Why(candidates, sorted(map(_cut, cuts), key=lambda one: -one.score), kind)


def _cut(cut: Cut) -> Weighed:
    signs = _weighted(cut.signs, CLUTTER)
    return Weighed(selector(cut.element), cut.running, signs, sum(signs.values()), cut.is_out, cut.begins)


def _weighted(signs: dict[str, float], weights: dict[str, float]) -> dict[str, float]:
    return {sign: weights[sign] * value for sign, value in signs.items() if weights[sign] * value}


def _begins(element: HtmlElement) -> str:
    return squeeze(element.text_content()[:400])[:_LONGEST_PATH]

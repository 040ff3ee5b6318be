"""Ranks articles by BM25; a word in the title or lead is worth several in the body."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ingest.query.syntax import Term
from ingest.query.syntax.fts import shorter
from ingest.store.fulltext.stems import Stemmed

TITLE, LEAD, BODY = 8.0, 3.0, 1.0  # weight of one occurrence
_SATURATION, _LENGTH = 1.2, 0.75  # BM25's k1 and b, at their customary values
_AVERAGE = 300  # stems in an article; the order hardly depends on it


def score(title: Stemmed, lead: Stemmed, body: Stemmed, weights: Sequence[tuple[Term, float]]) -> float:
    """The score of an article for terms, each given with its weight (see `rarity`); higher is better."""
    parts = [("title", TITLE, f" {title} "), ("lead", LEAD, f" {lead} "), ("body", BODY, f" {body} ")]
    length = parts[-1][2].count(" ")
    damping = _SATURATION * (1 - _LENGTH + _LENGTH * length / _AVERAGE)
    total = 0.0
    for term, weight in weights:
        heard = [part for part in parts if term.column in (None, part[0])]
        frequency = sum(worth * _count(term, text) for _, worth, text in heard)
        total += weight * frequency * (_SATURATION + 1) / (frequency + damping)
    return total


def _count(term: Term, text: str) -> int:
    """How often a term stands in stems, in whichever of its forms; words near each other as often as the rarest."""
    if term.prefix:
        return text.count(f" {term.prefix}") + sum(text.count(f" {stem} ") for stem in shorter(term.prefix))
    if term.near is not None:
        return max(min(text.count(f" {stem} ") for stem in form) for form in term.forms)
    return sum(text.count(f" {' '.join(form)} ") for form in term.forms)


def rarity(found: float, articles: int) -> float:
    """BM25's weight of a term that stands in `found` of so many articles."""
    return math.log(1 + (articles - found + 0.5) / (found + 0.5))

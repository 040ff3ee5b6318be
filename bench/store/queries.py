"""What people may search for in the made-up news: words common and rare, phrases, OR, beginnings, companies."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from ingest.query.filters import Filters

_COMMON = ["taux", "marché", "banque", "euro", "hausse", "baisse", "milliards", "action", "groupe", "inflation", "plus"]
_LESS = ["objectifs", "rachat", "contrat", "trimestre", "immobilier", "budget", "dividende", "pétrole", "nucléaire"]
_RARE = ["bacodafi", "lapicodiré", "pofono", "bocafé", "dabaco", "lilo", "nani", "fogani"]
_PHRASES = ["banque centrale", "résultat net", "CAC 40", "rachat d’actions", "chiffre d’affaires", "Bourse de Paris"]
_BEGINNINGS = ["infl*", "obligat*", "ba*", "divid*", "inv*", "progress*"]
_KINDS = ("a word", "two or three words", "phrases", "OR", "beginnings", "a company", "rare words", "words excluded")

_FILTERS: list[dict[str, Any]] = [
    {},
    {},
    {"filters": Filters(since="2025-12-24T23:00:00Z")},  # the last week of three years
    {"filters": Filters(source=("source03",))},
    {"filters": Filters(source=("source07",), since="2025-06-01T00:00:00Z", until="2025-06-08T00:00:00Z")},
    {"filters": Filters(access="paid", section="Bourse")},
    {"filters": Filters(since="2025-07-01T00:00:00Z")},
    {"newest": True},
]


def queries(isin: str, count: int = 320) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """So many kinds and texts, with the arguments of `ingest.query.search.search`: the same ones every time."""
    rng = random.Random(3)
    for number in range(count):
        kind = _KINDS[number % len(_KINDS)]
        options = _FILTERS[number // len(_KINDS) % len(_FILTERS)]
        yield "newest first" if "newest" in options else kind, _text(rng, kind, isin), options


def scans(isin: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The same of questions for which no index is made: a section, a company or a word, one that hardly any passes."""
    rare = {"filters": Filters(section="Tech", source=("source25",))}
    for word in _COMMON[:6]:
        yield "a section in the query", f"rubrique:Bourse {word}", {}
        yield "a section alone", "rubrique:Bourse", {}
        yield "a company or a word", f"société:{isin} OU {word}", {}
        yield "filters that hardly anything passes", word, rare
        yield "of a company, by option", word, {"filters": Filters(issuer=isin)}
        yield "the latest of a company, by option", "", {"filters": Filters(issuer=isin)}


def _text(rng: random.Random, kind: str, isin: str) -> str:
    word = rng.choice(_COMMON)
    return {
        "a word": word,
        "two or three words": " ".join(rng.sample(_COMMON + _LESS, rng.randint(2, 3))),
        "phrases": f'"{rng.choice(_PHRASES)}"',
        "OR": f"({word} OU {rng.choice(_LESS)}) {rng.choice(_COMMON)}",
        "beginnings": rng.choice(_BEGINNINGS),
        "a company": rng.choice([f"société:{isin}", f"société:{isin} {word}", f"société:{isin} -{word}"]),
        "rare words": rng.choice(_RARE),
        "words excluded": rng.choice([f"-{word}", f"{rng.choice(_LESS)} -{word}"]),
    }[kind]

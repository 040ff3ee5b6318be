"""What people may search for in the made-up news: common words, rare ones, phrases, with and without filters."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from ingest.query.filters import Filters

_COMMON = ["taux", "marché", "banque", "euro", "hausse", "baisse", "milliards", "action", "groupe", "inflation", "plus"]
_LESS = ["LVMH", "Renault", "Danone", "Alstom", "immobilier", "budget", "dividende", "pétrole", "nucléaire", "usine"]
_RARE = ["bacodafi", "lapicodiré", "pofono", "bocafé", "dabaco", "lilo", "nani", "fogani"]
_PHRASES = ["banque centrale", "taux directeurs", "CAC 40", "Wall Street", "chiffre d’affaires", "Crédit Agricole"]

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


def queries(count: int = 200) -> Iterator[tuple[str, dict[str, Any]]]:
    """So many texts, each with the arguments of `ingest.query.search.search`: the same ones every time."""
    rng = random.Random(3)
    for number in range(count):
        yield _text(rng, number % 10), _FILTERS[number // 10 % len(_FILTERS)]


def _text(rng: random.Random, kind: int) -> str:
    if kind < 3:
        return rng.choice(_COMMON)
    if kind < 5:
        return " ".join(rng.sample(_COMMON, 2))
    if kind < 7:
        return " ".join(rng.sample(_COMMON + _LESS, 3))
    if kind < 9:
        return f'"{rng.choice(_PHRASES)}"'
    return rng.choice(_RARE)

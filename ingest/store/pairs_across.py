"""Stores that are read as one, two by two: whose articles are looked for in which, and how many are left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from ingest.store.database import Database
from ingest.store.links_across import store_id
from ingest.store.marks_across import Gap, Mark, Names, marks

_LAST = "SELECT (SELECT coalesce(max(id), 0) FROM articles), (SELECT coalesce(max(id), 0) FROM revisions)"


class Pair(NamedTuple):
    """The articles of one store, to be looked for in another."""

    store: Database
    other: Database


def pairs(stores: Sequence[Database]) -> dict[Names, Pair]:
    """Each two, both ways; a file and its copy, which have one id, are none."""
    found: dict[Names, Pair] = {}
    for newer, older in combinations([(store_id(store), store) for store in reversed(stores)], 2):
        if newer[0] != older[0]:
            found.setdefault((newer[0], older[0]), Pair(newer[1], older[1]))
            found.setdefault((older[0], newer[0]), Pair(older[1], newer[1]))
    return found


def present(stores: Sequence[Database]) -> dict[Names, Mark]:
    """How far each two were compared, as the stores are now: what has come since counts as left."""
    known = marks(stores)
    return {names: _mark(stores, pair, known.get(names, ())) for names, pair in pairs(stores).items()}


def last(store: Database) -> tuple[int, int]:
    """The ids of a store's last article and revision."""
    article_id, revision = store.execute(_LAST).fetchone()
    return int(article_id), int(revision)


def rank(stores: Sequence[Database], pair: Pair, gap: Gap) -> tuple[int, int, int]:
    """What is looked for first: of the newest store the newest article, in the newest of the others."""
    return stores.index(pair.store), gap.up_to, stores.index(pair.other)


def _mark(stores: Sequence[Database], pair: Pair, known: Iterable[Mark]) -> Mark:
    """The furthest that is known; where two were never compared, the older's articles need not be looked for."""
    articles, revisions = last(pair.store)
    is_newer = stores.index(pair.store) > stores.index(pair.other)
    unknown = Mark(0 if is_newer else articles, revisions)
    begun = [mark.at(articles, revisions) for mark in known or [unknown]]
    return min(begun, key=lambda mark: (mark.left, -mark.revisions_to))

"""Whether stores that are read as one were compared with one another, so that their copies are known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from ingest.store.database import Database
from ingest.store.links_across import has_id, store_id
from ingest.store.marks_across import marks
from ingest.store.pairs_across import last

_FEW: Final = 500
"""Articles that a crawl may have stored since the last comparison, at its end."""


def are_compared(stores: Sequence[Database]) -> bool:
    """Whether each store was looked for in each older one, but for its last articles.

    Args:
        stores: the oldest first. Those that cannot be compared, of early versions or copies of a file, say nothing.
    """
    known = marks(stores)
    named = [(store_id(store), *last(store)) for store in stores if has_id(store)]
    return all(
        not articles
        or any(mark.at(articles, revisions).left < min(articles, _FEW) for mark in known.get((name, older), ()))
        for (older, *_), (name, articles, revisions) in combinations(named, 2)
        if name != older
    )


def same_file(stores: Sequence[Database]) -> tuple[Database, Database] | None:
    """Two stores of which one was begun as a copy of the other's file: both have one id."""
    named: dict[str, Database] = {}
    for store in filter(has_id, stores):
        if (known := named.setdefault(store_id(store), store)) is not store:
            return known, store
    return None

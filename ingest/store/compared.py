"""Whether stores that are read as one were compared with one another, so that their copies are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from ingest.store.database import Database
from ingest.store.links_across import has_id, knows_others, store_id

_FEW: Final = 500
"""Articles that a crawl may have stored since the last comparison, at its end."""
_MARKS = "SELECT store, other_store, articles_to FROM compared_across"
_LAST = "SELECT coalesce(max(id), 0) FROM articles"


def are_compared(stores: Sequence[Database]) -> bool:
    """Whether each store was looked for in each older one, but for its last articles.

    Args:
        stores: the oldest first. Those that cannot be compared, of early versions or copies of a file, say nothing.
    """
    marks: Counter[tuple[str, str]] = Counter()
    for store in filter(knows_others, stores):
        for name, other, articles in store.execute(_MARKS):
            marks[name, other] = max(marks[name, other], articles)
    named = [(store_id(store), store.execute(_LAST).fetchone()[0]) for store in stores if has_id(store)]
    return all(
        not last or marks[name, older] > max(0, last - _FEW)
        for (older, _), (name, last) in combinations(named, 2)
        if name != older
    )


def same_file(stores: Sequence[Database]) -> tuple[Database, Database] | None:
    """Two stores of which one was begun as a copy of the other's file: both have one id."""
    named: dict[str, Database] = {}
    for store in filter(has_id, stores):
        if (known := named.setdefault(store_id(store), store)) is not store:
            return known, store
    return None

"""Indexes many new articles: their stems are made beside the process that writes.

A contentless index cannot be copied from another store, and finding the stems takes longer than writing them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from functools import partial
from itertools import chain
from pathlib import Path

from ingest.store.database import Database
from ingest.store.fulltext import index
from ingest.store.fulltext.index import Stems
from ingest.store.merge.both_stores import both

_PARTS = 20  # of a batch, each of which a process does at a time
_TEXTS = """
SELECT id, title, lead, body FROM other.articles
WHERE id > ? AND id <= ? AND url NOT IN (SELECT url FROM main.articles) ORDER BY id
"""
_TEXT = "SELECT id, title, lead, body FROM main.articles WHERE id = ?"

Stemming = Callable[[int, int], Iterable[Stems]]
"""The id before the first of some articles of the other store, and the last -> the stems of those that are not in ours,
under their ids there. The call returns at once: they are made in the background, and iterating over them waits."""


def stemming(ours: Path, other: Path, executor: Executor) -> Stemming:
    """A function that makes stems of a store's articles."""
    return partial(_stemmed, executor, ours, other)


def add(db: Database, ids: dict[int, int], stems: Iterable[Stems]) -> None:
    """Index articles: `ids` says under which id of ours each of the other's goes."""
    ready = [(ids[other_id], title, lead, body) for other_id, title, lead, body in stems if other_id in ids]
    index.add_stems(db, ready)
    for article_id in set(ids.values()).difference(article[0] for article in ready):
        index.add(db, *db.execute(_TEXT, [article_id]).fetchone())  # was here when the stems were asked for


def _stemmed(executor: Executor, ours: Path, other: Path, low: int, high: int) -> Iterable[Stems]:
    step = -(-(high - low) // _PARTS)
    parts = [(at, min(at + step, high)) for at in range(low, high, step)]
    return chain.from_iterable(executor.map(partial(_stems_of, ours, other), parts))


def _stems_of(ours: Path, other: Path, part: tuple[int, int]) -> list[Stems]:
    with both(ours, other) as db:
        return [index.stemmed(*article) for article in db.execute(_TEXTS, part)]

"""Indexes many new articles: their stems are made beside the process that writes.

A contentless index cannot be copied from another store, and finding the stems takes longer than writing them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path

from ingest.store.database import Database
from ingest.store.fulltext import index
from ingest.store.fulltext.index import Stems
from ingest.store.opening import open_reader

_TOGETHER = 250  # articles that a process does at a time
_TEXTS = "SELECT id, title, lead, body FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_TEXT = "SELECT id, title, lead, body FROM main.articles WHERE id = ?"

Stemming = Callable[[list[int]], Iterable[Stems]]
"""Ids of the other store's articles -> their stems, under these ids. The call returns at once: they are made in the
background, and iterating over them waits."""


def stemming(other: Path, executor: Executor) -> Stemming:
    """A function that makes stems of a store's articles."""
    return partial(_stemmed, executor, other)


def add(db: Database, ids: dict[int, int], stems: Iterable[Stems]) -> None:
    """Index articles: `ids` says under which id of ours each of the other's goes."""
    ready = [(ids[other_id], title, lead, body) for other_id, title, lead, body in stems if other_id in ids]
    index.add_stems(db, ready)
    for article_id in set(ids.values()).difference(article[0] for article in ready):
        index.add(db, *db.execute(_TEXT, [article_id]).fetchone())  # was here when the stems were asked for


def _stemmed(executor: Executor, other: Path, ids: list[int]) -> Iterable[Stems]:
    parts = [ids[start : start + _TOGETHER] for start in range(0, len(ids), _TOGETHER)]
    return chain.from_iterable(executor.map(partial(_stems_of, other), parts))


def _stems_of(other: Path, ids: list[int]) -> list[Stems]:
    with closing(open_reader(other)) as db:
        return [index.stemmed(*article) for article in db.execute(_TEXTS, [json.dumps(ids)])]

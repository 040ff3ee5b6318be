"""A large store for the benchmark, filled in a third of the time that a crawl's way of saving takes.

Nothing of it is measured. What one process can do for many articles at once, texts, stems and keys, is done beside the
one that writes; that one saves with the project's own `save`, so that the store is the same.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from rich.console import Console
from rich.progress import Progress

from bench.store_articles import article
from ingest.items import Article
from ingest.store import duplicates, open_store, transaction
from ingest.store.articles import save
from ingest.store.fulltext import index
from ingest.store.fulltext.upkeep import merge_parts
from ingest.store.likeness import sketch

_TOGETHER = 1000  # articles in a transaction
_CRAWL = 50_000  # articles after which the index is tidied, as at the end of a crawl
_AHEAD = 6  # such batches in the making
_PRAGMAS = ("synchronous = OFF", "cache_size = -2000000", "soft_heap_limit = 0", "wal_autocheckpoint = 100000")

Prepared = tuple[Article, index.Stems, list[int]]


def fill(path: Path, count: int, shuffled: bool) -> None:
    """Make a store of the first so many articles."""
    db = open_store(path)
    for pragma in _PRAGMAS:
        db.execute(f"PRAGMA {pragma}").fetchall()
    with Progress(*Progress.get_default_columns(), console=Console(stderr=True)) as bar:
        task = bar.add_task("Filling", total=count)
        for number, batch in enumerate(_batches(range(1, count + 1), shuffled), start=1):
            with transaction(db):
                for one, stems, keys in batch:
                    with (
                        patch.object(index, "stemmed", lambda id_, *_, stems=stems: (id_, *stems[1:])),
                        patch.object(duplicates, "sketch", lambda _, keys=keys: keys),
                    ):
                        save(db, one)
            bar.advance(task, len(batch))
            if number * _TOGETHER % _CRAWL == 0:
                merge_parts(db, pages=20 * _CRAWL)  # as much as there is to do
    db.close()


def _batches(numbers: range, shuffled: bool) -> Iterator[list[Prepared]]:
    parts = (numbers[at : at + _TOGETHER] for at in range(0, len(numbers), _TOGETHER))
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("forkserver")) as pool:
        coming: deque[Future[list[Prepared]]] = deque()
        prepare = partial(_prepared, shuffled)
        coming.extend(pool.submit(prepare, part) for part in islice(parts, _AHEAD))
        while coming:
            ready = coming.popleft().result()
            coming.extend(pool.submit(prepare, part) for part in islice(parts, 1))
            yield ready


def _prepared(shuffled: bool, numbers: range) -> list[Prepared]:
    articles = (article(number, shuffled) for number in numbers)
    return [(one, index.stemmed(0, one.title, one.lead, one.body), sketch(one.body)) for one in articles]

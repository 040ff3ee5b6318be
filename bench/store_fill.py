"""A large store for the benchmark, filled in a third of the time that a crawl's way of saving takes.

Nothing of it is measured. What one process can do for many articles at once, texts, stems and keys, is done beside the
one that writes; that one saves with the project's own `save`, so that the store is the same.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from rich.console import Console
from rich.progress import Progress

from bench.store_articles import article, revised
from bench.store_filings import file_some
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.items import Article
from ingest.store import Database, duplicates, open_store, register, stories, transaction
from ingest.store.articles import save
from ingest.store.fulltext import index
from ingest.store.fulltext.upkeep import merge_parts
from ingest.store.likeness import sketch
from ingest.store.stories import membership
from ingest.store.stories.features import Features, features
from ingest.store.tags import events_for_stories
from ingest.times import now

_TOGETHER = 1000  # articles in a transaction
_CRAWL = 50_000  # articles after which the index is tidied, as at the end of a crawl
_AHEAD = 6  # such batches in the making
_PRAGMAS = ("synchronous = OFF", "cache_size = -2000000", "soft_heap_limit = 0", "wal_autocheckpoint = 100000")
_REVISED = 50  # articles of which one is met again, with a paragraph more


@dataclass
class Prepared:
    """An article with what saving it takes, made beside the process that writes."""

    article: Article
    stems: index.Stems
    keys: list[int]
    features: Features | None
    """None where its stories are not made."""


def fill(path: Path, count: int, shuffled: bool, *, first: int = 1, tagged: bool = True) -> None:
    """Make a store of so many articles, with the companies, events, figures, stories and filings of them.

    Args:
        path: where.
        count: how many.
        shuffled: published in no order.
        first: the number of the first.
        tagged: whether with tags and stories.
    """
    db = open_store(path)
    register.sync(db, shipped())
    for pragma in _PRAGMAS:
        db.execute(f"PRAGMA {pragma}").fetchall()
    with Progress(*Progress.get_default_columns(), console=Console(stderr=True)) as bar:
        task = bar.add_task("Filling", total=count)
        for number, batch in enumerate(_batches(range(first, first + count), shuffled, tagged), start=1):
            with transaction(db):
                for one in batch:
                    _save(db, one)
                file_some(db, batch[0].article, len(batch))
            bar.advance(task, len(batch))
            if number * _TOGETHER % _CRAWL == 0:
                merge_parts(db, pages=20 * _CRAWL)  # as much as there is to do
    db.close()


def _save(db: Database, one: Prepared) -> None:
    with (
        patch.object(index, "stemmed", lambda id_, *_: (id_, *one.stems[1:])),
        patch.object(duplicates, "sketch", lambda _: one.keys),
        patch.object(membership, "features", lambda **_: one.features),
        nullcontext() if one.features else patch.object(stories, "add"),
    ):
        article_id, _ = save(db, one.article)
    if one.features and article_id % _REVISED == 0:
        save(db, revised(one.article))


def _batches(numbers: range, shuffled: bool, tagged: bool) -> Iterator[list[Prepared]]:
    parts = (numbers[at : at + _TOGETHER] for at in range(0, len(numbers), _TOGETHER))
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("forkserver")) as pool:
        coming: deque[Future[list[Prepared]]] = deque()
        prepare = partial(_prepared, shuffled, tagged)
        coming.extend(pool.submit(prepare, part) for part in islice(parts, _AHEAD))
        while coming:
            ready = coming.popleft().result()
            coming.extend(pool.submit(prepare, part) for part in islice(parts, 1))
            yield ready


def _prepared(shuffled: bool, tagged: bool, numbers: range) -> list[Prepared]:
    return [_one(article(number, shuffled), tagged) for number in numbers]


def _one(one: Article, tagged: bool) -> Prepared:
    found = None
    if tagged:
        one.finance = tag_article(one.title, one.lead, one.body, one.language, shipped())
        found = features(
            title=one.title,
            lead=one.lead,
            body=one.body,
            source=one.source,
            language=one.language,
            moment=one.published_at or one.first_seen_at or now(),
            events=events_for_stories(one.finance),
        )
    return Prepared(one, index.stemmed(0, one.title, one.lead, one.body), sketch(one.body), found)

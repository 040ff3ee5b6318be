"""A large store for the benchmark, filled in a third of the time that a crawl takes for it.

Nothing of it is measured. What a crawl's reading processes make of an article, its tags and what the store keeps beside
its row, is made in several processes; one saves with the project's own `save`, so that the store is the same.
"""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from rich.console import Console
from rich.progress import Progress

from bench.store.articles import article, revised
from bench.store.filings import file_some
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.items import Article
from ingest.store import Database, open_reader, open_store, register, stories, transaction
from ingest.store.articles import save
from ingest.store.fulltext import index
from ingest.store.fulltext.upkeep import merge_parts, set_apart
from ingest.store.merge.executor import end_with_parent
from ingest.store.prepared import prepared

_TOGETHER = 1000  # articles that a process makes at a time
_WRITTEN = 10_000  # articles in a transaction: each writes twenty pages anew, of which it changes some bytes
_CRAWL = 50_000  # articles after which the index is tidied, as at the end of a crawl
_AHEAD = 6  # such batches in the making
_PRAGMAS = ("synchronous = OFF", "cache_size = -2000000", "soft_heap_limit = 0", "wal_autocheckpoint = 100000")
_REVISED = 50  # articles of which one is met again, with a paragraph more


def fill_whole(path: Path, count: int, shuffled: bool) -> int:
    """Make a store under its name once it is whole; one whose filling was ended goes on from there.

    Returns:
        How many articles that took.
    """
    draft = path.with_name(f"{path.name}{'.shuffled' * shuffled}.filling")
    done = _articles_in(draft) if draft.exists() else 0
    if done > count:
        sys.exit(f"{draft} has {done:,} articles already: ask for as many, or remove it")
    fill(draft, count - done, shuffled, first=done + 1)
    draft.rename(path)
    draft.with_name(f"{draft.name}.locks").unlink(missing_ok=True)
    return count - done


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
        batches = _batches(range(first, first + count), shuffled, tagged)
        for start in range(0, count, _WRITTEN):
            with transaction(db), _indexed_at_once(db):
                for batch in islice(batches, _WRITTEN // _TOGETHER):
                    bar.advance(task, _save_all(db, batch))
            if (done := start + _WRITTEN) % _CRAWL == 0:
                bar.console.print(f"{time.strftime('%H:%M:%S')} {first - 1 + done:,} articles")
                merge_parts(db, pages=20 * _CRAWL)  # as much as there is to do
    set_apart(db, count)  # as a merge leaves it
    db.close()


@contextmanager
def _indexed_at_once(db: Database) -> Iterator[None]:
    """Index what is saved in the block at its end.

    Each article by itself becomes a part of the index, as in a crawl, where each has a transaction; eight parts are
    merged at once, and each article seven times until a million are there.
    """
    later: dict[int, index.Stems] = {}
    remove = index.remove

    def add_later(_: Database, articles: Sequence[index.Stems]) -> None:
        later.update((article[0], article) for article in articles)

    def remove_now(db: Database, article_id: int, title: str, lead: str | None, body: str) -> None:
        if later.pop(article_id, None) is None:
            remove(db, article_id, title, lead, body)

    with patch.object(index, "add_stems", add_later), patch.object(index, "remove", remove_now):
        yield
    index.add_stems(db, sorted(later.values()))


def _save_all(db: Database, batch: list[Article]) -> int:
    """Save a batch with the filings of its time; returns how many articles it has."""
    for one in batch:
        _save(db, one)
    articles = len({one.url for one in batch})
    file_some(db, batch[0], articles)
    return articles


def _articles_in(path: Path) -> int:
    with closing(open_reader(path)) as db:
        return int(db.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0])


def _save(db: Database, one: Article) -> None:
    with nullcontext() if one.finance else patch.object(stories, "add"):
        save(db, one)


def _batches(numbers: range, shuffled: bool, tagged: bool) -> Iterator[list[Article]]:
    parts = (numbers[at : at + _TOGETHER] for at in range(0, len(numbers), _TOGETHER))
    with ProcessPoolExecutor(os.cpu_count(), get_context("forkserver"), end_with_parent) as pool:
        coming: deque[Future[list[Article]]] = deque()
        prepare = partial(_prepared, shuffled, tagged)
        coming.extend(pool.submit(prepare, part) for part in islice(parts, _AHEAD))
        while coming:
            ready = coming.popleft().result()
            coming.extend(pool.submit(prepare, part) for part in islice(parts, 1))
            yield ready


def _prepared(shuffled: bool, tagged: bool, numbers: range) -> list[Article]:
    return [_one(found, tagged) for number in numbers for found in _tellings(number, shuffled, tagged)]


def _tellings(number: int, shuffled: bool, tagged: bool) -> list[Article]:
    """An article, and what it is when it is met again."""
    found = article(number, shuffled)
    return [found, revised(found)] if tagged and number % _REVISED == 0 else [found]


def _one(one: Article, tagged: bool) -> Article:
    if tagged:
        one.finance = tag_article(one.title, one.lead, one.body, one.language, shipped())
    one.prepared = prepared(one)
    return one

"""The full-text index of many new articles: their stems are made in processes beside the one that writes.

A contentless index cannot be copied from another store, and finding the stems takes twice as long as writing them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from typing import Any

from ingest.fulltext.french import stems
from ingest.fulltext.index import add_stems
from ingest.store import Database

_WORTH_IT = 5000  # articles; starting a process takes as long as the stems of so many
_TOGETHER = 200  # articles handed to a process at a time

Texts = tuple[int, str, str | None, str]
"""An article's id, title, lead and body."""
Stemming = Callable[[Iterable[Texts]], Iterable[Texts]]
"""From texts to stems, in the same order."""


@contextmanager
def stemming(count: int) -> Iterator[Stemming]:
    """What makes the stems of `count` articles: other processes where they are many."""
    if count < _WORTH_IT:
        yield partial(map, _stems)
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("forkserver")) as pool:
        mapped: Any = partial(pool.map, _stems, chunksize=_TOGETHER)
        yield mapped


def add(db: Database, articles: Iterable[Texts], stemming: Stemming) -> None:
    """Index articles, as `ingest.fulltext.index.add` does one."""
    for article_id, title, lead, body in stemming(articles):
        add_stems(db, article_id, title, lead or "", body)


def _stems(article: Texts) -> Texts:
    article_id, title, lead, body = article
    return article_id, stems(title), stems(lead or ""), stems(body)

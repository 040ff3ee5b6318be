"""Merges another store into this one: of each address the newer fetch counts; a repetition changes nothing.

Batch after batch, each in a transaction of its own: crawls go on meanwhile, and a merge that was killed is completed
by the next. The other store is attached as `other` and is only read; which of its rows became which of ours is in
temporary tables. Parts of the full-text index, one a batch, are left to the ends of the next crawls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field, fields
from itertools import chain, pairwise
from pathlib import Path
from typing import NamedTuple

from ingest.store.database import Database, transaction
from ingest.store.fulltext.index import Stems
from ingest.store.fulltext.upkeep import set_apart
from ingest.store.merge import articles, copies, filings, frontier, revisions, runs, tags, ways
from ingest.store.merge.executor import workers
from ingest.store.merge.fulltext import Stemming, stemming
from ingest.store.merge.likely import Judgements, Judging, judging
from ingest.store.merge.memory import roomy
from ingest.store.merge.references import unchecked
from ingest.store.merge.source import attached
from ingest.text.plurals import counted

__all__ = ["Merged", "merge"]

BATCH = 5000
"""Articles in a transaction: about a second, in which crawls wait for the write lock."""
_MATCHED = """
CREATE TEMP TABLE matched (other_id INTEGER PRIMARY KEY, id INTEGER NOT NULL, is_new INTEGER NOT NULL, first INTEGER)
"""
_BOUND = """
SELECT max(id) FROM (SELECT id FROM other.articles INDEXED BY articles_facets WHERE id > ? ORDER BY id LIMIT ?)
"""


@dataclass
class Merged:
    """Counts of a merge."""

    new: int = 0
    """Articles that were not here."""
    duplicates: int = 0
    """Those of them that are copies of others."""
    revised: int = 0
    """Articles whose newer text was in the other store."""
    known: int = 0
    """Articles that were here as they are there."""
    addresses: int = 0
    """Rows of the frontier that are new or were brought up to date."""

    refused: Counter[str] = field(default_factory=Counter)
    """Rows of the other store that none of ours could have written, by table and column."""

    def __add__(self, more: Merged) -> Merged:
        """The sum of two merges."""
        return Merged(*(getattr(self, one.name) + getattr(more, one.name) for one in fields(self)))

    def __str__(self) -> str:
        """For people.

        >>> str(Merged(new=3, duplicates=1, known=2))
        '3 new (1 of them duplicates), 2 known'
        """
        duplicates = f" ({self.duplicates} of them duplicates)" if self.duplicates else ""
        parts = [f"{self.new} new{duplicates}" if self.new else "nothing new"]
        parts += [f"{self.revised} revised"] if self.revised else []
        parts += [f"{self.known} known"] if self.known else []
        if self.refused:
            why = ", ".join(f"{name} {count}" for name, count in sorted(self.refused.items()))
            parts.append(f"{counted(self.refused.total(), 'row')} refused ({why})")
        return ", ".join(parts)


def merge(db: Database, path: Path, watch: Callable[[int, int], None] = lambda _done, _all: None) -> Merged:
    """Merge another store's articles, revisions, frontier, listings and runs into this one.

    Args:
        db: this store, open for writing.
        path: the other one; it is left as it is.
        watch: called after each batch with the articles done and those that there are.

    Raises:
        StoreError: the other one cannot be read, or is this one.
    """
    merged = Merged()
    with roomy(db), workers(path) as executor, attached(db, path, executor) as (other, wrong):
        merged.refused += wrong
        db.execute(_MATCHED)
        with transaction(db):
            runs.take(db)
        copies.prepare(db)
        suspects = executor.submit(copies.suspects, db.path, other)
        batches = _batches(db, stemming(db.path, other, executor), judging(db.path, other, executor), suspects)
        with unchecked(db):
            _take_all(db, batches, merged, watch)
        with transaction(db):
            merged.addresses += frontier.take_rest(db)
            ways.take(db)
            filings.take(db)
        copies.take_keys(db)
        set_apart(db, merged.new)
    return merged


class _Batch(NamedTuple):
    """Articles of some ids, with what is made for them in other processes while the batch before is written."""

    low: int
    """The id before the first."""
    high: int
    """The last id."""
    stems: Iterable[Stems] = ()
    judgements: Judgements = ()


def _take_all(db: Database, batches: Iterable[_Batch], merged: Merged, watch: Callable[[int, int], None]) -> None:
    """Every article, batch after batch; what the next one needs is made while one is written."""
    count = db.execute("SELECT count(*) FROM other.articles").fetchone()[0]
    done = 0
    for batch, _ in pairwise(chain(batches, [_Batch(0, 0)])):
        done += _take_batch(db, batch, merged)
        watch(done, count)


def _batches(db: Database, stem: Stemming, judge: Judging, suspects: Future[set[int]]) -> Iterator[_Batch]:
    """Each batch, when what it needs has been asked for."""
    for number, (low, high) in enumerate(_bounds(db)):
        stems = stem(low, high)
        if not number:  # they are looked for while the first stems are made
            copies.suspect(db, suspects.result())
        yield _Batch(low, high, stems, judge(copies.likely(db, low, high)))


def _bounds(db: Database) -> Iterator[tuple[int, int]]:
    """The id before each batch's first, and its last."""
    low = 0
    while high := db.execute(_BOUND, [low, BATCH]).fetchone()[0]:
        yield low, high
        low = high


def _take_batch(db: Database, batch: _Batch, merged: Merged) -> int:
    """Articles of some ids with everything that belongs to them; returns how many there were."""
    with transaction(db):
        known = articles.match(db, batch.low, batch.high)
        revised = articles.take_changed(db)
        new = articles.take_new(db, batch.stems)
        merged.duplicates += copies.link(db, batch.judgements)
        revisions.take(db)
        tags.take(db)
        merged.addresses += frontier.take(db)
        db.execute("DELETE FROM temp.matched")
    merged.new += new
    merged.revised += revised
    merged.known += known - revised
    return known + new

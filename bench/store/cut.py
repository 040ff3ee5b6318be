"""Stores cut out of a large one: merging a range of its articles takes a thirtieth of the time of filling a store."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest.mock import patch

from ingest.finance.register import shipped
from ingest.store import Database, merge, open_store, register
from ingest.store.fulltext.upkeep import merge_parts

_STEP = 5000  # articles in a transaction, as in any merge
_ATTACHED_ONLY = ("matched", "run_ids", "taken", "suspects")
_OTHERS = "DELETE FROM articles WHERE id % 2 = ?"


def cut(path: Path, source: Path, low: int, high: int) -> None:
    """Make a store with the articles of another whose ids are above `low`, up to `high`, as a crawl's end leaves it."""
    bounds = [(at, min(at + _STEP, high)) for at in range(low, high, _STEP)]
    db = open_store(path)
    register.sync(db, shipped())
    with patch.object(merge, "_bounds", lambda _: iter(bounds)), patch.object(merge, "attached", _attached):
        merge.merge(db, source)
    merge_parts(db)
    db.close()


def mend_addresses(path: Path) -> None:
    """Take the spaces out of addresses: a merge refuses such, and stores filled by an earlier version have them."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE articles SET url = replace(url, ' ', '-') WHERE url LIKE '% %'")


def every_other(path: Path, source: Path, rest: int) -> None:
    """Make a copy of a store for merging, with the articles of odd ids (`rest` 1) or of even ones (0)."""
    with closing(sqlite3.connect(source)) as db:
        db.execute("VACUUM INTO ?", [str(path)])
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(_OTHERS, [1 - rest])
        db.execute("DELETE FROM near_duplicates WHERE article_id NOT IN (SELECT id FROM articles)")


@contextmanager
def _attached(db: Database, path: Path, _: object) -> Iterator[tuple[Path, Counter[str]]]:
    """As a merge attaches a store, without its checks, which read all of it for each part that is cut."""
    db.execute("ATTACH ? AS other", [f"{path.absolute().as_uri()}?mode=ro"])
    yield path, Counter()
    for table in _ATTACHED_ONLY:
        db.execute(f"DROP TABLE IF EXISTS temp.{table}")
    db.execute("DETACH other")

"""More memory for the connection that merges: a batch changes more pages than a crawl's few rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from ingest.store.database import Database

# Pages that do not fit are written before the batch ends, and again with it: with 32 MB for 5000 articles a quarter of
# all that is written. The limit counts what the full-text index gathers as well (32 MB), which by itself took all that
# pages had.
_ROOM = {
    "cache_size": -(40 << 10),  # KiB, negative by SQLite's rule
    "soft_heap_limit": 112 << 20,  # bytes
    "wal_autocheckpoint": 8192,  # pages: after every second batch or so, not after each
    "temp_store": 2,  # in memory: pages as they were before a statement of thousands of rows, some MB, else in a file
}


@contextmanager
def roomy(db: Database) -> Iterator[None]:
    """Let the connection keep more pages, until the block ends; temporary tables are gone then."""
    before = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in _ROOM}
    _set(db, _ROOM)
    try:
        yield
    finally:
        with suppress(sqlite3.OperationalError):  # where an error has left a statement open; closing ends it
            _set(db, before)


def _set(db: Database, values: dict[str, int]) -> None:
    for name, value in values.items():
        db.execute(f"PRAGMA {name} = {value}").fetchall()

"""Keeps the full-text index in few parts. Each article saved adds one; a search looks into all of them."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

from ingest.store.database import Database, transaction

PAGES = 8192
"""Pages of the file (32 MB, about a second) that are merged at a time. What is left is the next crawl's: an article's
page is merged half a dozen times until a million are there."""
_STEP = 250  # pages in a transaction: crawls beside it wait for a twentieth of a second


def merge_parts(db: Database, pages: int = PAGES) -> None:
    """Merge parts of a like size, where there are four or more, up to so many pages; fewer where the disk is full."""
    steps = -(-pages // _STEP)
    with suppress(sqlite3.OperationalError):
        for table in ("articles_fts", "headlines_fts"):
            while steps and _merge(db, table):
                steps -= 1


def _merge(db: Database, table: str) -> bool:
    """One step; whether there was anything to do, which SQLite tells by its count of changes."""
    before = db.conn.total_changes
    with transaction(db):
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", [_STEP])  # noqa: S608 - a constant
    return bool(db.conn.total_changes - before >= 2)

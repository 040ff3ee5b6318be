"""Keeps the full-text index in few parts. Each article saved adds one; a search looks into all of them."""

from __future__ import annotations

import sqlite3
from contextlib import suppress

from ingest.store.database import Database, transaction
from ingest.store.fulltext import index

PAGES = 8192
"""Pages of the file (32 MB, about a second) that are merged at a time. What is left is the next crawl's: an article's
page is merged half a dozen times until a million are there."""
_STEP = 250  # pages in a transaction: crawls beside it wait for a twentieth of a second
_TABLES = ("articles_fts", "headlines_fts")
MANY = 5000  # articles whose parts are merged in a tenth of a second
_SHARE = 4  # of how many of the store's articles one must be new, so that it pays to merge all parts
_LIFTS = 3  # two levels each, and each level takes eight times as many articles to be reached
_LAST = "SELECT id, title, lead, body FROM articles ORDER BY id DESC LIMIT 1"


def merge_parts(db: Database, pages: int = PAGES) -> None:
    """Merge parts of a like size, where there are four or more, up to so many pages; fewer where the disk is full."""
    steps = -(-pages // _STEP)
    with suppress(sqlite3.OperationalError):
        for table in _TABLES:
            while steps and _merge(db, table, _STEP):
                steps -= 1


def set_apart(db: Database, added: int) -> None:
    """After very many articles were added, put all parts where saving does not merge them; `merge_parts` will.

    SQLite merges eight parts of one level in the transaction that adds the eighth, however large they are, and a part
    of thousands of articles begins at the level of one of a single article: after a hundred thousand, some of those
    that are saved next would take two seconds each. To begin merging everything lifts all parts above the highest
    level, in no time, as long as one of them is not being merged yet: an article is indexed again for it.

    Args:
        db: the store.
        added: how many articles; if they are few, or few of all that there are, nothing is done.
    """
    if added < MANY or added * _SHARE < db.execute("SELECT count(*) FROM articles").fetchone()[0]:
        return
    for _ in range(_LIFTS):
        with transaction(db):
            article = db.execute(_LAST).fetchone()
            index.remove(db, *article)
            index.add(db, *article)
        for table in _TABLES:
            _merge(db, table, -1)


def _merge(db: Database, table: str, pages: int) -> bool:
    """One step, of all parts where `pages` is negative.

    Returns:
        Whether there was anything to do, which SQLite tells by its count of changes.
    """
    before = db.conn.total_changes
    with transaction(db):
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)", [pages])  # noqa: S608 - a constant
    return bool(db.conn.total_changes - before >= 2)

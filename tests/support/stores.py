"""Stores without rows, and of many rows, of any version: made in a moment, without what a crawl does."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from ingest.store import Database, migrate
from ingest.store import opening as file

TABLES = ("articles", "revisions", "frontier", "runs", "ways")
_NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :rows)"
_ROWS = (
    f"INSERT INTO runs (spider, started_at) {_NUMBERS} SELECT 'lesechos', '2026-03-01T09:00:00Z' FROM numbers",
    f"""INSERT INTO articles (url, source, title, body, published_at, first_seen_at, last_seen_at, content_hash, run_id)
    {_NUMBERS} SELECT 'https://a.example/' || n, 'lesechos', 'Séance ' || n, hex(randomblob(1000)),
    '2026-03-01T09:00:00Z', '2026-03-01T09:05:00Z', '2026-03-01T09:05:00Z', n, n FROM numbers""",
    "INSERT INTO revisions (article_id, title, body, replaced_at) SELECT id, title, body, last_seen_at FROM articles",
    """INSERT INTO frontier (url, source, state, discovered_at, article_id, run_id)
    SELECT url, source, 'stored', first_seen_at, id, run_id FROM articles""",
    "INSERT INTO ways (url, source, kind) SELECT url, source, 'feed' FROM articles",
)


_NEWEST = len(migrate.migrations())


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        file.open_store(path := Path(folder) / "news.db").close()
        return path.read_bytes()


def opened(path: Path) -> Database:
    """Open a store for writing. A new one is a copy of one without rows: a fifth of the time of making it.

    Not where a test has set back what stores are migrated to: there it is made.
    """
    if path.exists() or len(migrate.migrations()) < _NEWEST:
        return file.open_store(path)
    path.write_bytes(_empty())
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE store SET id = lower(hex(randomblob(16)))")  # else it would be taken for the one it is from
    return file.open_store(path, check=False)


def make(path: Path, rows: int, version: int | None = None) -> None:
    """A store with so many rows in each table, of an earlier version if one is named."""
    steps = migrate.migrations()[:version]
    with patch.object(migrate, "migrations", lambda: steps):
        opened(path).close()
    with closing(sqlite3.connect(path)) as db, db:
        for sql in _ROWS:
            db.execute(sql, {"rows": rows})


def counts(path: Path) -> dict[str, int]:
    """How many rows each table has."""
    with closing(sqlite3.connect(path)) as db:
        return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def check(path: Path) -> None:
    """The file is whole and its rows belong together.

    Raises:
        AssertionError: that is not so.
    """
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []

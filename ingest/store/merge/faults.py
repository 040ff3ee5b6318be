"""Finds rows of another store that this program cannot have written, and which column is wrong.

Texts are read as bytes: SQLite does not make sure that they are valid UTF-8.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import partial

from ingest import times
from ingest.items import COLUMNS
from ingest.store.merge.valid_cells import LONGEST, Check, check_of

_REMEMBERED = 1000  # values of a column
_AHEAD = timedelta(days=3650)
"""How far ahead a time may lie, as some clock was wrong; a row with a later one would be the newest for ever."""
_TABLES = {
    "articles": tuple(name for name in COLUMNS if name not in ("duplicate_of", "run_id", "word_count")),
    "revisions": ("title", "body", "modified_at", "replaced_at"),
    "frontier": (
        *("url", "source", "title", "reason", "way", "published_at", "modified_at", "discovered_at", "fetched_at"),
        *("next_attempt_at", "listed_at", "etag", "last_modified", "labels"),
    ),
    "ways": (
        *("url", "source", "kind", "status", "checked_at", "changed_at", "newest_at", "etag", "last_modified"),
        "moved_to",
    ),
    "way_parts": ("way", "url", "kind", "modified_at"),
    "runs": ("spider", "started_at", "finished_at", "finish_reason", "refused", "failed"),
    "sketches": ("keys",),
}
"""What a merge reads of each table."""
_REQUIRED = {
    "articles": {"url", "title", "first_seen_at", "last_seen_at", "language"},
    "revisions": {"title", "replaced_at"},
    "frontier": {"url", "source", "discovered_at"},
    "ways": {"url", "source", "kind"},
    "way_parts": {"way", "url", "kind"},
    "runs": {"spider", "started_at"},
    "sketches": {"keys"},
}


def faults(db: sqlite3.Connection) -> dict[str, dict[int, str]]:
    """The invalid rows, by table: their `rowid` and the column that is wrong."""
    latest = (times.to_text(times.now() + _AHEAD) or "").encode()
    return {table: found for table in _TABLES if (found := _faults(db, table, _checks(table, latest)))}


def remove(db: sqlite3.Connection, wrong: Mapping[str, Iterable[int]]) -> None:
    """Take these rows out of a copy, whose triggers and references do not matter any more."""
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f'DROP TRIGGER "{name}"')
    for table, rows in wrong.items():
        db.executemany(f"DELETE FROM {table} WHERE rowid = ?", ((row,) for row in rows))  # noqa: S608 - names of ours


def counted(wrong: Mapping[str, Mapping[int, str]]) -> Counter[str]:
    """How many rows each fault has, named by table and column.

    >>> counted({"articles": {7: "published_at", 9: "published_at"}})
    Counter({'articles.published_at': 2})
    """
    return Counter(f"{table}.{column}" for table, rows in wrong.items() for column in rows.values())


def _faults(db: sqlite3.Connection, table: str, checks: Mapping[str, Check]) -> dict[int, str]:
    names = ", ".join(f"CASE typeof({name}) WHEN 'text' THEN CAST({name} AS BLOB) ELSE {name} END" for name in checks)
    ready = tuple((name, check, set[object]() if name not in LONGEST else None) for name, check in checks.items())
    db.create_function("fault", len(checks), partial(_fault, ready), deterministic=True)
    sql = f"SELECT row, what FROM (SELECT rowid AS row, fault({names}) AS what FROM {table}) WHERE what IS NOT NULL"  # noqa: S608
    return dict(db.execute(sql).fetchall())


def _fault(checks: tuple[tuple[str, Check, set[object] | None], ...], *values: object) -> str | None:
    """The first column that is wrong; most columns have the same few values, which are checked once."""
    for (name, check, valid), value in zip(checks, values, strict=True):  # a generator would take a fifth longer
        if valid is not None and value in valid:
            continue
        if not check(value):
            return name
        if valid is not None and len(valid) < _REMEMBERED:
            valid.add(value)
    return None


def _checks(table: str, latest: bytes) -> dict[str, Check]:
    return {name: check_of(name, name not in _REQUIRED[table], latest) for name in _TABLES[table]}

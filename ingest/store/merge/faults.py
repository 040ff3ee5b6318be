"""Finds rows of another store that this program cannot have written, and which column is wrong.

Texts are read as bytes: SQLite does not make sure that they are valid UTF-8.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from ingest import times
from ingest.items import COLUMNS
from ingest.store.database import Database
from ingest.store.merge.valid_cells import LONGEST, Check, check_of
from ingest.store.opening import open_reader

_PARTS, _TOGETHER = 8, 1000  # parts of a table that are checked at the same time, and rows of one at least
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


def faults(path: Path, executor: Executor) -> dict[str, dict[int, str]]:
    """The invalid rows of a store, by table: their `rowid` and the column that is wrong."""
    latest = (times.to_text(times.now() + _AHEAD) or "").encode()
    with closing(open_reader(path)) as db:
        parts = [(table, low, high) for table in _TABLES for low, high in _parts(db, table)]
    wrong: dict[str, dict[int, str]] = {}
    under_way = [(table, executor.submit(_faults, path, latest, table, low, high)) for table, low, high in parts]
    for table, found in under_way:
        wrong.setdefault(table, {}).update(found.result())
    return {table: rows for table, rows in wrong.items() if rows}


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


def _parts(db: Database, table: str) -> Iterator[tuple[int, int]]:
    """First and last `rowid` of parts that are checked one by one."""
    first, last = db.execute(f"SELECT min(rowid), max(rowid) FROM {table}").fetchone()  # noqa: S608 - a constant
    if first is not None:
        step = max(_TOGETHER, (last - first) // _PARTS + 1)  # whoever made the file may have chosen any
        yield from ((at, min(at + step - 1, last)) for at in range(first, last + 1, step))


def _faults(path: Path, latest: bytes, table: str, low: int, high: int) -> dict[int, str]:
    checks = _checks(table, latest)
    names = ", ".join(f"CASE typeof({name}) WHEN 'text' THEN CAST({name} AS BLOB) ELSE {name} END" for name in checks)
    ready = tuple((name, check, set[object]() if name not in LONGEST else None) for name, check in checks.items())
    of = f"SELECT rowid AS row, fault({names}) AS what FROM {table} WHERE rowid BETWEEN ? AND ?"  # noqa: S608
    with closing(open_reader(path)) as db:
        db.conn.create_function("fault", len(checks), partial(_fault, ready), deterministic=True)
        return dict(db.execute(f"SELECT row, what FROM ({of}) WHERE what IS NOT NULL", [low, high]).fetchall())  # noqa: S608


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

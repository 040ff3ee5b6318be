"""Finds rows of another store that this program cannot have written, and which column is wrong.

All text is looked at as the bytes that it is: SQLite does not see to it that it is any.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial

from ingest import clock
from ingest.items import BOOLEANS, COLUMNS, LISTS, TIMES
from ingest.store.frontier import labels_of

Check = Callable[[object], bool]

LONGEST = {"body": 10 << 20, "title": 10_000, "lead": 50_000, "url": 8192}
"""Bytes; for other columns `_LONG`. Pages of ours are no longer than DOWNLOAD_MAXSIZE."""
_LONG = 100_000
_REMEMBERED = 1000  # values of a column
_AHEAD = timedelta(days=3650)
"""A time beyond it is nobody's clock that is wrong, but a row that is to be the newest for ever."""
_ADDRESS = re.compile(rb"https?://[^\s/@?#\"<>]+(?:[/?][^\s\"<>]*)?")
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")  # as `clock.to_text` writes it
_LANGUAGE = re.compile(rb"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")
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
    latest = (clock.to_text(clock.now() + _AHEAD) or "").encode()
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
    return {name: _check(name, name not in _REQUIRED[table], latest) for name in _TABLES[table]}


def _check(name: str, optional: bool, latest: bytes) -> Check:
    if name in _OWN:
        return _OWN[name]
    if name in LISTS:
        return _is_list
    if name in TIMES or name.endswith("_at"):
        return partial(_is_time, latest, optional)
    if name in BOOLEANS:
        return _is_boolean
    if name in ("url", "image_url", "tdm_policy", "moved_to"):
        return partial(_matches, _ADDRESS, optional)
    return partial(_is_text, LONGEST.get(name, _LONG), optional)


def _is_boolean(value: object) -> bool:
    return value in (None, 0, 1)


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and 0 <= value <= 1


def _is_text(longest: int, optional: bool, value: object) -> bool:
    if value is None or value == b"":
        return optional
    return isinstance(value, bytes) and len(value) <= longest and b"\0" not in value and _decoded(value) is not None


def _matches(pattern: re.Pattern[bytes], optional: bool, value: object) -> bool:
    if value is None:
        return optional
    return isinstance(value, bytes) and len(value) <= LONGEST["url"] and bool(pattern.fullmatch(value))


def _is_time(latest: bytes, optional: bool, value: object) -> bool:
    if value is None:
        return optional
    if not isinstance(value, bytes) or not _TIME.fullmatch(value) or value > latest:
        return False
    try:
        return bool(datetime.fromisoformat(value.decode()))
    except ValueError:
        return False


def _is_list(value: object) -> bool:
    if value == b"[]":
        return True
    found = _json(value)
    return isinstance(found, list) and all(isinstance(text, str) and _encodes(text) for text in found)


def _is_counts(value: object) -> bool:
    found = _json(value)
    return isinstance(found, dict) and all(type(count) is int for count in found.values())


def _is_labels(value: object) -> bool:
    return value is None or labels_of(_decoded(value)) is not None


def _is_sketch(value: object) -> bool:
    return isinstance(value, bytes) and len(value) % 4 == 0


def _json(value: object) -> object:
    try:
        return json.loads(_decoded(value) or "")
    except (ValueError, RecursionError):
        return None


def _decoded(value: object) -> str | None:
    try:
        return value.decode() if isinstance(value, bytes) else None
    except UnicodeDecodeError:
        return None


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a pair
        return False
    return True


_OWN: dict[str, Check] = {
    "language": partial(_matches, _LANGUAGE, False),
    "language_confidence": _is_share,
    "labels": _is_labels,
    "refused": _is_counts,
    "failed": _is_counts,
    "keys": _is_sketch,
}

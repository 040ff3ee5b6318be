"""Limits what one query may take: no value above 10 MB, no text function of quadratic time, one second."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

from ingest.browse.hooks import hookimpl

LARGEST: Final = 10_000_000
"""Bytes of a value; a stored text has less."""
_TRIMS = {"trim": (True, True), "ltrim": (True, False), "rtrim": (False, True)}
_PATTERN = (
    100  # bytes of a pattern of LIKE: with `_` in it the time grows with its length. Datasette asks with up to 80
)
_COLUMNS = 200  # of an answer: SQLite looks at the clock between rows, not between columns
_STEPS = 1000  # SQLite's instructions between two looks at the clock: 0.1 ms


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Limit every connection that answers queries.

    `instr`, `replace`, `trim` and `json_patch` are Python's: SQLite's take quadratic time and cannot be interrupted.
    """
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST)
    conn.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, _PATTERN)
    conn.setlimit(sqlite3.SQLITE_LIMIT_COLUMN, _COLUMNS)
    conn.create_function("instr", 2, _instr, deterministic=True)
    conn.create_function("replace", 3, _replace, deterministic=True)
    conn.create_function("json_patch", 2, _json_patch, deterministic=True)
    for name, (left, right) in _TRIMS.items():
        conn.create_function(name, 2, partial(_trim, left=left, right=right), deterministic=True)


@contextmanager
def at_most(conn: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupt what takes longer.

    Raises:
        sqlite3.OperationalError: `interrupted`.
    """
    end = time.monotonic() + seconds
    conn.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    try:
        yield
    finally:
        conn.set_progress_handler(None, 0)


def _instr(text: Any, part: Any) -> int | None:
    if text is None or part is None:
        return None
    if isinstance(text, bytes) and isinstance(part, bytes):
        return text.find(part) + 1
    return _text(text).find(_text(part)) + 1


def _replace(text: Any, part: Any, other: Any) -> str | None:
    if text is None or part is None or other is None:
        return None
    before, old, new = _text(text), _text(part), _text(other)
    if not old:
        return before
    if len(before) + before.count(old) * (len(new) - len(old)) > LARGEST:
        return " " * (LARGEST + 1)  # which SQLite refuses; an exception would be printed with a traceback
    return before.replace(old, new)


def _trim(text: Any, characters: Any, *, left: bool, right: bool) -> str | None:
    """The text without the characters at its ends; looked up in a set, as SQLite's own compares each with all."""
    if text is None or characters is None:
        return None
    whole, known = _text(text), frozenset(_text(characters))
    begin = next((place for place, char in enumerate(whole) if char not in known), len(whole)) if left else 0
    rest = whole[begin:]
    end = next((place for place, char in enumerate(reversed(rest)) if char not in known), len(rest)) if right else 0
    return rest[: len(rest) - end]


def _json_patch(target: Any, patch: Any) -> str | None:
    """JSON with another merged into it (RFC 7396); None where one of them is none."""
    try:
        return json.dumps(_merged(json.loads(target), json.loads(patch)), ensure_ascii=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        return None


def _merged(target: Any, patch: Any) -> Any:
    if not isinstance(patch, dict):
        return patch
    kept = target if isinstance(target, dict) else {}
    changed = {key: _merged(kept.get(key), value) for key, value in patch.items() if value is not None}
    return {key: value for key, value in (kept | changed).items() if key in changed or key not in patch}


def _text(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)

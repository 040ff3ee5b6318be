"""Reads a whole store for damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ingest.store.database import Database

_STEPS = 100_000  # of SQLite's machine, after which a check is asked whether to stop


def damage(db: Database, stopped: Callable[[], bool]) -> str:
    """What `PRAGMA quick_check` finds wrong; empty where nothing is.

    Raises:
        sqlite3.OperationalError: it was stopped, or the file is out of reach: locked, or the disk.
    """
    db.conn.set_progress_handler(stopped, _STEPS)
    try:
        found = str(db.conn.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        found = str(error)
    return "" if found == "ok" else found.splitlines()[-1]


def read_ahead(path: Path, stopped: Callable[[], bool]) -> None:
    """Read the file in its own order, so that it is at hand: the check goes to and fro, ten times as slow on a disk."""
    buffer = bytearray(1 << 20)
    with suppress(OSError), path.open("rb", buffering=0) as file:  # what cannot be read, SQLite tells
        while not stopped() and file.readinto(buffer):
            pass

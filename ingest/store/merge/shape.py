"""Checks that another file has the tables of a store of its version; `faults` checks its rows."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from ingest.store.database import Database
from ingest.store.migrate import migrations
from ingest.store.store_errors import StoreError

_TRIGGERS = "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'"


def check_shape(db: Database, version: int) -> None:
    """Compare tables, their columns and triggers with those that the migrations make.

    SQLite runs triggers and views of whoever made the file: what reads or migrates it would run for ever, or worse.

    Raises:
        StoreError: they are others.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for _, sql in migrations()[:version]:
            made.executescript(sql)
        ours = _tables(made)
        theirs = _tables(db.conn)
        wrong = sorted(name for name, form in ours.items() if theirs.get(name) != form)
        foreign = set(db.conn.execute(_TRIGGERS)) - set(made.execute(_TRIGGERS))
    if wrong or foreign:
        what = f"its {wrong[0]} is another" if wrong else f"its trigger {min(foreign)[0]} is none of ours"
        raise StoreError(f"the other file is no store as Dépêche makes them: {what}; nothing was taken from it")


def _tables(db: sqlite3.Connection) -> dict[str, object]:
    """Each table of ours: what it is, whether its types are enforced, its columns."""
    listed = [row[1:6] for row in db.execute("PRAGMA main.table_list")]
    return {
        name: (kind, count, without_rowid, strict, db.execute(f"PRAGMA main.table_xinfo('{_quoted(name)}')").fetchall())
        for name, kind, count, without_rowid, strict in listed
        if kind != "shadow" and not name.startswith("sqlite_")
    }


def _quoted(name: str) -> str:
    return name.replace("'", "''")

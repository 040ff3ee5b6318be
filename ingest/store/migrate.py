"""The store's schema: `schema/NNN_name.sql`, each run once, in a transaction with the version that it leads to."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ingest.store import sqlite_tables
    from ingest.store.database import Database

APPLICATION_ID: Final = 0x44504348
"""DPCH: tells our files from other SQLite files."""
_SCHEMA = Path(__file__).parent / "schema"


def newest() -> int:
    """The version of a store that has every migration."""
    return sum(1 for _ in _SCHEMA.glob("*.sql"))


def migrations() -> list[tuple[str, str]]:
    """Name and SQL of every migration, oldest first; the store's version is how many of them it has."""
    return [(file.stem, file.read_text("utf-8")) for file in sorted(_SCHEMA.glob("*.sql"))]


def migrate(db: Database) -> None:
    """Run each missing migration in a transaction of its own, together with the version it leads to."""
    known = migrations()
    if db.execute("PRAGMA user_version").fetchone()[0] == len(known):
        return
    from ingest.store.sqlite_tables import Migrations

    steps = Migrations("depeche")
    for version, (name, sql) in enumerate(known, start=1):
        steps(name=name)(_step(sql, version))
    steps.apply(db.utils)


def _step(sql: str, version: int) -> Callable[[sqlite_tables.Database], None]:
    def run(db: sqlite_tables.Database) -> None:
        # not `db.executescript`, which looks at every character for the end of a statement: four times as slow
        for statement in _statements(
            f"{sql};\nPRAGMA application_id={APPLICATION_ID};\nPRAGMA user_version={version};"
        ):
            db.conn.execute(statement)

    return run


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script; each ends with its line."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

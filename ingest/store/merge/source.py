"""The other store: checked, of this version, attached for reading."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ingest.store.database import Database, StoreError, inspected, migrations, open_reader, open_store
from ingest.store.drafts import work_folder

_TEMPORARY = ("matched", "run_ids", "taken", "suspects")


@contextmanager
def attached(db: Database, path: Path) -> Iterator[Path]:
    """The store at `path` as the schema `other` of this connection, until the block ends.

    Yields:
        The file that is read: the store, or a copy of it in the present schema.

    Raises:
        StoreError: there is none, it is damaged, foreign or newer than this program, or it is this very store.
    """
    _refuse_itself(db, path)
    with work_folder("merge") as folder:
        readable = path if inspected(path) == len(migrations()) else _migrated(path, folder)
        db.execute("ATTACH ? AS other", [f"{readable.absolute().as_uri()}?mode=ro"])
        try:
            yield readable
        finally:
            _let_go(db)


def _refuse_itself(db: Database, path: Path) -> None:
    own = next(file for _, name, file in db.execute("PRAGMA database_list") if name == "main")
    if path.exists() and path.samefile(own):
        raise StoreError(f"{path} is the store itself; name another one")


def _migrated(path: Path, folder: Path) -> Path:
    """A copy of an earlier version's store, brought to this one; the original may be somebody's only."""
    copy = folder / "other.db"
    reader = open_reader(path)
    try:
        reader.execute("VACUUM INTO ?", [str(copy)])
    finally:
        reader.close()
    open_store(copy, check=False).close()
    return copy


def _let_go(db: Database) -> None:
    for table in _TEMPORARY:
        db.execute(f"DROP TABLE IF EXISTS temp.{table}")
    with suppress(sqlite3.OperationalError):  # locked, where an error has left a statement open; closing ends it
        db.execute("DETACH other")

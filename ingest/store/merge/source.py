"""Attaches the other store for reading: checked, and migrated to this version."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from ingest.store.database import Database
from ingest.store.drafts import work_folder
from ingest.store.merge.faults import counted, faults, remove
from ingest.store.merge.shape import check_shape
from ingest.store.migrate import migrations
from ingest.store.opening import inspected, open_reader, open_store
from ingest.store.store_errors import NoStoreError, StoreError

_TEMPORARY = ("matched", "run_ids", "taken", "suspects")


@contextmanager
def attached(db: Database, path: Path, executor: Executor) -> Iterator[tuple[Path, Counter[str]]]:
    """The store at `path` as the schema `other` of this connection, until the block ends; `executor` reads it for
    damage and checks its rows.

    Yields:
        The file that is read: the store, or a copy of it in the present schema without the rows that are none; and what
        was wrong with those.

    Raises:
        StoreError: there is none, it is damaged, foreign or newer than this program, or it is this very store.
    """
    if db.is_at(path):
        raise StoreError(f"{path} is the store itself; name another one")
    with work_folder("merge") as folder:
        readable, wrong = _readable(path, folder / "other.db", executor)
        db.execute("ATTACH ? AS other", [f"{readable.absolute().as_uri()}?mode=ro"])
        try:
            yield readable, wrong
        finally:
            _let_go(db)


def check(path: Path) -> None:
    """Look whether it may be a store, without reading it.

    Raises:
        StoreError: it is none.
    """
    try:
        open_reader(path).close()
    except NoStoreError as error:
        raise StoreError(str(error)) from None  # it is not DATABASE that is wrong


def _readable(path: Path, copy: Path, executor: Executor) -> tuple[Path, Counter[str]]:
    check(path)
    version = executor.submit(inspected, path).result()
    with closing(open_reader(path)) as reader:
        check_shape(reader, version)
    found = path if version == len(migrations()) else _migrated(path, copy)
    wrong = faults(found, executor)
    if not wrong:
        return found, Counter()
    if found == path:
        _copy(path, copy)
    with closing(sqlite3.connect(copy)) as db, db:
        remove(db, wrong)
    return copy, counted(wrong)


def _copy(path: Path, copy: Path) -> None:
    with closing(open_reader(path)) as reader:
        reader.execute("VACUUM INTO ?", [str(copy)])


def _migrated(path: Path, copy: Path) -> Path:
    """A copy of an earlier version's store, brought to this one; the original may be somebody's only."""
    _copy(path, copy)
    open_store(copy, check=False).close()
    return copy


def _let_go(db: Database) -> None:
    for table in _TEMPORARY:
        db.execute(f"DROP TABLE IF EXISTS temp.{table}")
    with suppress(sqlite3.OperationalError):  # locked, where an error has left a statement open; closing ends it
        db.execute("DETACH other")

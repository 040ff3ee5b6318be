"""Restores a backup: checked, put in the store's place atomically; the store that was there is kept beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from ingest import times
from ingest.exitcodes import Exit
from ingest.store.atomic import OutputError, sync
from ingest.store.backup import copy_checked
from ingest.store.byte_locks import IN_USE, ByteLocks
from ingest.store.drafts import draft_of
from ingest.store.opening import inspected, open_reader, refuse_odd
from ingest.store.store_errors import NoStoreError, StoreError

KEPT: Final = ".before-restore-"
"""In the name of a store that a restore has put aside."""


class InUseError(StoreError):
    """A crawl or another command writes the store. Raised by `restore`."""

    exit_code = Exit.BUSY


def restore(database: Path, source: Path) -> Path | None:
    """Put a copy of a backup in the store's place; returns where the store is kept that was there.

    Killed at any moment it leaves the one or the other, whole.

    Raises:
        InUseError: something writes the store now.
        StoreError: the backup is none, is damaged or newer than this program.
        OutputError: the store's folder cannot be written.
    """
    refuse_odd(database)
    database = database.resolve()  # of a link, the store that it leads to
    _check_backup(source)
    if database.exists() and database.samefile(source):
        raise StoreError(f"{source} is the store itself; name a backup")
    try:
        with closing(ByteLocks(database)) as locks, draft_of(database) as draft:
            if not locks.take(IN_USE):
                raise InUseError(f"{database} is being written; wait until the crawl or command that does it has ended")
            with closing(open_reader(source)) as db:
                copy_checked(db, draft, database)
            sync(draft)
            kept = _keep(database) if database.exists() else None
            draft.replace(database)
            sync(database.parent)
    except OSError as error:
        raise OutputError(f"cannot write {database}: {error.strerror or error}") from error
    return kept


def _check_backup(source: Path) -> None:
    if not source.exists():
        raise StoreError(f"there is no backup at {source.absolute()}; `depeche backup FILE` makes one")
    try:
        inspected(source)
    except NoStoreError as error:
        raise StoreError(f"{error}; name a backup") from None


def _keep(database: Path) -> Path:
    """Move the store aside with its log: SQLite would apply the log to the file that takes its place."""
    kept = _free_name(database)
    with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as db:  # a damaged store keeps its log
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    for ending in ("", "-wal"):
        if Path(f"{database}{ending}").exists():
            _second_name(Path(f"{database}{ending}"), Path(f"{kept}{ending}"))
    for ending in ("-wal", "-shm"):
        Path(f"{database}{ending}").unlink(missing_ok=True)
    return kept


def _free_name(database: Path) -> Path:
    """The store's second name, with the time; a number follows where a restore of this very second has taken it."""
    name = f"{database.stem}{KEPT}{times.now():%Y-%m-%dT%H%M%S}"
    names = (name, *(f"{name}-{number}" for number in range(2, 100)))
    return next(path for each in names if not (path := database.with_name(f"{each}{database.suffix}")).exists())


def _second_name(path: Path, other: Path) -> None:
    try:
        os.link(path, other)
    except PermissionError:  # a file system without links
        shutil.copy2(path, other)

"""Opens the store: refuses what is no store, creates a new one, and migrates it to the present schema."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from ingest.store.byte_locks import IN_USE, ByteLocks
from ingest.store.database import Database
from ingest.store.drafts import draft_of
from ingest.store.guard import FileGuard
from ingest.store.integrity import damage, read_ahead
from ingest.store.migrate import APPLICATION_ID, migrate, newest
from ingest.store.store_errors import RESTORE, NoStoreError, StoreError, is_locked, locked_message

_VIEW = """
SELECT name FROM sqlite_schema
WHERE type = 'view' AND name IN ('articles', 'revisions', 'frontier', 'ways', 'runs', 'stories', 'article_story')
"""
_CACHE = 16 << 20  # bytes
_PRAGMAS = (
    "PRAGMA busy_timeout = 30000",  # ms; four writers at once were measured to lose nothing with it
    "PRAGMA journal_mode = WAL",  # readers are not blocked by the crawl
    "PRAGMA synchronous = FULL",  # what was acknowledged survives a power cut; costs 0.01 ms a row
    "PRAGMA foreign_keys = ON",
    # Where SQLite is built to overwrite all that goes (Debian's is), each page that joining parts of the index frees
    # was written once more. `prune` asks for it.
    "PRAGMA secure_delete = FAST",
    # Default 2 MB. With 32 or 256 MB a store of 93,000 articles is written as fast: the system keeps its pages, too.
    f"PRAGMA cache_size = -{_CACHE >> 10}",  # KiB, negative by SQLite's rule
    f"PRAGMA soft_heap_limit = {_CACHE}",  # of all connections of the process together
)
_UNSAFE = ("PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF")
"""For a draft, of which a kill leaves nothing: it is written to the disk once, whole, not after each migration."""
_PAGE = "PRAGMA page_size = 8192"  # default 4096, of which an article's row leaves a quarter empty; costs no time


def open_store(path: str | Path, *, check: bool = True) -> Database:
    """Open the store for writing; made where there is none, migrated where it is of an earlier version.

    Args:
        path: the file.
        check: read the whole file for damage first (about a second a gigabyte).

    Raises:
        StoreError: it is not a store of ours, is damaged, is newer than this program or cannot be written.
            The file is left as it was.
    """
    path = Path(path)
    refuse_odd(path)
    if not path.absolute().parent.is_dir():
        raise NoStoreError(f"there is no folder {path.absolute().parent}")
    try:
        if not path.exists():
            _create(path)
        elif check:
            inspected(path)
        else:
            open_reader(path).close()
        return _writer(path)
    except (sqlite3.Error, OSError) as error:
        if is_locked(error):
            raise StoreError(locked_message(path)) from error
        raise NoStoreError(f"cannot write the store {path}: {_why(error)}") from error


def open_reader(path: str | Path) -> Database:
    """Open the store for reading only.

    Raises:
        StoreError: there is none, or it is not one of this version.
    """
    path = Path(path)
    refuse_odd(path)
    if not path.exists():
        raise no_store(path)
    try:
        db = Database(_connect(path, mode="ro"))
        _check_header(db, path)
    except sqlite3.Error as error:
        if is_locked(error):
            raise StoreError(locked_message(path)) from error
        raise StoreError(f"cannot read the store {path}: {_why(error)}") from error
    return db


def no_store(path: Path) -> NoStoreError:
    """The error where nothing is."""
    return NoStoreError(f"there is no store at {path.absolute()}; crawl first", ", or name one with -s DATABASE=FILE")


def inspected(path: Path, stopped: Callable[[], bool] = lambda: False) -> int:
    """Read a whole store for damage, through a read-only connection so that nothing is touched; returns its version.

    Args:
        path: the store.
        stopped: asked from time to time; once it says yes, sqlite3.OperationalError is raised.

    Raises:
        StoreError: it is damaged, or `open_reader` does not take it.
    """
    refuse_odd(path)
    read_ahead(path, stopped)
    with closing(open_reader(path)) as db:
        if found := damage(db, stopped):
            raise StoreError(f"the store {path} is damaged ({found}); {RESTORE}")
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def _connect(path: Path, *, mode: str) -> sqlite3.Connection:
    # isolation_level=None: sqlite3 opens no transaction by itself, `transaction` does
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=30, isolation_level=None)


def _writer(path: Path) -> Database:
    locks = ByteLocks(path)
    db = Database(_connect(path, mode="rw"))
    try:
        if not locks.take(IN_USE, shared=True):
            raise StoreError(f"the store {path} is being replaced by `restore`; try again in a moment")
        for pragma in _PRAGMAS:
            db.execute(pragma).fetchall()
        migrate(db)
        db.locks, db.guard = locks, FileGuard(path, db.conn)
    except BaseException:
        db.close()
        locks.close()
        raise
    return db


def refuse_odd(path: Path) -> None:
    """Refuse a path that is no ordinary file: SQLite would wait for a pipe for ever, and write through a dead link."""
    if path.is_symlink() and not path.exists():
        raise StoreError(f"the store {path} is a link to {path.readlink()}, which is not there")
    if path.exists() and not path.is_file():
        raise NoStoreError(f"{path} is no ordinary file")


def _create(path: Path) -> None:
    """Make a new store beside its place and link it there whole: a kill leaves no half-made file under its name."""
    with draft_of(path) as draft:
        db = Database(_connect(draft, mode="rwc"))
        for pragma in (_PAGE, *_UNSAFE):
            db.execute(pragma)
        migrate(db)
        db.execute("PRAGMA journal_mode = WAL")  # here it waits for no disk, and whoever opens the store finds it so
        db.close()
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was first: its store is as good
            os.link(draft, path)


def _check_header(db: Database, path: Path) -> None:
    application_id = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application_id != APPLICATION_ID:
        if path.stat().st_size:
            raise NoStoreError(f"{path} is not a store of Dépêche")
        raise StoreError(f"{path} is not a store of Dépêche; it is empty; delete it")
    view = db.execute(_VIEW).fetchone()
    if view:  # of somebody else's making: what reads it might never end
        raise StoreError(f"{path} is no store as Dépêche makes them: its {view[0]} is a view; name another")
    if version > newest():
        raise StoreError(f"the store {path} was written by a newer Dépêche (version {version}); update the program")


def _why(error: Exception) -> str:
    """SQLite's message; a full disk is named, of which SQLite says no more than I/O error."""
    full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE
    return "the disk is full; make 32 kB of room" if full else getattr(error, "reason", str(error))

"""The store's file: opened and checked; `migrate` brings it to the present schema."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.errors import DepecheError
from ingest.store.byte_locks import IN_USE, ByteLocks
from ingest.store.drafts import draft_of
from ingest.store.guard import FileGuard
from ingest.store.migrate import APPLICATION_ID, migrate, newest

if TYPE_CHECKING:
    from ingest.store import sqlite_tables

_CLOSED = "Cannot operate on a closed database."  # as sqlite3 says it
_WRITE = ("INSERT", "UPDATE", "DELETE")
_VIEW = """
SELECT name FROM sqlite_schema
WHERE type = 'view' AND name IN ('articles', 'revisions', 'frontier', 'ways', 'runs', 'stories', 'article_story')
"""
_CACHE = 256 << 20  # bytes
_ASKED = 100_000  # steps of SQLite's machine after which a check is asked whether to stop
_PRAGMAS = (
    "PRAGMA busy_timeout = 30000",  # ms; four writers at once were measured to lose nothing with it
    "PRAGMA journal_mode = WAL",  # readers are not blocked by the crawl
    "PRAGMA synchronous = FULL",  # what was acknowledged survives a power cut; costs 0.01 ms a row
    "PRAGMA foreign_keys = ON",
    # A million articles' keys, looked up all over, find room in it; filled only as pages are met (default 2 MB).
    f"PRAGMA cache_size = -{_CACHE >> 10}",  # KiB, negative by SQLite's rule
    f"PRAGMA soft_heap_limit = {_CACHE}",  # of all connections of the process together
)
_PAGE = "PRAGMA page_size = 8192"  # default 4096, of which an article's row leaves a quarter empty; costs no time
_MAPPED = f"PRAGMA mmap_size = {1 << 40}"  # bytes at the most; SQLite takes up to 2 GB of it


class StoreError(DepecheError):
    """The store cannot be used as it is; the message says what to do. Raised by `open_store` and `open_reader`."""


class StoreMovedError(StoreError, sqlite3.OperationalError):
    """The file was taken away, replaced or overwritten while it was written. Raised by `transaction`."""


class Database:
    """A connection to a store; one that is open for writing knows its file, and that it is in use."""

    guard: FileGuard | None = None
    locks: ByteLocks
    """The locks of its store; only where it is open for writing."""
    first_id: int = 0
    """What is added to its articles' ids, where it is read with others (`ingest.store.several`)."""
    parts: tuple[Database, ...]
    """The stores that are read as one, oldest first: itself, unless there are others."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection
        self.parts = (self,)
        self.conn.execute("PRAGMA recursive_triggers = ON")  # as sqlite-utils has it

    @cached_property
    def utils(self) -> sqlite_tables.Database:
        """The same connection as a sqlite-utils `Database`."""
        from ingest.store import sqlite_tables

        return sqlite_tables.Database(self.conn, execute_plugins=False)

    def __getitem__(self, name: str) -> sqlite_tables.Table:
        """A table, by sqlite-utils."""
        return self.utils.table(name)

    def columns(self, table: str) -> list[str]:
        """The names of a table's columns."""
        return [row[1] for row in self.execute(f"PRAGMA table_info ({table})").fetchall()]

    def table_names(self) -> list[str]:
        """The names of the tables and views."""
        return [row[0] for row in self.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]

    def is_at(self, path: Path) -> bool:
        """Whether a path leads to this very store."""
        own = next(file for _, name, file in self.execute("PRAGMA database_list") if name == "main")
        return path.exists() and path.samefile(own)

    def check_file(self) -> None:
        """See that the file is still there: before whatever is written.

        Raises:
            StoreMovedError: it is not; nothing may be written any more.
        """
        if self.guard and (change := self.guard.change()):
            raise StoreMovedError(f"the store {change} while it was in use; nothing more was written")

    def execute(self, sql: str, parameters: Any = None) -> sqlite3.Cursor:
        """Run a statement; one that writes by itself sees first that the file is still there, as `transaction` does.

        Raises:
            StoreError: the store was closed before.
        """
        if self.guard and not self.conn.in_transaction and sql.lstrip()[:6].upper() in _WRITE:
            self.check_file()
        try:
            return self.conn.execute(sql, parameters or ())
        except sqlite3.ProgrammingError as error:
            if str(error) != _CLOSED:
                raise
            raise StoreError("the store is closed; open it again, and ask inside its `with`") from None

    def query(self, sql: str, parameters: Any = None) -> Iterator[dict[str, Any]]:
        """The rows of a statement, each by the names of its columns."""
        cursor = self.execute(sql, parameters)
        names = [column[0] for column in cursor.description or ()]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def commit(self) -> None:
        """Keep what was written."""
        self.conn.commit()

    def rollback(self) -> None:
        """Undo what was written."""
        self.conn.rollback()

    def close(self) -> None:
        """Let go of the file."""
        if self.guard is None:
            self.conn.close()
            return
        self.guard.close()
        self.locks.close()
        self.guard = None


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
    try:
        if not path.exists():
            _create(path)
        elif check:
            inspected(path)
        else:
            open_reader(path).close()
        return _writer(path)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"cannot write the store {path}: {_why(error)}; name another with -s DATABASE=FILE") from error


def open_reader(path: str | Path, *, mapped: bool = False) -> Database:
    """Open the store for reading only.

    Args:
        path: the file.
        mapped: look at its pages as mapped memory. A search, which looks at few pages here and there, is quicker so.
            What reads a whole store must not: all of it would count as memory of the process, and a crawl be stopped.

    Raises:
        StoreError: there is none, or it is not one of this version.
    """
    path = Path(path)
    refuse_odd(path)
    if not path.exists():
        raise StoreError(f"there is no store at {path.absolute()}; crawl first, or name one with -s DATABASE=FILE")
    try:
        db = Database(_connect(path, mode="ro"))
        if mapped:
            db.execute(_MAPPED)
        _check_header(db, path)
    except sqlite3.Error as error:
        raise StoreError(f"cannot read the store {path}: {_why(error)}") from error
    return db


def inspected(path: Path, stopped: Callable[[], bool] = lambda: False) -> int:
    """Read a whole store for damage, through a read-only connection so that nothing is touched; returns its version.

    Args:
        path: the store.
        stopped: asked from time to time; once it says yes, sqlite3.OperationalError is raised.

    Raises:
        StoreError: it is damaged, or `open_reader` does not take it.
    """
    refuse_odd(path)
    _read_ahead(path, stopped)
    db = open_reader(path)
    db.conn.set_progress_handler(stopped, _ASKED)
    try:
        found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.OperationalError:  # out of reach: locked, or the disk
        raise
    except sqlite3.DatabaseError as error:
        found, version = str(error), 0
    finally:
        db.close()
    if found != "ok":
        raise StoreError(f"the store {path} is damaged ({found.splitlines()[-1]}); put a backup in its place")
    return int(version)


@contextmanager
def mapped(db: Database) -> Iterator[None]:
    """Look at the store's pages as mapped memory for a while, as `open_reader(mapped=True)` does for good."""
    db.execute(_MAPPED)
    try:
        yield
    finally:
        db.execute("PRAGMA mmap_size = 0")


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing. The write lock is taken at once: a deferred one loses rows when several processes write.

    Raises:
        StoreMovedError: the file is not the one any more that was opened.
    """
    db.check_file()
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.rollback()  # does nothing where SQLite itself has rolled back, as on a full disk
        raise
    db.commit()


def _read_ahead(path: Path, stopped: Callable[[], bool]) -> None:
    """Read the file in its own order, so that it is at hand: the check goes to and fro, ten times as slow on a disk."""
    buffer = bytearray(1 << 20)
    with suppress(OSError), path.open("rb", buffering=0) as file:  # what cannot be read, SQLite tells
        while not stopped() and file.readinto(buffer):
            pass


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
        raise StoreError(f"{path} is no ordinary file; name another with -s DATABASE=FILE")


def _create(path: Path) -> None:
    """Make a new store beside its place and link it there whole: a kill leaves no half-made file under its name."""
    with draft_of(path) as draft:
        db = Database(_connect(draft, mode="rwc"))
        db.execute(_PAGE)
        migrate(db)
        db.close()
        with suppress(FileExistsError):  # another process was first: its store is as good
            os.link(draft, path)


def _check_header(db: Database, path: Path) -> None:
    application_id = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application_id != APPLICATION_ID:
        cure = "name another file with -s DATABASE=FILE" if path.stat().st_size else "it is empty; delete it"
        raise StoreError(f"{path} is not a store of Dépêche; {cure}")
    view = db.execute(_VIEW).fetchone()
    if view:  # of somebody else's making: what reads it might never end
        raise StoreError(f"{path} is no store as Dépêche makes them: its {view[0]} is a view")
    if version > newest():
        raise StoreError(f"the store {path} was written by a newer Dépêche (version {version}); update the program")


def _why(error: Exception) -> str:
    """SQLite's message; a full disk is named, of which SQLite says no more than I/O error."""
    full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE
    return "the disk is full; make 32 kB of room" if full else str(error)

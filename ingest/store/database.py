"""A connection to the store; `ingest.store.opening` makes one."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.store.byte_locks import ByteLocks
from ingest.store.guard import FileGuard
from ingest.store.store_errors import StoreDamagedError, StoreError, StoreMovedError, is_locked

if TYPE_CHECKING:
    from ingest.store import sqlite_tables

_CLOSED = "Cannot operate on a closed database."  # as sqlite3 says it
_LOOK = 25  # ms that SQLite itself waits for the write lock, in five looks
_WRITE = ("INSERT", "UPDATE", "DELETE")


class Database:
    """A connection to a store; one that is open for writing knows its file, and that it is in use."""

    guard: FileGuard | None = None
    locks: ByteLocks
    """The locks of its store; only where it is open for writing."""
    first_id: int = 0
    """What is added to its articles' ids, where it is read with others (`ingest.store.article_ids`)."""
    parts: tuple[Database, ...]
    """The stores that are read as one, oldest first: itself, unless there are others."""
    firsts: Mapping[int, int] | None = None
    """Its articles that are copies of one in another of those stores, with that one's id among all stores; the table
    `elsewhere.copies_of_others` has them, too. None where there are none in any of the stores."""

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

    @property
    def path(self) -> Path:
        """The store's file."""
        return Path(next(file for _, name, file in self.execute("PRAGMA database_list") if name == "main"))

    def is_at(self, path: Path) -> bool:
        """Whether a path leads to this very store."""
        return path.exists() and path.samefile(self.path)

    def check_file(self) -> None:
        """Check, before anything is written, that the file is still there.

        Raises:
            StoreMovedError: it is not; nothing may be written any more.
        """
        if self.guard and (change := self.guard.change()):
            raise StoreMovedError(f"the store {change} while it was in use; nothing more was written")

    def execute(self, sql: str, parameters: Any = None) -> sqlite3.Cursor:
        """Run a statement; one that writes by itself sees first that the file is still there, as `transaction` does.

        Raises:
            StoreError: the store was closed before, or is damaged.
        """
        if self.guard and not self.conn.in_transaction and sql.lstrip()[:6].upper() in _WRITE:
            self.check_file()
        try:
            return self.conn.execute(sql, parameters or ())
        except sqlite3.ProgrammingError as error:
            if str(error) != _CLOSED:
                raise
            raise StoreError("the store is closed; open it again, and ask inside its `with`") from None
        except sqlite3.DatabaseError as error:
            raise _told(error) from None

    def query(self, sql: str, parameters: Any = None) -> Iterator[dict[str, Any]]:
        """The rows of a statement, each by the names of its columns."""
        cursor = self.execute(sql, parameters)
        names = [column[0] for column in cursor.description or ()]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def commit(self) -> None:
        """Commit what was written."""
        self.conn.commit()

    def rollback(self) -> None:
        """Roll back what was written."""
        self.conn.rollback()

    def close(self) -> None:
        """Close the connection."""
        if self.guard is None:
            self.conn.close()
            return
        self.guard.close()
        self.locks.close()
        self.guard = None


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Run a block as one transaction. The write lock is taken at once: deferred, several writers would lose rows.

    Raises:
        StoreMovedError: the file is not the one any more that was opened.
        StoreDamagedError: it is damaged.
    """
    db.check_file()
    _begin(db)
    try:
        yield
    except BaseException as error:
        db.rollback()  # does nothing where SQLite itself has rolled back, as on a full disk
        if isinstance(error, sqlite3.DatabaseError):
            raise _told(error) from error.__cause__
        raise
    db.commit()


def _begin(db: Database) -> None:
    """Take the write lock, for which it looks every few milliseconds.

    SQLite's own wait looks every 100 ms: of four writers that never rest, one could find the lock taken each time for
    as long as it waits.
    """
    waits = int(db.conn.execute("PRAGMA busy_timeout").fetchone()[0])
    until = time.monotonic() + waits / 1000
    db.conn.execute(f"PRAGMA busy_timeout = {min(_LOOK, waits)}")
    try:
        while True:
            try:
                db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not is_locked(error) or time.monotonic() > until:
                    raise
            else:
                return
    finally:
        db.conn.execute(f"PRAGMA busy_timeout = {waits}")


def _told(error: sqlite3.DatabaseError) -> sqlite3.DatabaseError:
    """The error, or our own where it says that the file is damaged: cut short, or written into by another program."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if isinstance(error, StoreError) or code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return error
    return StoreDamagedError(str(error))

"""Whether the store's file is still the one that was opened.

SQLite holds a file open, whatever its name leads to by now: what it writes then is lost, and its write-ahead log, which
it finds by name, would be applied to the new file, which it damages.
"""

from __future__ import annotations

import ctypes
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from time import monotonic, sleep

_TRIES, _BETWEEN = 3, 0.02  # seconds
_LONGEST_WRITE = 60.0  # seconds that another process may take to write its log back


class FileGuard:
    """Remembers which file a connection has open.

    Args:
        path: the store.
        connection: open for writing, the schema up to date.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        beside = os.path.realpath(path)  # where SQLite keeps them, also of a link
        self._log, self._index = Path(f"{beside}-wal"), Path(f"{beside}-shm")
        self._connection = connection
        self._file = _identity(path)
        self._log_file = _identity(self._log)
        self._id = _id_of(connection)
        self._touched: tuple[int, int] | None = None
        self._overwritten = False

    def change(self) -> str | None:
        """How the file has changed since (moved, replaced, overwritten); None where it has not. Takes microseconds."""
        now = _stat(self._path)
        if now is None:
            return "has been taken away"
        if (now.st_dev, now.st_ino) != self._file:
            return "has been replaced by another file"
        if not self._has_log():
            return "has lost its write-ahead log"
        if self._is_overwritten(_touched(now)):
            return "has been overwritten"
        return None

    def close(self) -> None:
        """Close the connection; its log goes into the file that it has open, never into another of that name."""
        if self._overwritten:
            self._remove_log()
            self._leave()
        elif _identity(self._path) != self._file:  # SQLite itself then leaves everything as it is
            with suppress(sqlite3.Error):
                self._connection.execute("PRAGMA wal_checkpoint").fetchall()
            self._connection.close()
            self._remove_log()
        elif _identity(self._log) not in (None, self._log_file):  # somebody's, which SQLite would remove
            self._leave()
        else:
            self._connection.close()

    def _remove_log(self) -> None:
        """Take away our log, which whoever opens the new file next would apply to it."""
        if _identity(self._log) == self._log_file:
            for name in (self._log, self._index):
                name.unlink(missing_ok=True)

    def _leave(self) -> None:
        """Let the connection end with the process: closing it would write into the file, and take away the log."""
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(self._connection))

    def _has_log(self) -> bool:
        """The log is there from the first write on, until the last connection of all has closed."""
        now = _identity(self._log)
        self._log_file = self._log_file or now
        return now == self._log_file

    def _is_overwritten(self, touched: tuple[int, int]) -> bool:
        """Whether the file holds another store. Only what changed it since the last look makes it worth reading."""
        if touched != self._touched and self._id:
            self._overwritten = self._overwritten or self._read_id() != self._id
            self._touched = touched
        return self._overwritten

    def _read_id(self) -> object:
        """The id as it stands in the file itself, read past the log.

        While another process writes its log back, the file is no whole store (its first page says how long it will be):
        that is waited for as long as the file goes on changing.
        """
        end, tries, before = monotonic() + _LONGEST_WRITE, _TRIES, None
        while tries and monotonic() < end:
            with suppress(sqlite3.Error):
                return self._id_in_file()
            sleep(_BETWEEN)
            found = _stat(self._path)
            now = _touched(found) if found else None
            tries, before = (tries - 1, now) if now == before else (_TRIES, now)
        return None

    def _id_in_file(self) -> object:
        uri = f"{self._path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True)) as raw:
            return _id_of(raw)


def _id_of(connection: sqlite3.Connection) -> object:
    known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'store'").fetchone()
    return connection.execute("SELECT id FROM store").fetchone() if known else None


def _touched(found: os.stat_result) -> tuple[int, int]:
    """What tells that somebody has written into a file."""
    return found.st_size, found.st_mtime_ns


def _identity(path: Path) -> tuple[int, int] | None:
    found = _stat(path)
    return (found.st_dev, found.st_ino) if found else None


def _stat(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 -- ten times as quick
    except OSError:
        return None

"""Why a store cannot be used: none there, moved, damaged, or locked by another program."""

from __future__ import annotations

import sqlite3

from ingest.errors import DepecheError
from ingest.exitcodes import Exit

RESTORE = "`depeche restore FILE` puts a backup in its place"
"""What to do about a damaged store: a backup that is copied over it ends the crawls that run."""

_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class StoreError(DepecheError):
    """The store cannot be used as it is; the message says what to do. Raised by `open_store` and `open_reader`."""

    exit_code = Exit.STORE


class NoStoreError(StoreError):
    """The path leads to no store of ours: another one may be meant. Raised by `open_store` and `open_reader`.

    Args:
        message: what is wrong.
        option: what a person at a shell is told besides.
    """

    def __init__(self, message: str, option: str = "; name another with -s DATABASE=FILE") -> None:
        super().__init__(message)
        self.option = option


class StoreMovedError(StoreError, sqlite3.OperationalError):
    """The file was taken away, replaced or overwritten while it was written. Raised by `transaction`."""


class StoreDamagedError(StoreError, sqlite3.OperationalError):
    """The file turned out to be damaged while it was used. Raised by `transaction` and `execute`.

    Args:
        reason: what SQLite says.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(f"the store is damaged ({reason}); {RESTORE}")
        self.reason = reason

    def __reduce__(self) -> tuple[type[StoreDamagedError], tuple[str]]:
        """For another process: made of its reason again, not of its message."""
        return type(self), (self.reason,)


def is_locked(error: BaseException) -> bool:
    """Whether another program holds the file longer than a connection waits."""
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _LOCKED


def locked_message(path: object) -> str:
    """The message about such a file."""
    return f"{path}: another program is writing it (database is locked); wait for it or close it"

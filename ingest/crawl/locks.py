"""One crawl at a time for each publisher, whoever starts it: a person, the schedule, cron."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from ingest.errors import DepecheError
from ingest.exitcodes import Exit
from ingest.store import StoreError


class BusyError(DepecheError):
    """Another process crawls this publisher now; the message says so. Raised by `hold`."""

    exit_code = Exit.BUSY


@contextmanager
def hold(database: str | Path, name: str) -> Iterator[None]:
    """Hold a publisher's lock, a file beside the store.

    It is a `flock`: the kernel lets go of it when its process dies, however it dies, so that none is ever left behind.
    The file itself stays: removing it would let two processes hold two files of one name.

    Raises:
        BusyError: another process has it.
        StoreError: the store's folder cannot be written.
    """
    lock = FileLock(f"{os.path.realpath(database)}.{name}.lock", blocking=False)
    try:
        lock.acquire()
    except Timeout:
        raise BusyError(f"{name} is being crawled by another process; it holds {lock.lock_file}") from None
    except OSError as error:
        raise StoreError(f"cannot lock {lock.lock_file}: {error.strerror}") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def hold_free(database: str | Path, names: Iterable[str]) -> Iterator[list[str]]:
    """Hold the locks of those publishers that nobody crawls now, and give their names.

    Raises:
        StoreError: the store's folder cannot be written.
    """
    with ExitStack() as locks:
        yield [name for name in names if _entered(locks, database, name)]


def _entered(locks: ExitStack, database: str | Path, name: str) -> bool:
    try:
        locks.enter_context(hold(database, name))
    except BusyError:
        return False
    return True

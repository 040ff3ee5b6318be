"""Brings the store's write-ahead log to the disk beside the crawl: what a power cut can take is the last few articles.

The crawl itself waits for the disk at its end only. On a busy one each wait takes up to a second, in which nothing is
fetched and readers run out of pages.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

EVERY = 20
"""Articles after which the log is brought to the disk, 8 MB."""
_sync = getattr(os, "fdatasync", os.fsync)  # macOS has the second only


class LogWriter:
    """A thread that writes what the system still holds of a store's log; SQLite itself knows nothing of it.

    It opens the file by its name and only to sync it, which harms none that stands there in its place.
    """

    def __init__(self, database: Path) -> None:
        self._log = f"{os.path.realpath(database)}-wal"
        self._stored = 0
        self._due, self._stopped = Event(), False
        self._thread = Thread(target=self._work, name="log writer", daemon=True)
        self._thread.start()

    def stored(self) -> None:
        """An article was stored."""
        self._stored += 1
        if self._stored % EVERY == 0:
            self._due.set()

    def close(self) -> None:
        """End the thread."""
        self._stopped = True
        self._due.set()
        self._thread.join()

    def _work(self) -> None:
        while self._due.wait():
            self._due.clear()
            if self._stopped:  # asked after clearing: what was set between the two is not lost
                return
            with suppress(OSError):  # the store is gone, or its disk: told by what cannot be stored
                _write_out(self._log)


def _write_out(path: str) -> None:
    file = os.open(path, os.O_RDONLY)
    try:
        _sync(file)
    finally:
        os.close(file)

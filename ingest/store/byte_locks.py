"""Locks between processes that use one store: single bytes of the file `STORE.locks` beside it.

They are Linux's open file description locks (fcntl(2), F_OFD_SETLK): the kernel lets go of them when their process
dies, however it dies, and a thousand of them are one file, so that nothing is ever left behind to be cleared away.
They hold on one machine; what several machines crawl together, `crawlall --cluster` shares out.
"""

from __future__ import annotations

import errno
import fcntl
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

IN_USE = 0
"""The byte that all who write the store hold together; who replaces the store must have it alone."""
CHECK = 1
"""Who reads the whole store for damage holds it, so that one at a time does."""
RUNS = 1 << 32
"""A run that lives holds the byte with its own number from here on."""
_END = 1 << 62
SERVERS = 1 << 16
"""How many places servers have: two that fall on one place are asked in turn, which does no harm."""

_FLOCK = struct.Struct("hhqqi4x")  # struct flock: type, whence, start, length, pid
_MOMENT = struct.Struct("d")
_BUSY = (errno.EACCES, errno.EAGAIN)


class ByteLocks:
    """One holder's view of the locks of a store; each has an open file of its own.

    Raises:
        OSError: the file cannot be opened or locked.
    """

    def __init__(self, database: str | Path) -> None:
        self.path = f"{os.path.realpath(database)}.locks"  # a link leads to the same store
        self._held: set[int] = set()
        self._fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)

    def take(self, byte: int, *, shared: bool = False) -> bool:
        """Lock a byte; False where it is locked already, also by this holder."""
        if byte in self._held:  # the kernel would say yes: it knows the file only
            return False
        try:
            self._set(fcntl.F_RDLCK if shared else fcntl.F_WRLCK, byte)
        except OSError as error:
            if error.errno in _BUSY:
                return False
            raise
        self._held.add(byte)
        return True

    def release(self, byte: int) -> None:
        """Unlock a byte."""
        self._held.discard(byte)
        self._set(fcntl.F_UNLCK, byte)

    def living_runs(self) -> list[int]:
        """The other runs that go on now."""
        return sorted(byte - RUNS for byte in self._locked(RUNS, _END))

    def _locked(self, start: int, end: int) -> Iterator[int]:
        """Yield the bytes that others hold, from `start` up to `end`.

        The kernel names any lock of the range, not the lowest (it keeps them by who first locked anything): both sides
        of it are asked again.
        """
        if start >= end:
            return
        asked = _FLOCK.pack(fcntl.F_WRLCK, os.SEEK_SET, start, end - start, 0)
        kind, _, first, length, _ = _FLOCK.unpack(fcntl.fcntl(self._fd, fcntl.F_OFD_GETLK, asked))
        if kind == fcntl.F_UNLCK:
            return
        yield from self._locked(start, first)
        yield from range(max(first, start), min(first + length, end))
        yield from self._locked(first + length, end)

    def moment(self, place: int) -> float:
        """The time that `set_moment` wrote last; 0 where there is none."""
        return float(_MOMENT.unpack(os.pread(self._fd, 8, 8 * place).ljust(8, b"\0"))[0])

    def set_moment(self, place: int, moment: float) -> None:
        """Write a time at a server's place, for the next crawl that has its turn."""
        os.pwrite(self._fd, _MOMENT.pack(moment), 8 * place)

    def close(self) -> None:
        """Release all locks and close the file."""
        os.close(self._fd)

    def _set(self, kind: int, byte: int) -> None:
        fcntl.fcntl(self._fd, fcntl.F_OFD_SETLK, _FLOCK.pack(kind, os.SEEK_SET, byte, 1, 0))


def place_of(server: str) -> int:
    """The number of a server's place, from 1 on: byte 8 times it is the lock of its turn, the next the second lock.

    >>> place_of("192.0.2.7") == place_of("192.0.2.7")
    True
    """
    return 1 + crc32(server.encode()) % SERVERS

"""A server's turn among all crawls of this machine: who may ask it now, and when the next one may.

Who has the turn holds a lock, which goes with its process. A process that is only stopped (Ctrl-Z, SIGSTOP, a frozen
container) keeps it: once a request has taken longer than any may, the others go on by a second lock.
"""

from __future__ import annotations

import logging
from time import monotonic  # the same clock in every process, since the machine was started

from ingest.crawl.http.retry_after import LONGEST
from ingest.store.byte_locks import SERVERS, ByteLocks, place_of

logger = logging.getLogger(__name__)

LOOK = 0.05
"""Seconds between two looks at a turn that somebody else has."""

_AWAY = 5.0
"""Seconds between two looks from which on this process was itself stopped: what it saw before them is out of date."""


class ServerTurn:
    """One wait for the turn of a server, and the turn itself.

    Args:
        locks: those beside the store.
        server: its address or name.
        longest: seconds after which a request has ended in any crawl that is not stopped.
        number: which of the turns, where a server has several at once; when it may be asked holds for all of them.
    """

    def __init__(self, locks: ByteLocks, server: str, longest: float, number: int = 0) -> None:
        self._locks = locks
        self._server = server
        self._longest = longest
        self._place = place_of(server)
        turn = place_of(f"{server} {number}") if number else self._place
        self._mark = turn + SERVERS
        """Where it is written that whoever holds the first lock is stopped: since when."""
        self._first, self._second = 8 * turn, 8 * turn + 1
        self._held = 0
        self._looked = monotonic()
        self._seen: tuple[float, float] | None = None
        """When the server may be asked, as the one who has the turn found it, and since when we have seen that."""

    def take(self) -> float:
        """Take the turn; returns the seconds to wait where it cannot be had yet."""
        if not self._lock():
            return LOOK
        wait = self._wait()
        if wait:
            self._locks.release(self._held)
        return wait

    def give(self, rest: float) -> None:
        """End the turn; nobody asks the server for `rest` seconds, or for longer where another turn says so."""
        self._locks.set_moment(self._place, monotonic() + max(rest, self._wait()))
        self._locks.release(self._held)

    def _wait(self) -> float:
        """Seconds until the server may be asked."""
        wait = self._locks.moment(self._place) - monotonic()
        return wait if 0 < wait <= LONGEST else 0  # what is farther away was written before the machine's last start

    def _lock(self) -> bool:
        if self._locks.take(self._first):
            self._held = self._first
            return self._second_lock_is_free()
        self._held = self._second
        if not (self._is_marked() or self._is_stopped()) or not self._locks.take(self._second):
            return False
        if self._is_marked():
            return True
        self._locks.release(self._second)  # meanwhile whoever was stopped has ended, and the first lock counts again
        return False

    def _second_lock_is_free(self) -> bool:
        """Whether no other crawl uses the second lock, by which it went on while this turn's last owner was stopped."""
        if self._is_marked():
            if not self._locks.take(self._second):
                self._locks.release(self._first)
                return False
            self._locks.set_moment(self._mark, 0)
            self._locks.release(self._second)
        return True

    def _is_marked(self) -> bool:
        return 0 < self._locks.moment(self._mark) <= monotonic()

    def _is_stopped(self) -> bool:
        """Whether one and the same turn has been seen for longer than a request takes; then mark and say so."""
        now, moment = monotonic(), self._locks.moment(self._place)
        was_away, self._looked = now - self._looked > _AWAY, now
        if was_away or self._seen is None or self._seen[0] != moment:
            self._seen = moment, now
        if now - self._seen[1] <= self._longest:
            return False
        self._locks.set_moment(self._mark, now)
        logger.warning(
            "%s: another crawl has had its turn for %.0f s and does not end it: it is stopped (`fg` or kill -CONT goes "
            "on with it); this one goes on without it", self._server, now - self._seen[1]
        )  # fmt: skip
        return True

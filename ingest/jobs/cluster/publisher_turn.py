"""Lets a task ask Dask whether it is still wanted, and hold its publisher's lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from ingest.errors import DepecheError
from ingest.jobs.cluster.dask import distributed, present_worker

_GIVEN_UP = {"cancelled", "released", "forgotten"}
_PATIENCE = 2.0
"""Seconds between two looks at whether a task that waits for its turn is still wanted."""


class UnwantedError(DepecheError):
    """Raised in a task that nobody waits for any more."""


def watch() -> Callable[[], bool]:
    """A function that tells whether the present task is still wanted: not, once its coordinator has died."""
    worker = present_worker()
    if worker is None:  # a local process, which its coordinator ends itself
        return lambda: True
    key = worker.get_current_task()

    def wanted() -> bool:
        task = worker.state.tasks.get(key)
        return worker.status.name == "running" and task is not None and task.state not in _GIVEN_UP

    return wanted


@contextmanager
def turn(name: str, wanted: Callable[[], bool]) -> Iterator[None]:
    """Hold the publisher's lock on the scheduler: a task of a dead coordinator may run on for a moment.

    A worker that dies loses its lock after Dask's `distributed.scheduler.locks.lease-timeout`, 30 seconds.

    Raises:
        UnwantedError: the task was given up while it waited.
    """
    if present_worker() is None:  # no cluster, where a lock file does it: ingest.crawl.locks
        yield
        return
    lock = distributed().Lock(f"depeche-{name}")
    while not lock.acquire(timeout=_PATIENCE):
        if not wanted():
            raise UnwantedError(name)
    try:
        yield
    finally:
        with suppress(OSError):  # the scheduler has gone: its locks with it
            lock.release()

"""The processes that pages are read in: beside the crawl, with a limit of time and memory, killed when they pass it.

A signal handler is no limit: lxml holds the interpreter for a minute on a hostile page, and no handler runs meanwhile.
pebble kills the process from outside and starts another; the standard pool would hang.
"""

from __future__ import annotations

import asyncio
import gc
import os
import resource
import signal
from collections.abc import Callable
from concurrent.futures import TimeoutError as TooLate
from concurrent.futures.process import BrokenProcessPool
from typing import Any, ParamSpec, TypeVar

from lxml.etree import LxmlError
from pebble import ProcessExpired, ProcessPool

from ingest.crawl.template import CONTEXT
from ingest.refusals import OutOfMemory, ProcessDied, TooSlow

P = ParamSpec("P")
T = TypeVar("T")
TIME_LIMIT = 10.0
"""Seconds a page may take."""
MEMORY_LIMIT = 1 << 30
"""Bytes of address space a worker may have."""
_GARBAGE = 20_000
"""Objects a page may leave before a worker looks for garbage (Python's own: 700, which is 3 % of a page's time). What
`ingest.crawl.preloaded` has loaded is not looked through, and reading leaves none that only this search would find."""
GRACE = 2.0
"""Seconds that the kernel leaves a worker beyond its limit of time, for the crawl to end it itself."""


class Workers:
    """A pool of processes in which bytes from the network are parsed.

    Args:
        count: how many; None for one a core.
        time_limit: seconds a page may take.
    """

    def __init__(self, count: int | None = None, time_limit: float = TIME_LIMIT) -> None:
        self._time_limit = time_limit
        self._pool = ProcessPool(count or os.cpu_count() or 1, initializer=_limit_process, context=CONTEXT)

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `function` returns or raises when called in one of the processes.

        Raises:
            TooSlow, OutOfMemory, ProcessDied: it passed its limits.
        """
        task = (self._time_limit + GRACE, function, args, kwargs)
        try:
            future = self._pool.schedule(_limited, args=task, timeout=self._time_limit)
        except RuntimeError as error:  # a signal to the whole process group has ended what makes new ones
            raise ProcessDied("no process to read in") from error
        try:
            result: T = await asyncio.wrap_future(future)
        except TooLate as error:
            raise TooSlow(f"over {self._time_limit:g} s") from error
        except MemoryError as error:
            raise OutOfMemory(f"over {MEMORY_LIMIT >> 20} MiB") from error
        except ProcessExpired as error:
            raise ProcessDied(f"exit code {error.exitcode}") from error
        except BrokenProcessPool as error:
            raise ProcessDied(str(error)) from error
        return result

    def stop(self) -> None:
        """Begin to end the processes, whatever they are reading."""
        self._pool.stop()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        """End the processes."""
        self.stop()
        self._pool.join()


def _limited(seconds: float, function: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
    """Call a function in a worker, with a timer by which the kernel ends it where the crawl was killed and cannot."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function(*args, **kwargs)
    except Exception as error:  # lxml's hold a log that cannot be sent to the crawl
        raised = RuntimeError(f"{type(error).__name__}: {error}") if isinstance(error, LxmlError) else error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    raised.__cause__ = raised.__context__ = None  # which Dask's way of sending errors would send with it
    raise raised


def _limit_process() -> None:
    gc.set_threshold(_GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the crawl, which then ends its workers
    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(hard, MEMORY_LIMIT)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

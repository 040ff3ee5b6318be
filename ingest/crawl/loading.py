"""Loading what a process keeps until it ends, without looking through it for garbage again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """Set what the block loads aside from garbage collection, which a tenth of a crawl's start went into.

    A forked process is spared twice: a collection also writes to, and so copies, all memory that it shares.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()

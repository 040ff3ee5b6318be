"""The processes beside the one that writes: they check the other store, make stems, compare likely copies."""

from __future__ import annotations

import os
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

WORTH_IT = 30 << 20  # bytes, some 5000 articles; starting a process takes as long as what it does for so many
_NICE = 10


def workers(other: Path) -> Executor:
    """An executor for work on a store: in other processes where it is large, else in a thread."""
    if not other.is_file() or other.stat().st_size < WORTH_IT:
        return ThreadPoolExecutor(1)
    # they give way to the writer, which everything waits for
    return ProcessPoolExecutor(os.cpu_count(), get_context("forkserver"), _begin)


def end_with_parent() -> None:
    """End this process with the one that began it: killed, that cannot do it, and tasks would be waited for forever."""
    Thread(target=_end, daemon=True).start()


def _begin() -> None:
    os.nice(_NICE)
    end_with_parent()


def _end() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)

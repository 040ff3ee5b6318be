"""The process that reading processes are copies of: it has all their imports, and loads them beside the crawl's start.

It is asked for first of all, so that this module loads little itself.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
from contextlib import suppress
from multiprocessing import forkserver

CONTEXT = multiprocessing.get_context("forkserver")
"""By which its copies are made."""
CONTEXT.set_forkserver_preload(["ingest.crawl.preloaded"])


def load_ahead() -> None:
    """Begin to load what readers need, beside this process."""
    ctrl_c = signal.signal(signal.SIGINT, signal.SIG_IGN)  # which is for this process alone, also while that one loads
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, ctrl_c)
    atexit.register(_load_no_more)


def _load_no_more() -> None:
    """End what still loads for a command that has ended before (a name mistyped): it holds its output open."""
    if server := vars(forkserver._forkserver)["_forkserver_pid"]:
        with suppress(ProcessLookupError):
            os.kill(server, signal.SIGTERM)

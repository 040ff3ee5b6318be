"""The process that reading processes are copies of: it has all their imports, and loads them beside the crawl's start.

It is asked for first of all, so that this module loads little itself.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import signal
from contextlib import suppress
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext

_PIPE = 1 << 20  # bytes: what Linux allows everybody


class _Context(ForkServerContext):
    """Makes processes whose pipes hold several pages.

    Of 64 KB, Linux's own, a page fills two or three: a reader waited for the rest of it a tenth of its time.
    """

    def Pipe(self, duplex: bool = True) -> tuple[Connection, Connection]:  # noqa: N802 -- as it is there
        """A pipe, as large as may be."""
        ends = super().Pipe(duplex)
        with suppress(OSError, AttributeError):  # a socket, a user's limit, or no Linux
            fcntl.fcntl(ends[1].fileno(), fcntl.F_SETPIPE_SZ, _PIPE)
        return ends


CONTEXT = _Context()
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

"""`python -m ingest.jobs.cluster.die_with_parent crawl ...`: kills its process group when standard input closes.

A worker that is killed cannot end its crawl; the kernel closes the pipe for it. Otherwise that crawl would go on asking
the publisher's server beside the one that was begun elsewhere in its place.
"""

from __future__ import annotations

import os
import signal
import sys
from threading import Thread

from scrapy.cmdline import execute


def _wait_for_the_end() -> None:
    while os.read(0, 1024):  # not sys.stdin, whose lock would be held when the interpreter ends
        pass
    os.killpg(0, signal.SIGKILL)  # with the processes that pages are read in


if __name__ == "__main__":
    Thread(target=_wait_for_the_end, daemon=True).start()
    execute(["scrapy", *sys.argv[1:]])

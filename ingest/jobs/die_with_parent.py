"""`python -m ingest.jobs.die_with_parent crawl ...`: kills its process group when standard input closes.

A schedule or a worker that is killed cannot end its crawls; the kernel closes the pipe for it. Otherwise they would go
on asking the publishers' servers, beside those that are begun elsewhere in their place.
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

"""Ends the process of a crawl that takes too long: gently at its time limit, by force when that does not help.

A crawl also ends itself, after `CLOSESPIDER_TIMEOUT` seconds: `ingest.crawl.timeout`.
"""

from __future__ import annotations

import subprocess

from ingest.jobs.crawl_process import has_ended, kill

GRACE = 30.0
"""Seconds between SIGTERM, on which a crawl stores what it has scraped, and SIGKILL."""


def wait(process: subprocess.Popen[bytes], seconds: float, grace: float = GRACE) -> bool:
    """Wait for a crawl, and end it when its time is up; returns whether it ended by itself.

    Args:
        process: a crawl, as `ingest.jobs.crawl_process.begin` makes it.
        seconds: how long it may take.
        grace: seconds between SIGTERM and SIGKILL.
    """
    in_time = has_ended(process, seconds)
    if not in_time:
        process.terminate()
        has_ended(process, grace)
    kill(process)  # also what it read pages in, where it ended by itself
    return in_time

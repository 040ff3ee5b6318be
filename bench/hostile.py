"""What hostile pages cost: time, the worker's memory, and the reason that is recorded: `python -m bench.hostile`."""

from __future__ import annotations

import asyncio
import resource
import sys
import time

from rich.console import Console
from rich.table import Table

from bench.hostile_pages import pages
from ingest.crawl.workers import MEMORY_LIMIT, Workers
from ingest.extract import read_article
from ingest.refusals import Refused

ALLOWED = 12.0
"""Seconds a page may take in all: its limit of 10, and what killing and replacing the process costs."""


def peak() -> int:
    """Peak resident memory of the process that this runs in, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


async def outcome(workers: Workers, page: bytes) -> str:
    """What a page came to: the article's title or the reason why there is none."""
    try:
        article = await workers.run(read_article, page, "https://gazette.example/epargne/le-livret-baisse-1234.html")
    except Refused as refused:
        return refused.reason
    return f"article: {article.word_count} words"


async def main() -> bool:
    """Read every page; whether all ended in time."""
    table = Table("page", "KiB", "seconds", "worker, MiB", "outcome", box=None)
    slowest, count = 0.0, 0
    for name, page in pages():
        workers = Workers(1)
        await outcome(workers, b"<p>warm")
        began = time.monotonic()
        result = await outcome(workers, page)
        seconds = time.monotonic() - began
        memory = await workers.run(peak)  # of a new process, where the page's own was killed
        workers.close()
        slowest, count = max(slowest, seconds), count + 1
        table.add_row(name, f"{len(page) >> 10}", f"{seconds:.2f}", str(memory), result)
    console = Console()
    console.print(table)
    console.print(f"{count} pages, slowest {slowest:.1f} s, limits {ALLOWED:.0f} s and {MEMORY_LIMIT >> 20} MiB")
    return slowest <= ALLOWED


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(main()) else 1)

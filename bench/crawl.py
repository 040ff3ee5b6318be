"""Crawl throughput against a bare spider, and memory over many pages: `python -m bench.crawl`.

Both crawls ask the same server, a process of its own, for the same pages with the same concurrency, in turn. Times
hold the whole process: start, feed, pages, end. Both run from bytecode, as whatever pip installs does: where
`PYTHONDONTWRITEBYTECODE` stands, a checkout would be compiled anew by each crawl.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

SAME = ("DOWNLOAD_DELAY=0", "CONCURRENT_REQUESTS_PER_DOMAIN=8", "CONCURRENT_REQUESTS=16", "AUTOTHROTTLE_ENABLED=False")
PROJECT = Path(__file__).resolve().parent.parent


@contextmanager
def served(kind: str, copies: int) -> Iterator[tuple[str, int]]:
    """The site in its own process: its feed's address and how many pages it has."""
    server = subprocess.Popen(
        [sys.executable, "-m", "bench.site", kind, str(copies)], stdout=subprocess.PIPE, cwd=PROJECT
    )
    assert server.stdout is not None
    try:
        site = json.loads(server.stdout.readline())
        yield f"{site['url']}/feed.xml", site["count"]
    finally:
        server.terminate()
        server.wait()


def ours(feed: str) -> list[str]:
    """The command of our crawl, into a new store."""
    given = [part for pair in (*SAME, "ALLOW_LOOPBACK=True") for part in ("-s", pair)]
    return [str(Path(sys.executable).with_name("depeche")), "crawl", "news", "-a", f"feed={feed}", *given]


def bare(feed: str) -> list[str]:
    """The command of the bare crawl."""
    return [sys.executable, "-m", "bench.bare_spider", feed, *SAME]


def timed(command: list[str]) -> tuple[float, int]:
    """Seconds that a command takes, and the peak memory of its largest process in KiB."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"INGEST_DATABASE": f"{folder}/news.db"}
        began = time.perf_counter()
        process = subprocess.Popen(command, env=environment, cwd=PROJECT, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        return time.perf_counter() - began, usage.ru_maxrss


def throughput(copies: int, rounds: int) -> Table:
    """Pages a second of both, and their ratio round by round."""
    table = Table("round", "ours, pages/s", "bare, pages/s", "ratio", title="(c) crawl throughput")
    ratios = []
    with served("saved", copies) as (feed, count):
        for number in range(1, rounds + 1):
            our_rate, bare_rate = (count / timed(command(feed))[0] for command in (ours, bare))
            ratios.append(our_rate / bare_rate)
            table.add_row(str(number), f"{our_rate:.1f}", f"{bare_rate:.1f}", f"{ratios[-1]:.2f}")
    table.add_row("median", "", "", f"{statistics.median(ratios):.2f}", style="bold")
    return table


def compile_project() -> None:
    """Write the bytecode of what the crawl is made of, where it is missing or out of date."""
    for room in ("ingest", "pipelines", "spiders"):
        compileall.compile_dir(PROJECT / room, quiet=1)


def memory(sizes: tuple[int, ...]) -> Table:
    """Peak memory of our crawl's largest process over more and more pages."""
    table = Table("pages", "peak memory, MiB", "ratio", title="(d) memory")
    first = None
    for size in sizes:
        with served("demo", -(-size // 33)) as (feed, count):
            peak = timed(ours(feed))[1] / 1024
        first = first or peak
        table.add_row(str(count), f"{peak:.0f}", f"{peak / first:.2f}")
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=12, help="addresses of each saved page (default: 12)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pages", type=int, nargs="*", default=[1000, 10_000], help="sizes of (d)")
    options = parser.parse_args()
    console = Console()
    compile_project()
    console.print(throughput(options.copies, options.rounds))
    console.print(memory(tuple(options.pages)))

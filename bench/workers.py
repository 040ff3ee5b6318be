"""Publishers crawled by one Dask worker, by three and without a cluster: `python -m bench.workers`.

Each publisher is a site of its own on loopback that takes 200 ms to answer, and is asked one thing at a time. A worker
runs one crawl at a time. The stores must be equal.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread

from rich.console import Console
from rich.table import Table

from bench.dask_cluster import PROJECT, dask
from bench.site import Site, demo_pages

_LATENCY = 0.2
_SETTINGS = ("SPIDER_MODULES=stand", "ALLOW_LOOPBACK=True", "READING_PROCESSES=1")
_SPIDER = """
class {class_name}(NewsSpider):
    name = {name!r}
    feeds = ({feed!r},)
"""
_ROWS = (
    "SELECT url, source, title, body, published_at FROM articles ORDER BY url",
    "SELECT url, source, state, reason FROM frontier ORDER BY url",
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.workers", description=__doc__)
    parser.add_argument("--publishers", type=int, default=6, metavar="N", help="how many (default: 6)")
    parser.add_argument("--pages", type=int, default=12, metavar="N", help="of each publisher (default: 12)")
    parser.add_argument("--delay", default="0.5", metavar="S", help="seconds between two requests (default: 0.5)")
    options = parser.parse_args()
    title = f"{options.publishers} publishers, {options.pages} articles each"
    table = Table("Crawled by", "seconds", "of one worker", title=title)
    with (
        tempfile.TemporaryDirectory(prefix="bench-workers-") as name,
        publishers(options.publishers, options.pages) as urls,
    ):
        folder = Path(name)
        write_spiders(folder, urls)
        os.environ["PYTHONPATH"] = f"{folder}{os.pathsep}{PROJECT}"
        print("with one worker ...", file=sys.stderr, flush=True)
        one, seconds = spread(folder, 1, options.delay)
        table.add_row("one worker", f"{seconds:.0f}", "")
        print("with three ...", file=sys.stderr, flush=True)
        three, less = spread(folder, 3, options.delay)
        table.add_row("three workers", f"{less:.0f}", f"{less / seconds:.2f}")
        print("without a cluster ...", file=sys.stderr, flush=True)
        alone = crawl(folder / "alone.db", options.delay)
        equal = contents(one) == contents(three) == contents(folder / "alone.db")
        table.add_row("one process, without a cluster", f"{alone:.0f}", f"{alone / seconds:.2f}")
    Console().print(table, "The three stores are equal." if equal else "The stores differ!")
    sys.exit(not equal)


@contextmanager
def publishers(count: int, pages: int) -> Iterator[list[str]]:
    """Sites with so many articles each, at addresses of their own, which take their time."""
    with ExitStack() as stack:
        found = demo_pages()
        sites = [Site(found, pages, f"127.0.0.{11 + number}", _LATENCY) for number in range(count)]
        for site in sites:
            stack.enter_context(site)
            Thread(target=site.serve_forever, daemon=True).start()
            stack.callback(site.shutdown)
        yield [site.url for site in sites]


def write_spiders(folder: Path, urls: Iterable[str]) -> None:
    """A module `stand` with a spider for each site."""
    classes = (
        _SPIDER.format(class_name=f"P{n}", name=f"publisher{n:02}", feed=f"{url}/feed.xml")
        for n, url in enumerate(urls)
    )
    (folder / "stand.py").write_text("from spiders.base import NewsSpider\n" + "".join(classes))


def spread(folder: Path, workers: int, delay: str) -> tuple[Path, float]:
    """Crawl with so many workers; the store and seconds."""
    database = folder / f"{workers}.db"
    with dask(folder / f"space{workers}", workers, threads=1) as address:
        return database, crawl(database, delay, "--cluster", address)


def crawl(database: Path, delay: str, *options: str) -> float:
    """Run `scrapy crawlall` to its end; seconds."""
    pairs = (*_SETTINGS, f"DOWNLOAD_DELAY={delay}", f"DATABASE={database}")
    began = time.perf_counter()
    command = [sys.executable, "-m", "scrapy", "crawlall", *options, *(part for pair in pairs for part in ("-s", pair))]
    subprocess.run(command, cwd=PROJECT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def contents(database: Path) -> list[tuple[object, ...]]:
    """What a store holds of articles and addresses."""
    db = sqlite3.connect(database)
    try:
        return [row for sql in _ROWS for row in db.execute(sql)]
    finally:
        db.close()


if __name__ == "__main__":
    main()

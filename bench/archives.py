"""A day of CC-NEWS on this machine: other hosts' pages passed over, and the day read, killed and resumed.

    python -m bench.archives [--files 12] [--megabytes 50] [--workers 3]

The files are made up, as the project keeps nobody's pages: each record is packed by itself as in CC-NEWS, pages are
some 75 KB of markup and script around an article, one in fifty is of a host that is asked for. With the extra `cluster`
the day is read on Dask's workers, too.
"""

from __future__ import annotations

import argparse
import gzip
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.dask_cluster import INSTALLED, PROJECT, dask
from bench.store.articles import article
from ingest.listings.warc import records
from ingest.store import StoreError, open_reader

_WANTED = "gazette.example"
_EACH = 50  # records of which one is of the wanted host
_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
_HEAD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-01T10:00:00Z\r\n"
    "WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: application/http; msgtype=response\r\n"
    "Content-Length: {size}\r\n\r\n"
)
_PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="{at}">{script}</head><body>
<nav>{nav}</nav><article><h1>{title}</h1><p class="lead">{lead}</p>{text}</article><footer>{nav}</footer></body>
</html>"""


def main() -> None:
    """Make the day, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.archives", description=__doc__)
    parser.add_argument("--files", type=int, default=12, metavar="N")
    parser.add_argument("--megabytes", type=int, default=50, metavar="N", help="of each file, packed")
    parser.add_argument("--workers", type=int, default=3, metavar="N", help="of the Dask cluster")
    options = parser.parse_args()
    cores, load = os.cpu_count(), os.getloadavg()[1]
    table = Table("Measure", "Value", title=f"A day of CC-NEWS, {cores} cores, load {load:.0f}")
    with tempfile.TemporaryDirectory(prefix="bench-archives-") as name, ProcessPoolExecutor(cores) as pool:
        folder = Path(name)
        paths = [folder / f"CC-NEWS-{number:02}.warc.gz" for number in range(options.files)]
        wanted = sum(pool.map(partial(_write, size=options.megabytes << 20), paths))
        table.add_row("Files, MB, pages that are wanted", f"{len(paths)}, {_size(paths) >> 20}, {wanted:,}")
        passing(paths, table)
        _day(folder / "local.db", paths, "on this machine", [], table)
        if INSTALLED:
            with dask(folder / "dask", options.workers, threads=1) as address:
                _day(folder / "dask.db", paths, f"on {options.workers} workers", ["--cluster", address], table)
    Console().print(table)


def passing(paths: list[Path], table: Table) -> None:
    """Note the processor's time that passing over other hosts takes, beside that of `zcat | wc -c`, in turns."""
    ours = theirs = 0.0
    for path in paths[:4]:
        theirs += _spent(resource.RUSAGE_CHILDREN, partial(_zcat, path))
        ours += _spent(resource.RUSAGE_SELF, partial(_pass_over, path))
    table.add_row("Others passed over, times the rate of zcat | wc -c", f"{theirs / ours:.2f}")
    table.add_row("MB a second of the processor, packed", f"{_size(paths[:4]) / ours / 1e6:.0f}")


def _day(database: Path, paths: list[Path], where: str, options: list[str], table: Table) -> None:
    """Read the day; killed when the first files are in the store, then resumed."""
    began = time.perf_counter()
    first = _backfill(database, paths, options)
    while first.poll() is None and _done(database) < max(1, len(paths) // 4):
        time.sleep(0.2)
    first.send_signal(signal.SIGKILL)
    first.wait()
    done = _done(database)
    second = _backfill(database, paths, options)
    told = second.communicate()[0].strip()
    with closing(open_reader(database)) as db:
        stored, twice = db.execute("SELECT count(*), count(*) - count(DISTINCT url) FROM articles").fetchone()
    table.add_row(
        f"Read {where}: killed after {done} files, resumed",
        f"{stored:,} articles, {twice} twice; {time.perf_counter() - began:.0f} s; “{told}”, exit {second.returncode}",
    )


def _backfill(database: Path, paths: list[Path], options: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "scrapy", "backfill", *map(str, paths), "--hosts", _WANTED, *options]
    given = ["-s", f"DATABASE={database}"]
    return subprocess.Popen(
        [*command, *given], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def _done(database: Path) -> int:
    try:
        with closing(open_reader(database)) as db:
            return int(db.execute("SELECT count(*) FROM archives").fetchone()[0])
    except StoreError:  # not yet there
        return 0


def _zcat(path: Path) -> None:
    subprocess.run(f"zcat {path} | wc -c", shell=True, stdout=subprocess.DEVNULL, check=True)


def _pass_over(path: Path) -> None:
    assert not list(records(path, ("nobody.example",), 1 << 20))


def _spent(who: int, work: Callable[[], None]) -> float:
    before = resource.getrusage(who)
    work()
    after = resource.getrusage(who)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _write(path: Path, size: int) -> int:
    """A file of about so many bytes; how many of its pages are wanted."""
    first = int(path.name.split("-")[2][:2]) * 100_000 + 1
    with path.open("wb") as file:
        number = first
        while file.tell() < size:
            file.write(gzip.compress(_record(number), 6))
            number += 1
    return len([each for each in range(first, number) if each % _EACH == 0])


def _record(number: int) -> bytes:
    rng = random.Random(number)
    one = article(number)
    script = "".join(f"<script>{rng.getrandbits(9000):x}{'var a=1;f(a);' * 200}</script>" for _ in range(12))
    nav = "".join(f'<a href="/rubrique/{place}">Rubrique {place}</a>' for place in range(200))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in one.body.split("\n"))
    at = one.published_at and one.published_at.isoformat()
    page = _PAGE.format(title=one.title, lead=one.lead, text=text, script=script, nav=nav, at=at).encode()
    name = _WANTED if number % _EACH == 0 else f"paper{number % 400}.example"
    head = _HEAD.format(url=f"https://www.{name}/article-{number}.html", number=number, size=len(_HTTP) + len(page))
    return head.encode() + _HTTP + page + b"\r\n\r\n"


def _size(paths: list[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


if __name__ == "__main__":
    main()

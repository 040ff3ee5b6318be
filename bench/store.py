"""How the store bears a million articles: saving, searching, its size, exporting. `python -m bench.store --help`."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench.store_articles import batches
from bench.store_queries import queries
from ingest.articles import save
from ingest.items import Article
from ingest.search import search
from ingest.store import Database, open_reader, open_store, transaction

_EDGE = 10_000  # articles over which the saving rate is taken, at the beginning and at the end
_TOGETHER = 100  # articles saved in one transaction between the two, to be done sooner
_COLUMNS = "id,url,source,site_name,title,lead,body,authors,section,tags,published_at,access,word_count"


def main() -> None:
    """Fill a store (or take one), measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.store", description=__doc__)
    parser.add_argument(
        "--articles", type=int, default=1_000_000, metavar="N", help="default: 1,000,000 (6 GB of disk)"
    )
    parser.add_argument("--store", type=Path, metavar="FILE", help="measure this store instead of making one")
    options = parser.parse_args()
    table = Table("Measure", "Value", title="The store")
    with tempfile.TemporaryDirectory(prefix="bench-store-") as folder:
        path = options.store or Path(folder) / "news.db"
        if not options.store:
            fill(path, options.articles, table)
        with_reader(path, table)
        exports(path, Path(folder), table)
    Console().print(table)


def fill(path: Path, count: int, table: Table) -> None:
    """Save the articles, the first and the last one by one as a crawl does, and note the rates of these."""
    db = open_store(path)
    last, edge = -(-count // 1000) - 1, _EDGE // 1000
    seconds = []
    for number, batch in enumerate(track(batches(count), "Saving", total=last + 1, console=Console(stderr=True))):
        together = 1 if number < edge or number > last - edge else _TOGETHER
        begun = time.perf_counter()
        for start in range(0, len(batch), together):
            _save(db, batch[start : start + together])
        seconds.append((time.perf_counter() - begun) / len(batch))
    db.close()
    before, after = 1 / statistics.mean(seconds[:edge]), 1 / statistics.mean(seconds[-edge:])
    table.add_row("Saved per second, first and last 10,000", f"{before:,.0f}, {after:,.0f} ({after / before:.2f})")


def _save(db: Database, articles: list[Article]) -> None:
    with transaction(db):
        for article in articles:
            save(db, article)


def with_reader(path: Path, table: Table) -> None:
    """Note the size and how long searches take."""
    db = open_reader(path)
    count, text = db.execute(
        "SELECT count(*), sum(length(CAST(title || coalesce(lead, '') || body AS BLOB))) FROM articles"
    ).fetchone()
    size = path.stat().st_size
    table.add_row("Articles", f"{count:,}")
    table.add_row("File, times its texts", f"{size / 1e9:.2f} GB, {size / text:.2f}")
    spent = []
    for words, options in track(list(queries()), "Searching", console=Console(stderr=True)):
        begun = time.perf_counter()
        search(db, words, **options)
        spent.append((time.perf_counter() - begun) * 1000)
    db.close()
    p95 = statistics.quantiles(spent, n=20)[-1]
    table.add_row(f"{len(spent)} searches", f"median {statistics.median(spent):.1f} ms, 95 % within {p95:.1f} ms")
    table.add_row("Slowest search", f"{max(spent):.0f} ms")


def exports(path: Path, folder: Path, table: Table) -> None:
    """Note how long the CSV takes, beside the sqlite3 shell's, and the memory of it."""
    shell, _ = _timed(["sqlite3", "-csv", "-header", str(path), f"SELECT {_COLUMNS} FROM articles"], folder / "a.csv")
    script = rf"""
from ingest.export import export
from ingest.filters import Filters
from ingest.store import open_reader
export(open_reader({str(path)!r}), '-', Filters(duplicates=True), columns={_COLUMNS.split(",")!r})
import pathlib, re, sys
print(int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())[1]) // 1024, file=sys.stderr)
"""
    ours, memory = _timed([sys.executable, "-c", script], folder / "b.csv")
    table.add_row("CSV, seconds; the sqlite3 shell's", f"{ours:.1f}; {shell:.1f} ({shell / ours:.2f} of its rate)")
    table.add_row("Memory of the export", f"{memory.strip()} MB")


def _timed(command: list[str], output: Path) -> tuple[float, str]:
    """Run a command into a file; seconds and what it said on standard error."""
    begun = time.perf_counter()
    with output.open("wb") as stream:
        done = subprocess.run(command, stdout=stream, stderr=subprocess.PIPE, text=True, check=True)
    output.unlink()
    return time.perf_counter() - begun, done.stderr


if __name__ == "__main__":
    main()

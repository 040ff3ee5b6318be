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

from bench.store_articles import article
from bench.store_fill import fill
from bench.store_queries import queries
from ingest.query.search import search
from ingest.store import Database, open_reader, open_store, transaction
from ingest.store.articles import save
from ingest.store.fulltext.upkeep import merge_parts

_SMALL = 10_000  # articles of the store that the large one is compared with
_SAVED = 10_000  # articles added to both
_TURN = 250  # of them to one, before the other has its turn: what else the machine does then slows both
_COLUMNS = "id,url,source,site_name,title,lead,body,authors,section,tags,published_at,access,word_count"


def main() -> None:
    """Fill a store (or take one), measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.store", description=__doc__)
    parser.add_argument(
        "--articles", type=int, default=1_000_000, metavar="N", help="default: 1,000,000 (6 GB of disk)"
    )
    parser.add_argument("--store", type=Path, metavar="FILE", help="where it is made and kept, or was made before")
    parser.add_argument("--shuffled", action="store_true", help="publication dates in no order, the worst there is")
    options = parser.parse_args()
    table = Table("Measure", "Value", title="The store")
    with tempfile.TemporaryDirectory(prefix="bench-store-") as folder:
        path = options.store or Path(folder) / "news.db"
        if not path.exists():
            fill(path, options.articles, options.shuffled)
        saving(path, Path(folder) / "small.db", options.shuffled, table)
        with_reader(path, table)
        exports(path, Path(folder), table)
    Console().print(table)


def saving(large: Path, small: Path, shuffled: bool, table: Table) -> None:
    """Save articles one by one, as a crawl does, into the store and a small one in turns; note both rates."""
    fill(small, _SMALL, shuffled)
    stores = [open_store(path) for path in (small, large)]  # checked first, as a crawl does, which reads the file
    spent = [0.0, 0.0]
    for _ in track(range(_SAVED // _TURN), "Saving", console=Console(stderr=True)):
        for number, db in enumerate(stores):
            spent[number] += _save(db, shuffled)
    for db in stores:
        merge_parts(db)  # the crawl's end
        db.close()
    before, after = (_SAVED / seconds for seconds in spent)
    table.add_row(
        f"Saved per second: {_SAVED:,} more in a store of {_SMALL:,}, and in this one",
        f"{before:,.0f}, {after:,.0f} ({after / before:.2f})",
    )


def _save(db: Database, shuffled: bool) -> float:
    """Save a turn's articles; the seconds that it took."""
    count = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    articles = [article(number, shuffled) for number in range(count + 1, count + 1 + _TURN)]
    begun = time.perf_counter()
    for one in articles:
        with transaction(db):
            save(db, one)
    return time.perf_counter() - begun


def with_reader(path: Path, table: Table) -> None:
    """Note the size and how long searches take."""
    db = open_reader(path, mapped=True)  # as `scrapy search` does
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
from ingest.query.export import export
from ingest.query.filters import Filters
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

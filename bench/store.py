"""How the store bears a million articles: saving, reading, size, export, merging. `python -m bench.store --help`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.store_fill import fill
from bench.store_memory import COLUMNS, memory
from bench.store_merging import merging
from bench.store_reading import busiest, reading, watching
from bench.store_saving import saving
from bench.store_several import several
from bench.store_views import views

_SMALL = 10_000  # articles of the store that the large one is compared with


def main() -> None:
    """Fill a store (or take one), measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.store", description=__doc__)
    parser.add_argument(
        "--articles", type=int, default=1_000_000, metavar="N", help="default: 1,000,000 (6 GB of disk)"
    )
    parser.add_argument("--saved", type=int, default=10_000, metavar="N", help="articles added to both stores")
    parser.add_argument("--merged", type=int, default=20_000, metavar="N", help="articles of each store that is merged")
    parser.add_argument("--each", type=int, default=100_000, metavar="N", help="articles of ten stores read as one")
    parser.add_argument("--store", type=Path, metavar="FILE", help="where it is made and kept, or was made before")
    parser.add_argument("--shuffled", action="store_true", help="publication dates in no order, the worst there is")
    options = parser.parse_args()
    table = Table("Measure", "Value", title="The store")
    try:
        measure(options, table)
    finally:  # what was measured is shown, whatever comes after it
        load, cores = os.getloadavg()[1], os.cpu_count()
        table.add_row("The machine", f"{cores} cores, load {load:.1f} in the last five minutes")
        Console().print(table)


def measure(options: argparse.Namespace, table: Table) -> None:
    """Fill the store where there is none, and note everything."""
    with tempfile.TemporaryDirectory(prefix="bench-store-") as name:
        folder = Path(name)
        path = options.store or folder / "news.db"
        if not path.exists():
            began = time.perf_counter()
            fill(path, options.articles, options.shuffled)
            rate = options.articles / (time.perf_counter() - began)
            table.add_row("Filled whole, articles a second by the clock", f"{rate:,.0f}")
        counts = (min(_SMALL, options.articles // 5), options.saved)
        saving(path, folder / "small.db", counts, table, shuffled=options.shuffled)
        reading(path, table)
        watching(path, options.saved, table)
        isin = busiest(path)
        views(path, isin, table)
        exports(path, folder, table)
        memory(folder / "small.db", path, isin, table)
        several(path, folder / "several", options.each, table)
        merging(folder, options.merged, table, shuffled=options.shuffled)


def exports(path: Path, folder: Path, table: Table) -> None:
    """Note how long the CSV takes, beside the sqlite3 shell's, and the memory of it."""
    shell, _ = _timed(["sqlite3", "-csv", "-header", str(path), f"SELECT {COLUMNS} FROM articles"], folder / "a.csv")
    script = rf"""
from ingest.query.export import export
from ingest.query.filters import Filters
from ingest.store import open_reader
export(open_reader({str(path)!r}), '-', Filters(duplicates=True), columns={COLUMNS.split(",")!r})
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

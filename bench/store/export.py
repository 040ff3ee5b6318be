"""How long the CSV of a whole store takes, and in how much memory."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from rich.table import Table

COLUMNS = "id,url,source,site_name,title,lead,body,authors,section,tags,published_at,access,word_count"


def exports(path: Path, folder: Path, table: Table) -> None:
    """Note how long the CSV takes, beside the sqlite3 shell's, and the memory of it."""
    shell, _ = _timed(["sqlite3", "-csv", "-header", str(path), f"SELECT {COLUMNS} FROM articles"], folder / "a.csv")
    script = rf"""
from bench.store.views import peak
from ingest.export.export import export
from ingest.query.filters import Filters
from ingest.store import open_reader
export(open_reader({str(path)!r}), '-', Filters(duplicates=True), columns={COLUMNS.split(",")!r})
import sys
print(peak(), file=sys.stderr)
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

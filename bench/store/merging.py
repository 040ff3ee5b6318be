"""How fast two stores with everything in them become one: of other days, and of the same."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from rich.table import Table

from bench.store.cut import cut, every_other, mend_addresses
from ingest.store import Database, open_reader, open_store, stories
from ingest.store.merge import merge

_CAUGHT_UP = 5.0  # seconds for which stories are made of what was merged


def merging(source: Path, folder: Path, count: int, table: Table) -> None:
    """Merge a store into one of the days before, twice; one into another of the same days; then make stories of it.

    Args:
        source: the large store, out of which they are cut.
        folder: where they are made.
        count: articles of each.
        table: where to note it.
    """
    folder.mkdir()
    count = min(count, open_reader(source).execute("SELECT max(id) FROM articles").fetchone()[0] // 2)
    ours, theirs = folder / "ours.db", folder / "theirs.db"
    cut(ours, source, 0, count)
    cut(theirs, source, count, 2 * count)
    mend_addresses(theirs)
    db = open_store(ours)
    for label in ("merged", "merged again"):
        _note(db, theirs, label, table)
    begun = time.process_time()
    done = stories.catch_up(db, _CAUGHT_UP)
    table.add_row("Stories caught up with, an article", f"{(time.process_time() - begun) / max(done, 1) * 1000:.1f} ms")
    db.close()
    _same_days(theirs, folder, table)
    shutil.rmtree(folder)


def _same_days(both: Path, folder: Path, table: Table) -> None:
    """Merge half of a store's articles into a store of the other half: every other article of the same days."""
    odd, even, ours = (folder / f"{name}.db" for name in ("odd", "even", "same"))
    every_other(odd, both, 1)
    every_other(even, both, 0)
    db = open_store(ours)
    merge(db, even)
    _note(db, odd, "merged into a store of the same days", table)
    db.close()


def _note(db: Database, theirs: Path, label: str, table: Table) -> None:
    wall, cpu = time.perf_counter(), time.process_time()
    merged = merge(db, theirs)
    count = merged.new + merged.known + merged.revised
    rate, busy = count / (time.perf_counter() - wall), count / (time.process_time() - cpu)
    table.add_row(f"{count:,} {label} a second", f"{rate:,.0f} by the clock, {busy:,.0f} of the writer's CPU")

"""How fast two stores with everything in them become one."""

from __future__ import annotations

import time
from pathlib import Path

from rich.table import Table

from bench.store_fill import fill
from ingest.store import open_store, stories
from ingest.store.merge import merge

_CAUGHT_UP = 5.0  # seconds for which stories are made of what was merged


def merging(folder: Path, count: int, table: Table, *, shuffled: bool) -> None:
    """Merge a store into another, twice; then make stories of what came, as the ends of crawls do."""
    ours, theirs = folder / "ours.db", folder / "theirs.db"
    fill(ours, count, shuffled)
    fill(theirs, count, shuffled, first=count + 1)
    db = open_store(ours)
    for label in ("merged", "merged again"):
        wall, cpu = time.perf_counter(), time.process_time()
        merge(db, theirs)
        rate, busy = count / (time.perf_counter() - wall), count / (time.process_time() - cpu)
        table.add_row(f"{count:,} {label} a second", f"{rate:,.0f} by the clock, {busy:,.0f} of the writer's CPU")
    begun = time.process_time()
    done = stories.catch_up(db, _CAUGHT_UP)
    table.add_row("Stories caught up with, an article", f"{(time.process_time() - begun) / max(done, 1) * 1000:.1f} ms")
    db.close()

"""How the store bears a million articles: saving, reading, size, export, merging. `python -m bench.store --help`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.store.export import exports
from bench.store.fill import fill, fill_whole
from bench.store.memory import memory
from bench.store.merging import merging
from bench.store.reading import busiest, reading, watching
from bench.store.saving import saving
from bench.store.several import several
from bench.store.views import views

_SMALL = 10_000  # articles of the store that the large one is compared with


@dataclass
class Run:
    """What the parts share."""

    path: Path
    """The store that is measured."""
    folder: Path
    """Where others are made."""
    options: argparse.Namespace
    table: Table

    @cached_property
    def small(self) -> Path:
        """The small store, made when it is first asked for."""
        path = self.folder / "small.db"
        fill(path, min(_SMALL, self.options.articles // 5), self.options.shuffled)
        return path

    @cached_property
    def isin(self) -> str:
        """The company that most articles are about."""
        return busiest(self.path)


PARTS: dict[str, Callable[[Run], object]] = {
    "reading": lambda run: reading(run.path, run.table),
    "views": lambda run: views(run.path, run.isin, run.table),
    "saving": lambda run: saving(run.path, run.small, run.options.saved, run.table, shuffled=run.options.shuffled),
    "watching": lambda run: watching(run.path, run.isin, run.options.saved, run.table),
    "merging": lambda run: merging(run.path, run.folder / "merging", run.options.merged, run.table),
    "export": lambda run: exports(run.path, run.folder, run.table),
    "memory": lambda run: memory(run.small, run.path, run.isin, run.table),
    "several": lambda run: several(run.path, run.folder / "several", run.options.each, run.table),
}
"""The parts, in their order: what only reads comes first."""


def main() -> None:
    """Fill a store (or take one), measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench.store", description=__doc__)
    parser.add_argument(
        "--articles", type=int, default=1_000_000, metavar="N", help="default: 1,000,000 (8 GB of disk, and as much)"
    )
    parser.add_argument("--saved", type=int, default=5000, metavar="N", help="articles added to both stores")
    parser.add_argument("--merged", type=int, default=20_000, metavar="N", help="articles of each store that is merged")
    parser.add_argument("--each", type=int, default=100_000, metavar="N", help="articles of ten stores read as one")
    parser.add_argument(
        "--store", type=Path, metavar="FILE", help="where it is made and kept, gone on with, or was made before"
    )
    parser.add_argument("--shuffled", action="store_true", help="publication dates in no order, the worst there is")
    parser.add_argument("--only", type=_parts, default=list(PARTS), metavar="PART,...", help=f"of {', '.join(PARTS)}")
    options = parser.parse_args()
    table = Table("Measure", "Value", title="The store")
    try:
        measure(options, table)
    finally:  # what was measured is shown, whatever comes after it
        load, cores = os.getloadavg()[1], os.cpu_count()
        table.add_row("The machine", f"{cores} cores, load {load:.1f} in the last five minutes")
        Console(width=120).print(table)


def measure(options: argparse.Namespace, table: Table) -> None:
    """Fill the store where there is none, and note everything."""
    with tempfile.TemporaryDirectory(prefix="bench-store-", dir=options.store and options.store.parent) as name:
        path = options.store or Path(name) / "news.db"
        if not path.exists():
            began = time.perf_counter()
            made = fill_whole(path, options.articles, options.shuffled)
            part = "whole" if made == options.articles else f"the last {made:,} after an earlier run"
            table.add_row(
                f"Filled {part}, articles a second by the clock", f"{made / (time.perf_counter() - began):,.0f}"
            )
        run = Run(path, Path(name), options, table)
        for part in options.only:
            with _told(part):
                PARTS[part](run)


@contextmanager
def _told(part: str) -> Iterator[None]:
    """Say on standard error what is measured, and how long it took."""
    print(f"{time.strftime('%H:%M:%S')} measuring: {part}", file=sys.stderr, flush=True)
    began = time.perf_counter()
    yield
    print(f"{time.strftime('%H:%M:%S')} {part}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)


def _parts(text: str) -> list[str]:
    """The parts that were asked for, in their own order."""
    asked = text.split(",")
    if unknown := [part for part in asked if part not in PARTS]:
        raise argparse.ArgumentTypeError(f"there is no {unknown[0]!r}; there are {', '.join(PARTS)}")
    return [part for part in PARTS if part in asked]


if __name__ == "__main__":
    main()

"""`scrapy merge`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn
from scrapy.exceptions import UsageError

from ingest.cli import Command as _Command
from ingest.store import Database, open_store
from ingest.store.merge import Merged, merge


class Command(_Command):
    """Another store's rows in this one."""

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] OTHER.db"

    def short_desc(self) -> str:
        """One line for `scrapy -h`."""
        return "Take another store's articles and frontier into this one"

    def long_desc(self) -> str:
        """What `-h` shows first."""
        return (
            "Take the articles, revisions, frontier and runs of OTHER.db into the store. Of an article in both the text"
            " seen later counts, the other one goes to the revisions. OTHER.db stays as it is; a repetition changes"
            " nothing."
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Merge and tell."""
        assert self.settings is not None  # noqa: S101 - Scrapy sets it before it calls
        if len(args) != 1:
            raise UsageError("name one store: scrapy merge OTHER.db", print_help=False)
        db = open_store(self.settings["DATABASE"])
        try:
            merged = _merge(db, Path(args[0]))
        finally:
            db.close()
        sys.stdout.write(f"{args[0]}: {merged}\n")


def _merge(db: Database, other: Path) -> Merged:
    """With a bar on standard error where that is a terminal."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=None)
        return merge(db, other, lambda done, count: bar.update(task, completed=done, total=count))

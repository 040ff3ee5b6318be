"""`depeche merge`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ingest.commands import _base
from ingest.commands._progress import progress
from ingest.errors import UsageError
from ingest.store import StoreError, open_store
from ingest.store.merge import merge
from ingest.store.merge.source import check


class Command(_base.Command):
    """Another store's rows in this one."""

    def syntax(self) -> str:
        return "[options] OTHER.db"

    def long_desc(self) -> str:
        return (
            "Take the articles, revisions, frontier and runs of OTHER.db into the store. Of an article in both the text"
            " seen later counts, the other one goes to the revisions. OTHER.db stays as it is; a repetition changes"
            " nothing."
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("name one store: depeche merge OTHER.db")
        other = Path(args[0])
        if not other.exists():
            raise StoreError(f"there is no file {other.absolute()}")
        check(other)  # before a store is made
        db = open_store(self.database)
        try:
            with progress(lambda: None) as bar:
                merged = merge(db, other, lambda done, count: bar(completed=done, total=count))
        finally:
            db.close()
        sys.stdout.write(f"{args[0]}: {merged}\n")

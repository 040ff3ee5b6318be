"""`depeche restore`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ingest.commands import _base
from ingest.errors import UsageError
from ingest.store.restore import restore


class Command(_base.Command):
    """A backup in the store's place."""

    def syntax(self) -> str:
        return "[options] FILE"

    def long_desc(self) -> str:
        return (
            "Check a backup and put a copy of it in the store's place, at once; FILE stays as it is, and the store that"
            " was there is kept beside it under another name. Refused while a crawl or another command writes it;"
            " a `serve` that runs shows the old store until it is started again."
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("name one file: depeche restore FILE")
        kept = restore(self.database, Path(args[0]))
        told = f"; the store that was there is {kept}" if kept else ""
        sys.stdout.write(f"{self.database} is {args[0]} now, checked{told}\n")

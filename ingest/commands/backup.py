"""`depeche backup`."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from pathlib import Path

from ingest.commands import _base
from ingest.errors import UsageError
from ingest.store import open_reader
from ingest.store.backup import backup


class Command(_base.Command):
    """A checked copy of the store."""

    def syntax(self) -> str:
        return "[options] FILE"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--force", action="store_true", help="replace FILE where it exists")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("name one file: depeche backup FILE")
        with closing(open_reader(self.database)) as db:
            size = backup(db, Path(args[0]), force=opts.force)
        sys.stdout.write(f"{args[0]}: {size / 1e6:.1f} MB, checked\n")

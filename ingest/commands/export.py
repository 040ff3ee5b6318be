"""`depeche export`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ingest.commands import _base, _filters
from ingest.commands._progress import progress
from ingest.errors import UsageError
from ingest.export.formats import ENDINGS
from ingest.text.plurals import counted


class Command(_base.Command):
    """The stored articles as a file."""

    stores = "all"

    def syntax(self) -> str:
        return "[options] FILE"

    def long_desc(self) -> str:
        return (
            "Write the stored articles, oldest id first, to FILE: .csv, .xlsx, .jsonl or .parquet; - is standard"
            " output; a FILE that exists is replaced once the new one is whole."
            " With .atom, or --format jsonfeed, it is a feed of the newest 500."
            " A text that a spreadsheet would run as a formula gets a ' before it in CSV."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        _filters.add_options(parser)
        group = parser.add_argument_group("Output")
        group.add_argument(
            "--columns",
            metavar="A,B",
            help="only these, in this order; also issuers, isins, events, figures (default: all stored)",
        )
        group.add_argument("--query", metavar="TEXT", help="only articles that `depeche search TEXT` finds")
        group.add_argument(
            "--format",
            choices=("csv", "jsonl", "parquet", "xlsx", "atom", "jsonfeed"),
            help="default: by FILE's ending",
        )
        group.add_argument(
            "--excel", action="store_true", help="CSV as a French Excel reads it: ; 0,5 Paris time, French headers"
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("name one file: depeche export FILE.csv; what is searched for goes to --query")
        target, style, chosen = args[0], _style(args[0], opts), _filters.given(opts)
        columns = [name.strip() for name in opts.columns.split(",")] if opts.columns is not None else ()
        with self.store() as store, progress(lambda: store.count(opts.query, **chosen)) as bar:
            rows = store.export(
                target, columns=columns, query=opts.query, style=style, watch=lambda n: bar(advance=n), **chosen
            )
        if target != "-":
            sys.stdout.write(f"{target}: {counted(rows, 'article')}\n")


def _style(target: str, opts: argparse.Namespace) -> str:
    ending = "csv" if target == "-" else ENDINGS.get(Path(target).suffix.lower())
    style = opts.format or ending
    if style is None:
        raise UsageError(f"{target} must end in {', '.join(ENDINGS)}, or give --format")
    if opts.excel and style != "csv":
        raise UsageError("--excel goes with CSV only; an .xlsx is for Excel as it is")
    return "excel" if opts.excel else str(style)

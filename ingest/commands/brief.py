"""`depeche brief`."""

from __future__ import annotations

import argparse
import json
import sys

from ingest import clock
from ingest.commands import _base, _filters
from ingest.commands._base import program
from ingest.errors import UsageError
from ingest.query.brief.brief_text import text


class Command(_base.Command):
    """A company at a glance."""

    group = "Companies"

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] NAME-or-ISIN"

    def short_desc(self) -> str:
        """One line for `depeche -h`."""
        return "A company's press by story, its events, figures and filings, who was first"

    def long_desc(self) -> str:
        """What `-h` shows first."""
        return (
            "Tell in French what the store has of a company, by name, ticker or ISIN: the stories that are about it,"
            " events on a time line, figures, regulated filings, articles per day and paper, who was first. The numbers"
            " in brackets are for `depeche show`."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add time and form."""
        super().add_options(parser)
        group = parser.add_argument_group("Output")
        group.add_argument(
            "--since", type=_filters.moment(clock.since), default="7d", metavar="WHEN", help="default: 7d"
        )
        group.add_argument(
            "--until",
            type=_filters.moment(clock.until),
            metavar="WHEN",
            help="until the end of it; default: now",
        )
        group.add_argument("--format", choices=("text", "json"), default="text", help="default: text")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read and tell."""
        if not args:
            raise UsageError(f"which company? {program()} brief TotalEnergies --since 7d")
        with self.store() as store:
            told = store.brief(" ".join(args), since=opts.since, until=opts.until)
        if opts.format == "text":
            sys.stdout.write(text(told))
        else:
            json.dump(told.as_json(), sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")

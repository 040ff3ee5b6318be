"""`depeche brief`."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from ingest.api import Store
from ingest.commands import _base, _types
from ingest.commands._console import Console
from ingest.errors import UsageError
from ingest.query.brief.brief_text import text as brief_text
from ingest.query.brief.contents import Brief
from ingest.query.companies import other_name
from ingest.query.coverage_text import text as coverage_text


class Command(_base.Command):
    """A company at a glance."""

    stores = "all"
    french = True

    def syntax(self) -> str:
        return "[options] NAME-or-ISIN"

    def long_desc(self) -> str:
        return (
            "Tell in French what the store has of a company, by name, ticker or ISIN: the stories that are about it,"
            " events on a time line, figures, regulated filings, articles per day and paper, who was first. The numbers"
            " in brackets are for `depeche show`. With --beside, companies side by side: articles and papers by week."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("Output")
        _types.add_since(group, "default: 7d", default="7d")
        _types.add_until(group, "until the end of it; default: now")
        group.add_argument(
            "--beside",
            action="append",
            metavar="NAME",
            help="instead, articles and papers by week beside another company's (repeatable)",
        )
        group.add_argument("--format", choices=("text", "json"), default="text", help="default: text")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if not args:
            raise UsageError("quelle société ? depeche brief TotalEnergies --since 7d")
        with self.store() as store:
            asked = " ".join(args)
            if opts.beside:
                beside = store.coverage(asked, *opts.beside, since=opts.since, until=opts.until)
                shown = _json(beside.as_json()) if opts.format == "json" else coverage_text(beside)
            else:
                told = store.brief(asked, since=opts.since, until=opts.until)
                as_text = opts.format == "text"
                shown = _text(store, asked, told) if as_text else _json(told.as_json())
        sys.stdout.write(shown)


def _text(store: Store, asked: str, told: Brief) -> str:
    """The brief; one that was asked for by a brand says of what it is."""
    name = other_name(store.database, asked, told.company)
    called = f"« {asked} » : {name} de {told.company.name}, dont voici les nouvelles\n" if name else ""
    return called + brief_text(told, Console().width)


def _json(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"

"""The options that search and export share: which articles."""

from __future__ import annotations

import argparse
from dataclasses import fields
from typing import cast

from ingest.commands import _types
from ingest.query.filters import FilterArguments, Filters


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the filters to a command's options."""
    group = parser.add_argument_group("Filters")
    group.add_argument("--source", action="append", metavar="NAME", help="only this source or paper (repeatable)")
    group.add_argument(
        "--language", action="append", metavar="CODE", help="only this language, such as fr (repeatable)"
    )
    group.add_argument(
        "--section", action="append", metavar="NAME", help="only this section, such as Bourse (repeatable)"
    )
    group.add_argument(
        "--access",
        metavar="free|paid|unknown",
        help="only articles that are free, paid or of unknown access; also: libre, payant, inconnu",
    )
    group.add_argument(
        "--issuer", action="append", metavar="NAME", help="only about this company: name, ticker or ISIN (repeatable)"
    )
    group.add_argument(
        "--event", action="append", metavar="NAME", help="only with this event, such as dividende (repeatable)"
    )
    _types.add_since(
        group, "published since, Paris time: 2026-03-01, 01/03/2026, 2026-03, 2026-03-01T09:30, 24h, 7j, hier, ce mois"
    )
    _types.add_until(group, "published until: the same; a day, week or month is taken to its end")
    group.add_argument("--duplicates", action="store_true", help="also the copies of a text that came first elsewhere")


def given(options: argparse.Namespace) -> FilterArguments:
    """The filters that the command line asks for, as keywords."""
    names = [field.name for field in fields(Filters)]
    return cast(FilterArguments, {name: getattr(options, name) for name in names if hasattr(options, name)})

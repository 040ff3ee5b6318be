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
    _repeatable(group, "--source", "NAME", "only this source or paper")
    _repeatable(group, "--language", "CODE", "only this language, such as fr")
    _repeatable(group, "--section", "NAME", "only this section, such as Bourse")
    group.add_argument(
        "--access",
        metavar="free|paid|unknown",
        help="only articles that are free, paid or of unknown access; also: libre, payant, inconnu",
    )
    _repeatable(group, "--issuer", "NAME", "only about this company: name, ticker or ISIN")
    _repeatable(group, "--event", "NAME", "only with this event, such as dividende")
    _types.add_since(
        group, "published since, Paris time: 2026-03-01, 01/03/2026, 2026-03, 2026-03-01T09:30, 24h, 7j, hier, ce mois"
    )
    _types.add_until(group, "published until: the same; a day, week or month is taken to its end")
    group.add_argument("--duplicates", action="store_true", help="also the copies of a text that came first elsewhere")


def _repeatable(group: argparse._ActionsContainer, name: str, value: str, help: str) -> None:
    group.add_argument(name, action="append", metavar=value, help=f"{help} (repeatable)")


def given(options: argparse.Namespace) -> FilterArguments:
    """The filters that the command line asks for, as keywords."""
    names = [field.name for field in fields(Filters)]
    return cast(FilterArguments, {name: getattr(options, name) for name in names if hasattr(options, name)})

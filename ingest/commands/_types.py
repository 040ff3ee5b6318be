"""Types of options: what `type=` of argparse takes; a wrong value is told in one line."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ingest import times
from ingest.query.syntax.fields import NoTimeError


def positive(text: str) -> int:
    """A whole number from 1 up."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 up")
    return int(text)


def add_since(group: argparse._ActionsContainer, help: str, *, default: str | None = None, french: bool = True) -> None:
    """Add the option `--since`, whose value is a moment as the store writes times."""
    group.add_argument("--since", type=moment(times.since, french=french), default=default, metavar="WHEN", help=help)


def add_until(group: argparse._ActionsContainer, help: str) -> None:
    """Add the option `--until`; its value is the first moment after the time that is typed."""
    group.add_argument("--until", type=moment(times.until), metavar="WHEN", help=help)


def moment(parse: Callable[[str], str], *, french: bool = True) -> Callable[[str], str]:
    """A time, as the store writes times; `parse` is `times.since` or `times.until`.

    Args:
        parse: what reads it.
        french: tell what is no time in French, as commands for readers of news do.
    """

    def typed(text: str) -> str:
        try:
            return parse(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(NoTimeError(text) if french else error)) from None

    return typed

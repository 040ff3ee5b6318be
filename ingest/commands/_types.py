"""Types of options: what `type=` of argparse takes; a wrong value is told in one line."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ingest.query.syntax.fields import NoTimeError


def positive(text: str) -> int:
    """A whole number from 1 up."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 up")
    return int(text)


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

"""Lines that fit the terminal: those of a text for readers are made whole, and wrapped last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

WIDTH: Final = 80
"""Columns, where nobody says how many there are; no text is wider."""


def fitted(lines: Iterable[str], width: int = WIDTH) -> Iterator[str]:
    """The lines; what is too long in several, each after the first indented by two more. Addresses stay whole.

    >>> list(fitted(["  Le CAC 40 reprend son souffle"], 20))
    ['  Le CAC 40 reprend', '    son souffle']
    """
    width = min(width, WIDTH)
    for line in lines:
        if len(line) <= width:
            yield line
            continue
        margin = " " * (len(line) - len(line.lstrip(" ")))
        yield from wrap(
            line.strip(" "),
            width,
            initial_indent=margin,
            subsequent_indent=margin + "  ",
            break_on_hyphens=False,
            break_long_words=False,
        )

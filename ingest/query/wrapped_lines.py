"""Wraps lines to the width of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

WIDTH: Final = 80
"""Columns of a text at the most, and where the terminal's are not known."""


def wrapped(lines: Iterable[str], width: int = WIDTH) -> Iterator[str]:
    """The lines, long ones in several: each after the first is indented by two more columns. Addresses stay whole.

    >>> list(wrapped(["  Le CAC 40 reprend son souffle"], 20))
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

"""Cuts a stored text into blocks for a page: paragraphs, subheadings, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_RULE = frozenset("|:- \t")  # of these and three dashes is the line under a table's head
_BULLET = re.compile(r"[-–•]\s+")
_HEADING = re.compile(r"(?=.{8,90}$)[^\W\d_«].*[^\s.!?…:;,»)]$")  # short, and ends as no sentence does
_TIGHT = re.compile(r" (?=[%€$;:!?»])|(?<=«) ")  # where French lines do not break
_LONG = 120  # characters from which a line is a paragraph that a subheading can stand above


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an article."""

    kind: str
    """`p`, `h2`, `li` or `tr`; lines of the same list or table follow each other."""
    cells: tuple[str, ...]
    """The text; several of a table's row."""


def blocks(body: str, lead: str | None = None) -> list[Block]:
    """The text taken apart; a first line that repeats the lead is left out.

    >>> [block.kind for block in blocks("Un | Deux |\\n---|---|\\n1 | 2 |\\n- point")]
    ['tr', 'tr', 'li']
    """
    lines = [_tight(line) for line in body.splitlines() if line.strip()]
    if lead and lines and lines[0] == _tight(lead):
        del lines[0]
    return list(_blocks(lines))


def _tight(line: str) -> str:
    return _TIGHT.sub("\N{NO-BREAK SPACE}", line.strip())


def _blocks(lines: list[str]) -> Iterator[Block]:
    for line, below in pairwise([*lines, ""]):
        if "---" in line and _RULE.issuperset(line):
            continue
        if " | " in line or line.endswith(" |"):
            yield Block("tr", tuple(cell.strip() for cell in line.strip("|").split("|")))
        elif bullet := _BULLET.match(line):
            yield Block("li", (line[bullet.end() :],))
        else:
            yield Block("h2" if len(below) > _LONG and _HEADING.match(line) else "p", (line,))

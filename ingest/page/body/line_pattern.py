"""Patterns of lines that are told by how they begin, or by words further on, which are looked for first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ingest.page.body.boilerplate_patterns import INSIDE, INSIDE_WORDS


class LinePattern:
    """One pattern made of several by name; those of `INSIDE` are tried where one of their words is in the line."""

    def __init__(self, patterns: Mapping[str, str], join: Callable[[Mapping[str, str]], str]) -> None:
        """Put some patterns together with those of the same names in `INSIDE`, as `join` does it."""
        whole = {name: f"{INSIDE[name]} | {each}" if name in INSIDE else each for name, each in patterns.items()}
        self._words = [word for name in patterns for word in INSIDE_WORDS.get(name, ())]
        self._begins, self._whole = (re.compile(join(each), re.VERBOSE) for each in (patterns, whole))

    def match(self, line: str) -> re.Match[str] | None:
        """The match at a line's start."""
        low = line.lower()  # `map`: half the time of a generator
        return (self._whole if any(map(low.__contains__, self._words)) else self._begins).match(line)


def either(patterns: Mapping[str, str]) -> str:
    """One pattern for any of some."""
    return "|".join(f"(?:{pattern})" for pattern in patterns.values())

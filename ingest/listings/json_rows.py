"""JSON that is broken somewhere: the objects of its list that are whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_NEXT = re.compile(r"[\s,]*+(?=\{)")
_BOUNDARY = re.compile(r"\}\s*,\s*(?=\{)")
"""Where the next object of a list begins, or one within an object."""
_MOST_BROKEN = 100
"""Places at which a list may be broken; what stands behind the last is not read."""


def whole_rows(text: str, start: int) -> Iterator[dict[str, Any] | None]:
    """The objects of a list that begins at `start`, None for each place where one is broken or cut off.

    >>> list(whole_rows('[{"a": 1}, {"a": "\\\\x"}, {"a": 3}, {"a', 1))
    [{'a': 1}, None, {'a': 3}, None]
    """
    decoder, broken, at = json.JSONDecoder(strict=False), 0, start
    while (found := _NEXT.match(text, at)) and broken < _MOST_BROKEN:
        try:
            row, at = decoder.raw_decode(text, found.end())
            yield row
        except (ValueError, RecursionError):
            yield None
            broken += 1
            behind = _BOUNDARY.search(text, found.end())
            at = behind.end() if behind else len(text)

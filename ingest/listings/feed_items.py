"""A feed that is broken within an item, read item by item, so that the bad one costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BEGIN = re.compile(rb"<((?:[\w-]{1,50}:)?(?:item|entry))(?=[\s>])", re.IGNORECASE)
_MOST = 1_000
"""Items that are read by themselves."""
_LONGEST_HEAD = 64 * 1024  # bytes before the first item


def count(body: bytes) -> int:
    """How many items a feed begins."""
    return sum(1 for _ in _BEGIN.finditer(body))


def single(body: bytes) -> Iterator[bytes]:
    """Each item with what stands before the first: a feed of one."""
    begins = [found.start() for found in _BEGIN.finditer(body)][: _MOST + 1]
    if not begins or begins[0] > _LONGEST_HEAD:
        return
    head = body[: begins[0]]
    for begin, end in zip(begins, [*begins[1:], len(body)], strict=False):
        yield head + body[begin:end]

"""Where a feed's items begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    rb"(<!--|<!\[CDATA\[)|(-->|\]\]>)|<(/?)(?:[\w-]{1,50}:)?(?:item|entry)(?=[\s>])",
    re.IGNORECASE,
)
_ENDS = {b"<!--": b"-->", b"<![cdata[": b"]]>"}


def item_begins(body: bytes) -> list[int]:
    """Where items begin, without those that a comment or a CDATA section speaks of.

    One that an item leaves open hides none of those behind it.

    >>> item_begins(b"<item>1</item><!-- <item>2</item> --><item><![CDATA[<item> <!--]]></item><item>")
    [0, 37, 73]
    """
    return list(_Begins(body))


class _Begins:
    """Goes through what matters of a feed, in order."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._end = b""  # of the section it is in
        self._within: list[int] = []
        self._balance = 0

    def __iter__(self) -> Iterator[int]:
        for token in _TOKEN.finditer(self._body):
            opened, closed = token[1], token[2]
            if opened:
                self._open(_ENDS[opened.lower()])
            elif closed:
                yield from self._close(closed)
            elif token[3]:
                yield from self._end_of_item()
            else:
                yield from self._begin(token.start())
        yield from self._within

    def _open(self, end: bytes) -> None:
        if not self._end:
            self._end, self._within, self._balance = end, [], 0

    def _close(self, end: bytes) -> list[int]:
        """The end of a section: items in it are none, unless one that was left open runs through others."""
        if end != self._end:
            return []
        is_left_open = self._balance > 0 and len(self._within) > self._balance
        found, self._end, self._within = self._within, b"", []
        return found if is_left_open else []

    def _begin(self, at: int) -> list[int]:
        if not self._end:
            return [at]
        self._within.append(at)
        self._balance += 1
        return []

    def _end_of_item(self) -> list[int]:
        """An item's end in a section in which none began: the section was left open."""
        if not self._end:
            return []
        self._balance -= 1
        if self._balance >= 0:
            return []
        found, self._end, self._within = self._within, b"", []
        return found

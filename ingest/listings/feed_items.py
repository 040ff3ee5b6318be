"""A feed that is broken within an item, read in halves until the bad item stands alone: it costs no other."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ingest.listings.feed_bounds import item_begins

_HEAD = re.compile(
    rb"\xef\xbb\xbf|<\?xml\b[^<>]{0,200}\?>|<(?:[\w-]{1,50}:)?(?:rss|rdf|feed|channel)\b[^<>]{0,4000}>", re.IGNORECASE
)
"""What stands before the first item and is needed to read it: the charset, the form, the names of its namespaces."""
_LONGEST_HEAD = 64 * 1024  # bytes that are looked at
_MOST_READINGS = 300
_FIRST_LINE = 200  # bytes


class Halves:
    """Reads a feed's items in halves.

    Args:
        body: the feed.
        parse: gives what feedparser makes of a document.
    """

    def __init__(self, body: bytes, parse: Callable[[bytes], Any]) -> None:
        self._body, self._parse = body, parse
        begins = item_begins(body)
        found = _HEAD.findall(body, 0, min(begins[0], _LONGEST_HEAD)) if begins else []
        self._head = b"".join(found[:5])
        self._bounds = [*begins, len(body)]
        self._left = _MOST_READINGS

    def entries(self, feed: Any) -> list[Any]:
        """All items of the feed, which was read in one go before; as then, where halves give fewer of their facts."""
        count, whole = len(self._bounds) - 1, list(feed.entries)
        if not feed.bozo or self._is_sound(feed, count):
            return whole
        halved = self._halved(0, count, feed)
        return halved if _facts(halved) >= _facts(whole) else whole

    def _halved(self, first: int, last: int, feed: Any) -> list[Any]:
        if last - first < 2 or self._left <= 0:
            return list(feed.entries)
        middle = (first + last) // 2
        return self._read(first, middle) + self._read(middle, last)

    def _read(self, first: int, last: int) -> list[Any]:
        self._left -= 1
        feed = self._parse(self._head + self._body[self._bounds[first] : self._bounds[last]])
        return list(feed.entries) if self._is_sound(feed, last - first) else self._halved(first, last, feed)

    def _is_sound(self, feed: Any, count: int) -> bool:
        """Whether no item is hidden, and all is in UTF-8 or the charset that the first line names."""
        charset = str(feed.get("encoding") or "utf-8").lower()
        is_as_declared = charset == "utf-8" or charset.encode() in self._body[:_FIRST_LINE].lower()
        return len(feed.entries) >= count and is_as_declared


def _facts(entries: list[Any]) -> int:
    """How many entries have an address, and of these a title."""
    return sum(1 + bool(entry.get("title")) for entry in entries if entry.get("link"))

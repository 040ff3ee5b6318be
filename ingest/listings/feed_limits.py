"""Cuts out of a feed what keeps feedparser busy for seconds: an item's elements by the thousand, tags that nothing
closes, and endless words.

Its time grows with the square of both: it compares each category of an item with all before it, and looks for an
e-mail address from each letter of a word on.
"""

from __future__ import annotations

import re
from collections import Counter

_WORD = 300  # letters of the longest word that is kept
_LONG_WORD = re.compile(rb"(?<![\w.+-])([\w.+-]{%d})[\w.+-]+" % _WORD)
_PERSON = re.compile(
    rb"(</?(?:[\w-]{1,50}:)?(?:author|creator|managingeditor|publisher|webmaster|owner)\b[^<>]{0,2000}>)", re.IGNORECASE
)
"""Begin and end of the elements in whose text feedparser looks for an address by e-mail."""
_TEXT = rb"(?:[^<]++|<!\[CDATA\[.{0,2000}?\]\]>){0,50}+"
"""An element's text, which is looked through from each element's begin on: of so many pieces at most."""
_LEAF = re.compile(
    rb"<(?:(?:[\w-]{1,50}:)?(item|entry)\b|([\w:-]{1,50})(?=[\s/>])[^<>]{0,2000}(?:(?<=/)>|>%b</\2\s*>))" % _TEXT,
    re.IGNORECASE | re.DOTALL,
)
"""Where an item begins, and elements with nothing but text in them."""
MOST_ALIKE = 100
"""Elements of one name that are kept of an item."""
_READ = rb"title link guid id pubdate published updated modified date language author name creator category".split()
_MOST_OTHERS = 1000
"""Elements of all names together that no reader asks for, and that are kept of an item."""
_TAG = re.compile(rb"<(?:(?:[\w-]{1,50}:)?(item|entry)|(/)?([a-z][\w:-]{0,50}))\b[^<>]{0,2000}>", re.IGNORECASE)
_MOST_OPEN = 1000
"""Tags of an item that nothing closes, `<br>` among them, and that are kept; of each name that is read as many."""
_CATEGORY = re.compile(
    rb"<(?:((?:[\w-]{1,50}:)?(?:item|entry))\b|(/?)(?:[\w-]{1,50}:)?(?:category|subject|(keywords))\b([^<>]{0,2000})>)",
    re.IGNORECASE,
)


def limited(body: bytes) -> bytes:
    """The feed with at most `MOST_ALIKE` elements of a name an item, and over-long words cut where people are named.

    Long words elsewhere stay: they may be addresses.
    """
    if abs(body.count(b"<") - 2 * body.count(b"</")) > _MOST_OPEN:
        body = _TAG.sub(_Unclosed(), body)
    return _CATEGORY.sub(_Categories(), _with_short_names(_LEAF.sub(_Leaves(), body)))


def _with_short_names(body: bytes) -> bytes:
    parts = _PERSON.split(body)  # every second one is a tag
    for at in range(2, len(parts), 2):
        if not parts[at - 1].startswith(b"</") and not parts[at - 1].endswith(b"/>"):
            parts[at] = _LONG_WORD.sub(rb"\1", parts[at])
    return b"".join(parts)


class _Unclosed:
    """Drops tags beyond those that may be left open, and items in which nothing stands before the next begins.

    Called with each tag of the feed, in order.
    """

    def __init__(self) -> None:
        self._open, self._item_end = Counter[bytes](), -1

    def __call__(self, tag: re.Match[bytes]) -> bytes:
        item, end, name = tag.groups()
        if item:
            is_empty, self._item_end = tag.start() == self._item_end, tag.end()
            self._open.clear()
            return b"" if is_empty else tag[0]
        kind = name if name.lower() in _READ else b""
        is_kept = self._open[kind] > -_MOST_OPEN if end else self._open[kind] < _MOST_OPEN
        if is_kept and not tag[0].endswith(b"/>"):
            self._open[kind] += -1 if end else 1
        return tag[0] if is_kept else b""


class _Leaves:
    """Drops superfluous elements that have nothing but text in them.

    Called with each such element of the feed, in order.
    """

    def __init__(self) -> None:
        self._seen = Counter[bytes]()

    def __call__(self, leaf: re.Match[bytes]) -> bytes:
        item, name = leaf.groups()
        if item:
            self._seen.clear()
            return leaf[0]
        self._seen[name] += 1
        if self._seen[name] > MOST_ALIKE:
            return b""
        if name.rpartition(b":")[2].lower() in _READ:
            return leaf[0]
        self._seen[b""] += 1
        return leaf[0] if self._seen[b""] <= _MOST_OTHERS else b""


class _Categories:
    """Renames superfluous elements, so that feedparser passes over them: keywords, and an item's last categories.

    Called with each tag of the feed, in order.
    """

    def __init__(self) -> None:
        self._seen = 0

    def __call__(self, tag: re.Match[bytes]) -> bytes:
        item, end, keywords, rest = tag.groups()
        if item:
            self._seen = 0
            return tag[0]
        self._seen += not end
        is_kept = not keywords and self._seen <= MOST_ALIKE
        return tag[0] if is_kept else b"<%bx%b>" % (end, b"/" if rest.endswith(b"/") else b"")

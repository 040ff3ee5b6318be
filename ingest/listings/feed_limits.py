"""What would keep feedparser busy for seconds is cut from a feed first: its time grows with the square of both."""

from __future__ import annotations

import re

_WORD = 300  # letters of the longest word that is kept
_LONG_WORD = re.compile(rb"(?<![\w.+-])([\w.+-]{%d})[\w.+-]+" % _WORD)
_PERSON = re.compile(
    rb"(</?(?:[\w-]{1,50}:)?(?:author|creator|managingeditor|publisher|webmaster|owner)\b[^<>]{0,2000}>)", re.IGNORECASE
)
"""Begin and end of the elements in whose text feedparser looks for an address by e-mail, from each letter on."""
MOST_CATEGORIES = 100
"""Categories of one item that are kept; feedparser compares each with all before it."""
_CATEGORY = re.compile(
    rb"<(?:(item|entry)\b|(/?)(?:[\w-]{1,50}:)?(?:category|subject|(keywords))\b([^<>]{0,2000})>)", re.IGNORECASE
)


def limited(body: bytes) -> bytes:
    """The feed with fewer categories, and without the long words of people's names that are none.

    Words elsewhere may be addresses.
    """
    return _CATEGORY.sub(_Categories(), _with_short_names(body))


def _with_short_names(body: bytes) -> bytes:
    parts = _PERSON.split(body)  # every second one is a tag
    for at in range(2, len(parts), 2):
        if not parts[at - 1].startswith(b"</") and not parts[at - 1].endswith(b"/>"):
            parts[at] = _LONG_WORD.sub(rb"\1", parts[at])
    return b"".join(parts)


class _Categories:
    """Renames what is too much, so that it is an element that nobody reads: a podcast's keywords, and later categories.

    Called with each tag, in order.
    """

    def __init__(self) -> None:
        self._seen = 0

    def __call__(self, tag: re.Match[bytes]) -> bytes:
        item, end, keywords, rest = tag.groups()
        if item:
            self._seen = 0
            return tag[0]
        self._seen += not end
        is_kept = not keywords and self._seen <= MOST_CATEGORIES
        return tag[0] if is_kept else b"<%bx%b>" % (end, b"/" if rest.endswith(b"/") else b"")

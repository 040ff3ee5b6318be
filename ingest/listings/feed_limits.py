"""Cuts out of a feed what would keep feedparser busy for seconds: categories by the hundred, and endless words.

Its time grows with the square of both: it compares each category of an item with all before it, and looks for an
e-mail address from each letter of a word on.
"""

from __future__ import annotations

import re

_WORD = 300  # letters of the longest word that is kept
_LONG_WORD = re.compile(rb"(?<![\w.+-])([\w.+-]{%d})[\w.+-]+" % _WORD)
_PERSON = re.compile(
    rb"(</?(?:[\w-]{1,50}:)?(?:author|creator|managingeditor|publisher|webmaster|owner)\b[^<>]{0,2000}>)", re.IGNORECASE
)
"""Begin and end of the elements in whose text feedparser looks for an address by e-mail."""
MOST_CATEGORIES = 100
"""Categories of one item that are kept."""
_CATEGORY = re.compile(
    rb"<(?:(item|entry)\b|(/?)(?:[\w-]{1,50}:)?(?:category|subject|(keywords))\b([^<>]{0,2000})>)", re.IGNORECASE
)


def limited(body: bytes) -> bytes:
    """The feed with at most `MOST_CATEGORIES` an item, and with over-long words cut where people are named.

    Long words elsewhere stay: they may be addresses.
    """
    return _CATEGORY.sub(_Categories(), _with_short_names(body))


def _with_short_names(body: bytes) -> bytes:
    parts = _PERSON.split(body)  # every second one is a tag
    for at in range(2, len(parts), 2):
        if not parts[at - 1].startswith(b"</") and not parts[at - 1].endswith(b"/>"):
            parts[at] = _LONG_WORD.sub(rb"\1", parts[at])
    return b"".join(parts)


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
        is_kept = not keywords and self._seen <= MOST_CATEGORIES
        return tag[0] if is_kept else b"<%bx%b>" % (end, b"/" if rest.endswith(b"/") else b"")

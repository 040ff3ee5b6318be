"""Cutting a text between its words, and never within a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from ingest.text.clean import squeeze

_DIGITS = re.compile(r"(?:^|[\s(+−-])[\d.,]*\d$")  # the end of a number
_GOES_ON = re.compile(
    r"\d{3}(?!\d)|[%‰€$£]|[MmKk]?[€$]|(?:milli(?:ers?|ons?|ards?)|billion|Mds?|M|euros?|dollars?|points?)\b"
)
_PARTS = 4  # of a number, beyond the first: 1 234 567 890 euros


def opening(text: str, most: int = 280) -> str:
    """The beginning of a text on one line, cut between words and not within a number.

    >>> opening("Un rachat de 1,2 milliard d’euros", 20)
    'Un rachat de …'
    """
    words = squeeze(text[: most + 100]).split(" ")
    if len(text) <= most:
        return " ".join(words)
    count = sum(end <= most for end in accumulate(len(word) + 1 for word in words)) or 1
    return f"{' '.join(words[: outside_number(words, count, -1) or count])} …"


def outside_number(words: Sequence[str], cut: int, step: int) -> int:
    """Where to cut instead, so that no number is parted: few words further on, or the same place in rows of numbers.

    Args:
        words: of a text.
        cut: how many words stand before the cut.
        step: 1 to look after it, -1 before it.

    >>> outside_number("près de 3 400 euros".split(), 3, 1), outside_number(["100"] * 99, 50, 1)
    (5, 50)
    """
    places = (cut + step * moved for moved in range(_PARTS + 1))
    return next((at for at in places if not 0 < at < len(words) or not within_number(words[at - 1], words[at])), cut)


def within_number(before: str, after: str) -> bool:
    """Whether a cut between two words would part a number from its other digits or its unit.

    >>> within_number("1,2", "milliard"), within_number("3", "400"), within_number("en 2025,", "400")
    (True, True, False)
    """
    return bool(_DIGITS.search(before) and _GOES_ON.match(after))

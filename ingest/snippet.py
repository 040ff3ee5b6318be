"""The part of a text that shows why it was found."""

from __future__ import annotations

import re
from collections.abc import Collection

from ingest.french import WORD, stem, tidy

WORDS = 30
"""Length of a snippet, in words."""


def snippet(text: str, wanted: Collection[str]) -> tuple[str, list[tuple[int, int]]]:
    """The stretch of the text with most of the wanted stems, on one line, and where the hits stand in it.

    A hit is given by the offsets of its first character and after its last.
    """
    line = " ".join(tidy(text).split())
    words = list(WORD.finditer(line))
    hits = [number for number, word in enumerate(words) if not stem_set(word).isdisjoint(wanted)]
    first = _best_start(hits, words)
    shown = words[first : first + WORDS]
    if not shown:
        return "", []
    start, end = (shown[0].start() if first else 0), shown[-1].end()
    end = len(line) if first + WORDS >= len(words) else end
    before, after = ("… " if first else ""), (" …" if end < len(line) else "")
    marks = [_span(words[number], len(before) - start) for number in hits if first <= number < first + WORDS]
    return before + line[start:end] + after, marks


def stem_set(word: re.Match[str]) -> set[str]:
    """The stems of a word."""
    return set(stem(word[0]).split())


def _best_start(hits: list[int], words: list[re.Match[str]]) -> int:
    """The word to begin at: a little before the hit that most other hits follow closely, else the first."""

    def different(hit: int) -> tuple[int, int]:
        close = [stem(words[other][0]) for other in hits if hit <= other < hit + WORDS - 5]
        return len(set(close)), len(close)

    best = max(hits, key=different, default=0)
    return 0 if best < WORDS - 5 else min(best - 5, max(0, len(words) - WORDS))


def _span(word: re.Match[str], shift: int) -> tuple[int, int]:
    """Where a word stands in the snippet, without what is elided before it (`l’`)."""
    return word.start() + shift, word.end() + shift

"""The part of a text that shows why it was found."""

from __future__ import annotations

from ingest.french import WORD, stem, tidy

LENGTH = 30
"""Length of a snippet, in words as white space parts them."""
_BEFORE = 5  # words shown before the first hit


def snippet(text: str, wanted: set[str]) -> tuple[str, list[tuple[int, int]]]:
    """The stretch of the text with most of the wanted stems, on one line, and where the hits stand in it.

    A hit is given by the offsets of its first character and after its last.
    """
    pieces = tidy(text).split()
    first = _start([stem(piece) for piece in pieces], wanted)
    shown = " ".join(pieces[first : first + LENGTH])
    shown = ("… " if first else "") + shown + (" …" if first + LENGTH < len(pieces) else "")
    marks = [
        word.span() for word in WORD.finditer(shown) if (found := stem(word[0])) in wanted or _one_of(found, wanted)
    ]
    return shown, marks


def _start(stems: list[str], wanted: set[str]) -> int:
    """The word to begin at: a little before the hit that most other hits follow closely, else the first."""
    hits = [
        number for number, words in enumerate(stems) if words in wanted or (" " in words and _one_of(words, wanted))
    ]

    def different(hit: int) -> tuple[int, int]:
        close = [stems[other] for other in hits if hit <= other < hit + LENGTH - _BEFORE]
        return len(set(close)), len(close)

    best = max(hits, key=different, default=0)
    return 0 if best + _BEFORE < LENGTH else max(0, min(best - _BEFORE, len(stems) - LENGTH))


def _one_of(words: str, wanted: set[str]) -> bool:
    """Whether several words without a space between, as CAC-40, hold a wanted one."""
    return not wanted.isdisjoint(words.split())

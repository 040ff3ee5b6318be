"""The proper names in a text, word by word, as far as capitals tell."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ingest.remembered import Remembered
from ingest.store.fulltext.stems import STOPWORDS, fold, normalized
from ingest.store.stories.word_meanings import generic_names

EVERYWHERE: Final = 0.25
"""Weight of a name that stands in news of all kinds, such as Paris or BCE; others have 1."""
_KEPT = 24  # names of an article that are compared, those met first

_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ](?:[\w&.-]*\w)?")
_ENDS = (".", "!", "?", "»", ":", "«")
_LOWER = re.compile(r"\b[a-zà-ÿ][\w-]{2,}")
_SHORTEST = 3  # letters of a word in small letters that counts
_MARKS = '.,;:!?()[]«»"“”…'
_REMEMBERED = 20_000  # pieces of text with a capital, some 5 MB


class Capital(NamedTuple):
    """A word with a capital, folded."""

    word: str
    leads: bool
    """Whether it stands first in its piece."""
    quoted: bool
    """Whether it stands right behind an opening quotation mark in its piece."""


def pieces_of(text: str) -> list[str]:
    """What stands between a text's white space, with a full stop for each end of a line."""
    return normalized(text).replace("\n", " . ").split()


def names(pieces: list[str]) -> dict[str, float]:
    """Each name in the pieces of a text, folded, with its weight.

    A word that begins a sentence counts where it is no ordinary word.
    """
    seen: dict[str, int] = {}
    within: set[str] = set()
    for before, piece in zip((".", *pieces), pieces, strict=False):
        if piece.islower():
            continue
        for word, leads, quoted in _capitals[piece]:
            seen[word] = seen.get(word, 0) + 1
            if not quoted and not (leads and before.endswith(_ENDS)):
                within.add(word)
    lower = _in_small_letters(pieces)
    kept = [word for word, times in seen.items() if _is_name(word, times, within, lower)][:_KEPT]
    return {word: EVERYWHERE if is_generic(word) else 1.0 for word in kept}


def is_generic(name: str) -> bool:
    """Whether a folded name stands in news of all kinds."""
    return name in generic_names()


def _capitals_in(piece: str) -> tuple[Capital, ...]:
    words = ((fold(match[0]), match.start()) for match in _CAPITALISED.finditer(piece))
    return tuple(
        Capital(word, leads=not start, quoted=piece[:start].endswith("«"))
        for word, start in words
        if len(word) > 1 and word not in STOPWORDS
    )


def _in_small_letters(pieces: list[str]) -> set[str]:
    """The words of a text in small letters, folded."""
    bare = {piece.strip(_MARKS) for piece in pieces}
    whole = {piece for piece in bare if piece.isalpha() and piece.islower()}
    rest = _LOWER.findall(" ".join(bare - whole))
    return set(fold(" ".join((*(word for word in whole if len(word) >= _SHORTEST), *rest))).split(" "))


def _is_name(word: str, times: int, within: set[str], lower: set[str]) -> bool:
    if word in within:
        return word not in lower or times > 1
    return word not in lower and times > 1


_capitals: Remembered[str, tuple[Capital, ...]] = Remembered(_capitals_in, most=_REMEMBERED)
"""The words with a capital in a piece of text."""

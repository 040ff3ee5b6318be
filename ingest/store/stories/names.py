"""The proper names in a text, word by word, as far as capitals tell."""

from __future__ import annotations

import re
from itertools import compress
from typing import Final, NamedTuple

from ingest.store.fulltext.stems import STOPWORDS, fold, normalized
from ingest.store.stories.word_meanings import generic_names
from ingest.text import Remembered

EVERYWHERE: Final = 0.25
"""Weight of a name that stands in news of all kinds, such as Paris or BCE; others have 1."""
_KEPT = 24  # names of an article that are compared, those met first

_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ](?:[\w&.-]*\w)?")
_ENDS = (".", "!", "?", "»", ":", "«")
_LOWER = re.compile(r"\b[a-zà-ÿ][\w-]{2,}")
_REMEMBERED = 30_000  # pieces of text, some 6 MB


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
    capitals = list(map(_capitals.__getitem__, pieces))
    for before, found in compress(zip((".", *pieces), capitals, strict=False), capitals):
        for word, leads, quoted in found:
            seen[word] = seen.get(word, 0) + 1
            if not quoted and not (leads and before.endswith(_ENDS)):
                within.add(word)
    lower = set(map(_lower.__getitem__, set(pieces)))
    lower.update(*(words.split(" ") for words in lower if " " in words))
    kept = [word for word, times in seen.items() if _is_name(word, times, within, lower)][:_KEPT]
    return {word: EVERYWHERE if is_generic(word) else 1.0 for word in kept}


def is_generic(name: str) -> bool:
    """Whether a folded name stands in news of all kinds."""
    return name in generic_names()


def _capitals_in(piece: str) -> tuple[Capital, ...]:
    """The words with a capital in a piece of text; few have any."""
    found = () if piece.islower() else _CAPITALISED.finditer(piece)
    words = ((fold(match[0]), match.start()) for match in found)
    return tuple(
        Capital(word, leads=not start, quoted=piece[:start].endswith("«"))
        for word, start in words
        if len(word) > 1 and word not in STOPWORDS
    )


def _lower_in(piece: str) -> str:
    """The words in small letters in a piece of text, folded, separated by a space."""
    return fold(" ".join(_LOWER.findall(piece)))


def _is_name(word: str, times: int, within: set[str], lower: set[str]) -> bool:
    if word in within:
        return word not in lower or times > 1
    return word not in lower and times > 1


_capitals: Remembered[str, tuple[Capital, ...]] = Remembered(_capitals_in, most=_REMEMBERED)
_lower: Remembered[str, str] = Remembered(_lower_in, most=_REMEMBERED)

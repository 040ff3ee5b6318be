"""What words mean in either language: concepts, areas, and how much a stem tells of one event."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Set
from functools import cache
from pathlib import Path
from typing import Any

from ingest.store.fulltext.stems import fold

_HERE = Path(__file__).parent
_WORD = re.compile(r"\w[\w'&.-]*")
_WHOLE = 3  # letters up to which a word is meant whole, not as a beginning
_REMEMBERED = 50_000  # pieces of text, some 5 MB
_RARE = 1.0
_KEPT = 40  # stems of an article that are compared, those that tell most


Phrase = tuple[str, str]
"""Several words as written, and their name."""


class Vocabulary:
    """Names for words. A long word is matched by its beginning; a short one, or several, as written."""

    def __init__(self, group: dict[str, list[str]]) -> None:
        self._beginnings: dict[str, list[tuple[str, str]]] = {}
        self._words: dict[str, str] = {}
        self._ends: dict[str, list[tuple[str, Phrase]]] = {}
        """The last words of phrases by their first two letters: phrases are looked for where such a word begins."""
        for name, words in group.items():
            for word in words:
                self._file(name, word)
        self._meaningless: set[str] = set()  # pieces met that say nothing: most of a text is set aside at once

    def _file(self, name: str, word: str) -> None:
        if " " in word:
            last = word.rpartition(" ")[2]
            self._ends.setdefault(last[:2], []).append((last, (word, name)))
        elif len(word) <= _WHOLE:
            self._words[word] = name
        else:
            self._beginnings.setdefault(word[:_WHOLE], []).append((word, name))

    def of(self, pieces: Set[str], text: str) -> set[str]:
        """The names of what stands in a text.

        Args:
            pieces: what stands between the text's white space, folded or not.
            text: the text, folded.
        """
        names: set[str] = set()
        phrases: set[Phrase] = set()
        for piece in pieces - self._meaningless:
            folded = fold(piece)
            own = [name for word in _words_in(folded) for name in self._of_word(word)]
            ended = [phrase for last, phrase in self._ends.get(folded[:2], ()) if folded.startswith(last)]
            if not own and not ended:
                self._note(piece)
            names.update(own)
            phrases.update(ended)
        return names.union(name for phrase, name in phrases if phrase in text)

    def _of_word(self, word: str) -> list[str]:
        names = [name for start, name in self._beginnings.get(word[:_WHOLE], ()) if word.startswith(start)]
        return [*names, self._words[word]] if word in self._words else names

    def _note(self, piece: str) -> None:
        if len(self._meaningless) >= _REMEMBERED:
            self._meaningless.clear()
        self._meaningless.add(piece)


def _words_in(piece: str) -> list[str]:
    return [piece] if piece.isalpha() else _WORD.findall(piece)


@cache
def concepts() -> Vocabulary:
    """Things that happen."""
    return Vocabulary(_tables()["concepts"])


@cache
def areas() -> Vocabulary:
    """Countries and the euro zone."""
    return Vocabulary(_tables()["areas"])


@cache
def central_banks() -> Vocabulary:
    """The areas of central banks that are named."""
    return Vocabulary(_tables()["central_banks"])


@cache
def generic_names() -> frozenset[str]:
    """Names that stand in news of all kinds, folded."""
    return frozenset(map(fold, _tables()["generic"]["names"].split()))


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((_HERE / "concepts.toml").read_text("utf-8"))


def telling(stems: Iterable[str]) -> dict[str, float]:
    """The stems that tell most of an event, each with its weight from 0 to 1, twice where it stands twice or more.

    Those of one piece of text may stand together, separated by a space.
    """
    counts = Counter(stems)
    for several in [stem for stem in counts if " " in stem]:
        for stem in several.split():
            counts[stem] += counts[several]
        del counts[several]
    weights = _weights((stem for stem, times in counts.items() if times > 1), 2)
    if sum(weight > _RARE for weight in weights.values()) < _KEPT:  # else what stands once tells less than all kept
        weights |= _weights((stem for stem, times in counts.items() if times == 1), 1)
    kept = sorted(sorted(weights), key=weights.__getitem__, reverse=True)[:_KEPT]  # of equal weight in their order
    return {stem: weights[stem] for stem in kept}


def _weights(stems: Iterable[str], factor: int) -> dict[str, float]:
    weight_of = common().get
    return {stem: factor * weight_of(stem, _RARE) for stem in stems if len(stem) > 2 and not stem.isdigit()}


@cache
def common() -> dict[str, float]:
    """The weights in `common_stems.txt`."""
    weights: dict[str, float] = {}
    weight = _RARE
    for line in (_HERE / "common_stems.txt").read_text("utf-8").splitlines():
        if section := re.fullmatch(r"\[([\d.]+)\]", line):
            weight = float(section[1])
        elif not line.startswith("#"):
            weights |= dict.fromkeys(line.split(), weight)
    return weights

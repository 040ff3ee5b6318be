"""What words mean in either language: concepts, areas, and how much a stem tells of one event."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from typing import Any

from ingest.store.fulltext.stems import fold

_HERE = Path(__file__).parent
_WHOLE = 3  # letters up to which a word is meant whole, not as a beginning
_REMEMBERED = 50_000  # words, some 4 MB
_RARE = 1.0
_KEPT = 40  # stems of an article that are compared, those that tell most


class Vocabulary:
    """Names for words. A long word is matched by its beginning; a short one, or several, as written."""

    def __init__(self, group: dict[str, list[str]]) -> None:
        self._beginnings: dict[str, list[tuple[str, str]]] = {}
        self._words: dict[str, str] = {}
        self._phrases: list[tuple[str, str]] = []
        for name, words in group.items():
            for word in words:
                self._file(name, word)
        self._meaningless: set[str] = set()  # words met that have no name: most of a text is set aside at once

    def _file(self, name: str, word: str) -> None:
        if " " in word or "." in word or "'" in word:
            self._phrases.append((word, name))
        elif len(word) <= _WHOLE:
            self._words[word] = name
        else:
            self._beginnings.setdefault(word[:_WHOLE], []).append((word, name))

    def _found(self, word: str) -> set[str]:
        begun = {name for start, name in self._beginnings.get(word[:_WHOLE], ()) if word.startswith(start)}
        return begun | ({self._words[word]} if word in self._words else set())

    def of(self, words: AbstractSet[str], text: str) -> set[str]:
        """The names of what stands in a text.

        Args:
            words: the text's words, folded.
            text: the text, folded.
        """
        names = {name for phrase, name in self._phrases if phrase in text}
        for word in words - self._meaningless:
            if found := self._found(word):
                names |= found
            else:
                self._note(word)
        return names

    def _note(self, word: str) -> None:
        if len(self._meaningless) >= _REMEMBERED:
            self._meaningless.clear()
        self._meaningless.add(word)


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
    """The stems that tell most of an event, each with its weight from 0 to 1, twice where it stands twice or more."""
    weight_of = common().get
    weights = {
        stem: weight_of(stem, _RARE) * (2 if times > 1 else 1)
        for stem, times in Counter(stems).items()
        if len(stem) > 2 and not stem.isdigit()
    }
    kept = sorted(sorted(weights), key=weights.__getitem__, reverse=True)[:_KEPT]  # of equal weight in their order
    return {stem: weights[stem] for stem in kept}


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

"""The proper names in a text, word by word, as far as capitals tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ingest.store.fulltext.stems import STOPWORDS, fold
from ingest.store.stories.word_meanings import generic_names

EVERYWHERE: Final = 0.25
"""Weight of a name that stands in news of all kinds, such as Paris or BCE; others have 1."""
_KEPT = 24  # names of an article that are compared, those met first

_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ](?:[\w&.-]*\w)?")
_ENDS = (".", "!", "?", "»", ":")
_SPACES = 8  # letters before a word that are looked at: white space, and what ends a sentence
_LOWER = re.compile(r"\b[a-zà-ÿ][\w-]{2,}")


def names(text: str) -> dict[str, float]:
    """Each name, folded, with its weight; a word that begins a sentence counts where it is no ordinary word."""
    lower = set(fold(" ".join(set(_LOWER.findall(text)))).split(" "))
    seen: Counter[str] = Counter()
    within: set[str] = set()
    for word, start in _capitalised(text):
        seen[word] += 1
        if word not in within and not _begins_sentence(text, start):
            within.add(word)
    found = [word for word, times in seen.items() if _is_name(word, times, within, lower)][:_KEPT]
    return {word: EVERYWHERE if is_generic(word) else 1.0 for word in found}


def is_generic(name: str) -> bool:
    """Whether a folded name stands in news of all kinds."""
    return name in generic_names()


def _begins_sentence(text: str, start: int) -> bool:
    """Whether a word stands at the head of a text, line, sentence or quotation."""
    before = text[max(0, start - _SPACES) : start]
    ended = before.rstrip()
    return not start or before[-1] == "\n" or ended.endswith("«") or (ended != before and ended.endswith(_ENDS))


def _capitalised(text: str) -> Iterator[tuple[str, int]]:
    for found in _CAPITALISED.finditer(text):
        word = fold(found[0])
        if len(word) > 1 and word not in STOPWORDS:
            yield word, found.start()


def _is_name(word: str, times: int, within: set[str], lower: set[str]) -> bool:
    if word in within:
        return word not in lower or times > 1
    return word not in lower and times > 1

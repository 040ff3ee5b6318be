"""What a text is about, by its longer words: the measures by which two texts are told to speak of the same.

How many words two texts must share is their callers' affair.
"""

from __future__ import annotations

import re

from ingest.text.keys import key

_LONG_WORD = re.compile(r"\w{5,}")
_WORD = re.compile(r"[^\W_]{4,}")
_MOST_LOOKED_AT = 200_000  # characters
_STEM = 5  # letters by which two forms of a word are taken for the same


def words(text: str) -> set[str]:
    """The words of five letters and more of `text`, each as `key` gives it: what tells one subject from another.

    >>> sorted(words("L’État emprunte à 3 %"))
    ['emprunte']
    """
    return set(map(key, set(_LONG_WORD.findall(text))))


def words_of_title(text: str) -> set[str]:
    """The words of four letters and more of a title, each as `key` gives it: titles are short, and each word counts."""
    return {key(word) for word in _WORD.findall(text)}


def stems(text: str) -> set[str]:
    """The beginnings of a text’s words of four letters and more, without accents and case: two forms of a word are one.

    >>> sorted(stems("L’inflation recule à Paris"))
    ['infla', 'paris', 'recul']
    """
    return set(map(_stem, filter(_is_word, _WORD.findall(text[:_MOST_LOOKED_AT]))))


def has_any(text: str, wanted: set[str]) -> bool:
    """Whether one of some stems is a text's, as far as it is looked at: most are found in the first words."""
    words = (match.group() for match in _WORD.finditer(text[:_MOST_LOOKED_AT]))
    return any(_stem(word) in wanted for word in words if _is_word(word))


def _is_word(word: str) -> bool:
    return not word.isdigit()


def _stem(word: str) -> str:
    return key(word).rstrip("sx")[:_STEM]

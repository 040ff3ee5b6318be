"""Split a sentence into words that can be compared: without articles, elisions, accents and case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)*['’]?|\d+(?:[.,\u00a0\u202f ]\d+)*|[^\w\s]")
_ARTICLES = {
    "fr": frozenset(["le", "la", "les", "l", "un", "une", "de", "du", "des", "d"]),
    "en": frozenset(["the", "a", "an", "of"]),
}
_SAME = {"au": "a", "aux": "a", "n": "ne", "s": "se"}
_ELIDED = frozenset("jmtcq")
_PAUSES = {";": 12, ":": 1, ",": 1, "(": 1, ")": 1}
_CONTRASTS = frozenset(("tandis", "alors", "mais", "while", "but"))


class Token(NamedTuple):
    """A word, a number or a sign of money.

    `word` is the form that is compared, `cased` the same with its capitals; `start` and `end` are places in the text,
    `place` counts words from the sentence's start (a comma, a semicolon or a `mais` counts more).
    """

    word: str
    cased: str
    start: int
    end: int
    place: int


def tokens(sentence: str, language: str) -> Iterator[Token]:
    """The words, numbers and signs of money of a sentence in their order."""
    articles = _ARTICLES[language]
    place = 0
    for match in _TOKEN.finditer(sentence):
        text = match[0]
        if not text[0].isalnum():
            place += _PAUSES.get(text, 0)
            if text in "%€$£¥":
                yield Token(text, text, match.start(), match.end(), place)
            continue
        cased, word = _plain(text)
        if word in articles or (text[-1] in "'’" and word in _ELIDED):
            continue
        place += 10 if word in _CONTRASTS else 1
        yield Token(word, cased, match.start(), match.end(), place)


@lru_cache(maxsize=1 << 15)
def _plain(text: str) -> tuple[str, str]:
    """Without accents and apostrophe: in its own case, and in small letters."""
    text = text.rstrip("'’").replace("œ", "oe").replace("Œ", "OE")
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    word = text.lower()
    return text, _SAME.get(word, word)

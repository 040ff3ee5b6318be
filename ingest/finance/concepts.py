"""What the words of a sentence stand for: `relève` is `up`, `objectif de cours` `target_price`, `12 %` `percent`.

The words are in `vocabulary.toml`, a table that a reader of finance news can extend. Of several entries that fit at one
place the longest counts, so that the `achat` in `offre publique d'achat` is no broker's opinion.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
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
_MONEY = re.compile(
    r"(milli(on|ard)s?|[mk]|m[de]?s?|k€|meur|eur|euros?|dollars?|livres?|francs?|yens?|billion|bn|usd|gbp)"
)
_LARGE = re.compile(r"(?:[4-9]|\d\d)(?!\d)")  # of a share's move: news, where one per cent is weather
_MONEY_SIGNS = frozenset("€$£¥")


class Token(NamedTuple):
    """A word, a number or a sign: as it is compared, with its case, in the text, and how many words from the start."""

    word: str
    cased: str
    start: int
    end: int
    place: int


class Span(NamedTuple):
    """Where a concept stands: in the text, and counted in words."""

    start: int
    end: int
    first: int
    last: int


Concepts = dict[str, list[Span]]


def concepts(sentence: str, language: str = "fr") -> Concepts:
    """What the sentence speaks of: each concept with the places where its words stand."""
    language = "en" if language == "en" else "fr"
    tokens = list(_tokens(sentence, language))
    vocabulary = _vocabulary(language)
    found: Concepts = {}
    at = 0
    while at < len(tokens):
        names, length = vocabulary.at(tokens, at)
        if not names:
            names, length = _unlisted(tokens, at)
        first, last = tokens[at], tokens[at + length - 1]
        for name in names:
            found.setdefault(name, []).append(Span(first.start, last.end, first.place, last.place))
        at += length
    return found


def _tokens(sentence: str, language: str) -> Iterator[Token]:
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


def _unlisted(tokens: list[Token], at: int) -> tuple[list[str], int]:
    """A name (all its capitalised words) or a number with what it counts."""
    token = tokens[at]
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if token.cased[0].isdigit():
        if after == "%":
            return ["number", "percent", *(["large"] if _LARGE.match(token.word) else [])], 2
        if after in _MONEY_SIGNS or _MONEY.fullmatch(after) or (at and tokens[at - 1].word in _MONEY_SIGNS):
            return ["number", "amount"], 1
        return ["number"], 1
    return (["name"], 1) if token.cased[0].isupper() else ([], 1)


@dataclass
class Vocabulary:
    """The entries by their first word, whole or as it begins, or by their first two where both are whole."""

    pairs: dict[tuple[str, str], list[tuple[int, _Entry]]] = field(default_factory=dict)
    whole: dict[str, list[_Entry]] = field(default_factory=dict)
    stems: dict[str, list[_Entry]] = field(default_factory=dict)
    known: dict[str, list[tuple[int, _Entry]]] = field(default_factory=dict)

    def add(self, concept: str, phrase: str, language: str) -> None:
        """Learn that the phrase stands for the concept."""
        words = tuple(
            _Word(token.word, _own_case(token), phrase[token.end : token.end + 1] == "*")
            for token in _tokens(phrase, language)
        )
        entry = _Entry(concept, words)
        if len(words) > 1 and not words[0].stem and not words[1].stem:
            self.pairs.setdefault((words[0].text, words[1].text), []).append((len(words), entry))
        else:
            (self.stems if words[0].stem else self.whole).setdefault(words[0].text, []).append(entry)

    def at(self, tokens: list[Token], at: int) -> tuple[list[str], int]:
        """The concepts of the longest entries that fit at this token, and how many tokens they take."""
        best: list[str] = []
        longest = 1
        following = tokens[at + 1].word if at + 1 < len(tokens) else ""
        for length, entry in chain(self.pairs.get((tokens[at].word, following), ()), self._entries(tokens[at].word)):
            if length < longest or ((length > 1 or entry.words[0].cased) and not entry.fits(tokens, at)):
                continue
            if length > longest:
                best, longest = [], length
            if entry.concept not in best:
                best.append(entry.concept)
        return best, longest

    def _entries(self, word: str) -> list[tuple[int, _Entry]]:
        """The entries that begin with this word, the longest first."""
        if (entries := self.known.get(word)) is None:
            found = list(self.whole.get(word, ()))
            for end in range(2, len(word) + 1):
                found += self.stems.get(word[:end], ())
            entries = sorted(((len(entry.words), entry) for entry in found), key=lambda pair: -pair[0])
            if len(self.known) < 1 << 15:
                self.known[word] = entries
        return entries


def _own_case(token: Token) -> str:
    """`OPA` counts in capitals only: the entry is written so."""
    return token.cased if token.cased != token.word == token.cased.lower() else ""


class _Word(NamedTuple):
    text: str
    cased: str
    stem: bool

    def fits(self, token: Token) -> bool:
        if self.cased and self.cased != token.cased:
            return False
        return token.word.startswith(self.text) if self.stem else token.word == self.text


class _Entry(NamedTuple):
    concept: str
    words: tuple[_Word, ...]

    def fits(self, tokens: list[Token], at: int) -> bool:
        """Whether its words stand there; the first was looked up, and only its case is in question."""
        if at + len(self.words) > len(tokens) or self.words[0].cased not in ("", tokens[at].cased):
            return False
        return all(word.fits(token) for word, token in zip(self.words[1:], tokens[at + 1 : at + 8], strict=False))


@cache
def _vocabulary(language: str) -> Vocabulary:
    table = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))
    vocabulary = Vocabulary()
    for concept, phrases in table[language].items():
        for phrase in filter(None, (part.strip() for part in phrases.replace("\n", " ").split(","))):
            vocabulary.add(concept, " ".join(phrase.split()), language)
    return vocabulary

"""What the words of a sentence stand for: `relève` is `up`, `objectif de cours` `target_price`, `12 %` `percent`.

The words are in `vocabulary.toml`, a table that a reader of finance news can extend. Of several entries that fit at one
place the longest counts, so that the `achat` in `offre publique d'achat` is no broker's opinion.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ingest.finance.company_vocabulary import FIRST_NAMES
from ingest.finance.forms import without_accents
from ingest.finance.words import Token, tokens

_MONEY = re.compile(
    r"(milli(on|ard)s?|[mk]|m[de]?s?|k€|meur|eur|euros?|dollars?|livres?|francs?|yens?|billion|bn|usd|gbp)"
)
_SIZES = {"large": re.compile(r"(?:[4-9]|\d\d)(?!\d)"), "tiny": re.compile(r"0[.,]")}
"""Percentages of a share's move that are news, and that are none: 4 and more, below 1."""
_MONEY_SIGNS = frozenset("€$£¥")


class Span(NamedTuple):
    """The place of a concept, in letters of the text and counted in words."""

    start: int
    end: int
    first: int
    last: int


Concepts = dict[str, list[Span]]


def concepts(sentence: str, language: str = "fr") -> Concepts:
    """Find the concepts of a sentence, each with the places of its words."""
    return concepts_of(list(tokens(sentence, read_as(language))), language)


def read_as(language: str) -> str:
    """English, or else French."""
    return "en" if language == "en" else "fr"


def concepts_of(words: list[Token], language: str = "fr") -> Concepts:
    """Find the concepts of a sentence that is split into words already."""
    vocabulary = _vocabulary(read_as(language))
    found: Concepts = {}
    at = 0
    while at < len(words):
        names, length = vocabulary.at(words, at)
        if not names:
            names, length = _unlisted(words, at)
        first, last = words[at], words[at + length - 1]
        for name in names:
            found.setdefault(name, []).append(Span(first.start, last.end, first.place, last.place))
        at += length
    return found


def _unlisted(sentence: list[Token], at: int) -> tuple[list[str], int]:
    """A name (all its capitalised words) or a number with what it counts."""
    token = sentence[at]
    after = sentence[at + 1].word if at + 1 < len(sentence) else ""
    if token.cased[0].isdigit():
        if after == "%":
            size = [name for name, form in _SIZES.items() if form.match(token.word)]
            return ["number", "percent", *size], 2
        if after in _MONEY_SIGNS or _MONEY.fullmatch(after) or (at and sentence[at - 1].word in _MONEY_SIGNS):
            return ["number", "amount"], 1
        return ["number"], 1
    if not token.cased[0].isupper() or (at and _MONEY.fullmatch(token.word) and sentence[at - 1].word[0].isdigit()):
        return [], 1
    named = after and sentence[at + 1].cased[0].isupper() and token.word in _first_names()
    return (["name", "person"] if named else ["name"]), 1


@cache
def _first_names() -> frozenset[str]:
    return frozenset(map(without_accents, FIRST_NAMES))


@dataclass
class Vocabulary:
    """The entries of the vocabulary, indexed by their first word (or its beginning), or by their first two words."""

    pairs: dict[tuple[str, str], list[tuple[int, _Entry]]] = field(default_factory=dict)
    whole: dict[str, list[_Entry]] = field(default_factory=dict)
    stems: dict[str, list[_Entry]] = field(default_factory=dict)
    known: dict[str, list[tuple[int, _Entry]]] = field(default_factory=dict)

    def add(self, concept: str, phrase: str, language: str) -> None:
        """Add a phrase that stands for a concept."""
        words = tuple(word for piece in phrase.split() for word in _words(piece, language))
        entry = _Entry(concept, words)
        if len(words) > 1 and not words[0].stem and not words[1].stem:
            self.pairs.setdefault((words[0].text, words[1].text), []).append((len(words), entry))
        else:
            (self.stems if words[0].stem else self.whole).setdefault(words[0].text, []).append(entry)

    def at(self, sentence: list[Token], at: int) -> tuple[list[str], int]:
        """Find the longest entries that fit at this token: their concepts, and how many tokens they take."""
        best: list[str] = []
        longest = 1
        following = sentence[at + 1].word if at + 1 < len(sentence) else ""
        for length, entry in chain(
            self.pairs.get((sentence[at].word, following), ()), self._entries(sentence[at].word)
        ):
            if length < longest or ((length > 1 or entry.words[0].cased) and not entry.fits(sentence, at)):
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

    def fits(self, sentence: list[Token], at: int) -> bool:
        """Whether its words stand there; the first was looked up, and only its case is in question."""
        if at + len(self.words) > len(sentence) or self.words[0].cased not in ("", sentence[at].cased):
            return False
        return all(map(_Word.fits, self.words[1:], sentence[at + 1 : at + len(self.words)]))


@lru_cache(maxsize=1 << 13)
def _words(piece: str, language: str) -> tuple[_Word, ...]:
    """The words in a piece of a phrase without white space; most pieces stand in several phrases."""
    return tuple(
        _Word(token.word, _own_case(token), piece[token.end : token.end + 1] == "*")
        for token in tokens(piece, language)
    )


@cache
def _vocabulary(language: str) -> Vocabulary:
    table = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))
    vocabulary = Vocabulary()
    for concept, phrases in table[language].items():
        for phrase in filter(None, (part.strip() for part in phrases.replace("\n", " ").split(","))):
            vocabulary.add(concept, phrase, language)
    return vocabulary

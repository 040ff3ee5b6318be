"""Tell what a figure belongs to, and whether it went up or down, by the words around it in its sentence.

The words are in `figures.toml`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

_SENTENCE = re.compile(r"[.!?…](?=\s+[A-ZÀ-Ý«\"])|\n")
_IN_BRACKETS = re.compile(r"[A-ZÀ-Ý][\w.&'’ -]*\s?\($")
_OF = re.compile(r"\s(?:de |d['’]|du |des |en |of |in )?")
_WORD = re.compile(r"[^\W\d_]+")
_FIRST_WORD = re.compile(r"^[^\W\d_]+\*?")
_INTERRUPTED = re.compile(r"[\d,;:()]")
_ACCENTED, _UNACCENTED = "éèêîâôçù", "eeeiaocu"
_PLAIN = str.maketrans(_ACCENTED, _UNACCENTED)
_WORDS_BETWEEN = 7  # a verb and the figure it moves: `abaisse son objectif de cours sur Nordéal à`
_VERB_WITHIN = 70  # letters


class _Lexicon:
    """Words with what they stand for, looked up by their first two letters."""

    def __init__(self, rows: dict[str, str]) -> None:
        groups: dict[str, list[str]] = {}
        first_words: set[str] = set()
        for name, phrases in rows.items():
            for phrase in (" ".join(part.split()) for part in phrases.split(",")):
                groups.setdefault(_start(phrase), []).append(f"(?P<{name}>{_expression(phrase)})")
                first_words.update(map(_expression, _FIRST_WORD.findall(phrase)))
        self._first_word = re.compile("|".join(first_words))
        self._may_begin = lru_cache(maxsize=50_000)(self._is_first_word)
        self._by_start = {start: re.compile("|".join(_numbered(expressions))) for start, expressions in groups.items()}

    def at(self, text: str, position: int) -> re.Match[str] | None:
        """The entry that stands there."""
        pattern = self._by_start.get(_start(text[position : position + 2]))
        return pattern.match(text, position) if pattern else None

    def last(self, text: str) -> re.Match[str] | None:
        """The last entry of the text; a word inside a longer entry (`objectif de cours`) is none."""
        last, end = None, 0
        for word in _WORD.finditer(text):
            if word.start() >= end and self._may_begin(word[0]) and (match := self.at(text, word.start())):
                last, end = match, match.end()
        return last

    def _is_first_word(self, word: str) -> bool:
        """Whether an entry begins with it: of most words no entry is looked for."""
        return self._first_word.fullmatch(word) is not None


class _Words(NamedTuple):
    kinds: _Lexicon
    behind: _Lexicon
    directions: _Lexicon
    behind_directions: _Lexicon


def kind_of(before: str, after: str) -> str | None:
    """What the figure belongs to: by the word right behind it, else by the nearest before it in its sentence."""
    words = _words()
    if behind := _right_behind(words.behind, after):
        return behind
    if _IN_BRACKETS.search(before):  # `Nordéal (+3,4 %)`
        return "cours"
    return _name(words.kinds.last(_SENTENCE.split(before)[-1]))


def direction_of(before: str, after: str, sign: str) -> Literal["up", "down"] | None:
    """Whether it went up or down: by its sign, else by the verb or noun of movement that belongs to it."""
    if sign:
        return "up" if sign == "+" else "down"
    words = _words()
    direction = _right_behind(words.behind_directions, after)
    if direction is None:
        clause = _SENTENCE.split(before[-_VERB_WITHIN:])[-1]
        last = words.directions.last(clause)
        between = clause[last.end() :] if last else ""
        if _INTERRUPTED.search(between) or len(between.split()) > _WORDS_BETWEEN:
            return None
        direction = _name(last)
    return "up" if direction == "up" else "down" if direction else None


def _right_behind(lexicon: _Lexicon, after: str) -> str | None:
    of = _OF.match(after)
    return _name(lexicon.at(after, of.end())) if of else None


def _name(match: re.Match[str] | None) -> str | None:
    return match.lastgroup.rstrip("0123456789") if match and match.lastgroup else None


def _numbered(expressions: list[str]) -> list[str]:
    """A group's name may stand once in an expression."""
    return [expression.replace(">", f"{number}>", 1) for number, expression in enumerate(expressions)]


@cache
def _words() -> _Words:
    table = tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))
    return _Words(*(_Lexicon(table[name]) for name in _Words._fields))


def _start(phrase: str) -> str:
    return phrase[:2].lower().translate(_PLAIN)


def _expression(phrase: str) -> str:
    """`chiffre* d'affaires` as an expression: accents may be missing, either apostrophe, a capital at the start."""
    if phrase[0].islower():
        phrase = f"[{phrase[0]}{phrase[0].upper()}]{phrase[1:]}"
    for accented, plain in zip(_ACCENTED, _UNACCENTED, strict=True):
        either = f"{accented}{plain}"
        phrase = phrase.replace(accented, f"[{either}]").replace(f"[[{either}]", f"[{either}")
    return phrase.replace("'", "['’]").replace("*", r"\w*").replace(" ", r"\s") + r"\b"

"""How alike two texts are: a small sketch to look for candidates by, and the rule that decides on the texts themselves.

A text is read as overlapping runs of four units (shingles); a unit is a word, a figure or a name. Two rules make it fit
for finance news, where daily reports share every phrase and differ in their figures:

- the sketch (bottom-k MinHash: Broder 1997) prefers shingles with figures, which tell one daily report from the next;
- two texts that put different figures or names into the same phrases are different articles, however alike.

`bench/duplicates.py` measures it, `bench/duplicate_methods.py` trafilatura's simhash and a library's MinHash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import nsmallest
from itertools import accumulate
from operator import sub, truediv

from xxhash import xxh3_64_intdigest

from ingest.text.word_runs import all_words

MIN_WORDS = 40
"""Shorter texts are compared by their hash alone: a few shingles prove nothing."""
LOOKED_UP = 20
"""Keys that a text is looked up by. More than are stored of it: what is stored of a text is then found in any longer
text that contains it, whatever stands around it there."""

_RUN = 4  # units; three meet by chance in unrelated reports, five or more die with each word replaced
_WEIGHTS = [1 + 16 * figures for figures in range(_RUN + 1)]  # how much likelier a shingle with figures is sketched
_FIGURE, _NAME = "0", "A"
# A figure with its separators, a name of one or several words, or a word.
_UNIT = re.compile(r"(\d+(?:[\s.,]\d+)*)|([A-ZÀ-ÞŒ]\w*(?:[ \-&][A-ZÀ-ÞŒ]\w*)*)|(\w+)")
_SEPARATORS = re.compile(r"\W+")

_CONTAINED = 0.35  # of the shorter text's shingles: a heavy edit keeps as much, a shared background does not
_ALIKE = 0.15  # Jaccard: a brief in the middle of a long round-up is not the round-up's copy
_ASKED, _FOUND = 48, 5  # runs of words that are looked for, and must be found, before two texts' shingles are compared
_SAME_SOURCE = 0.6  # contained: one paper repeats itself from day to day, and rarely rewrites what it prints again
_SAME_FIGURES = 0.7  # of the phrases in common that hold a figure: 0.1 to 0.6 from day to day, 0.7 to 1 in reprints
_SAME_NAMES = 0.65  # of those that hold a name: below 0.8 rivals on one event, 0.75 to 1 in reprints


@dataclass(frozen=True)
class Shingles:
    """A text's units in their order, and its shingles."""

    units: tuple[str, ...]
    kinds: tuple[str, ...]
    """For each unit `0` (figure), `A` (name) or nothing (word)."""

    @cached_property
    def runs(self) -> list[str]:
        """The shingles in their order."""
        return _runs(self.units)

    @cached_property
    def exact(self) -> frozenset[str]:
        """The shingles as a set."""
        return frozenset(self.runs)

    @cached_property
    def figures(self) -> dict[str, set[str]]:
        """The shingles with figures, by what they are with their figures left blank."""
        return self._by_phrase(_FIGURE)

    @cached_property
    def names(self) -> dict[str, set[str]]:
        """The shingles with names, by what they are with their names left blank."""
        return self._by_phrase(_NAME)

    def _by_phrase(self, kind: str) -> dict[str, set[str]]:
        blanked = _runs([kind if own == kind else unit for unit, own in zip(self.units, self.kinds, strict=True)])
        found: dict[str, set[str]] = {}
        for phrase, run in zip(blanked, self.runs, strict=True):
            if phrase != run:
                found.setdefault(phrase, set()).add(run)
        return found


@lru_cache(maxsize=64)  # daily reports are compared with the same few before them
def shingles(text: str) -> Shingles:
    """A text's shingles; case, punctuation and kinds of apostrophe do not count."""
    found = _UNIT.findall(text)
    units = [_SEPARATORS.sub("", figure) if figure else (name or word).casefold() for figure, name, word in found]
    kinds = [_FIGURE if figure else _NAME if name else "" for figure, name, _ in found]
    return Shingles(tuple(units), tuple(kinds))


def sketch(text: str) -> list[int]:
    """The text's keys, 32 bits signed each, the likeliest to be shared by a copy first; none for a short text."""
    if text.count(" ") < MIN_WORDS:
        return []
    found = shingles(text)
    before = list(accumulate(map(_FIGURE.__eq__, found.kinds), initial=0))  # figures up to each unit
    weights = map(_WEIGHTS.__getitem__, map(sub, before[_RUN:], before))
    digests = list(map(xxh3_64_intdigest, map(str.encode, found.runs)))
    ranked = nsmallest(2 * LOOKED_UP, zip(map(truediv, digests, weights), digests, strict=True))
    # ranked by the upper half of the digest, told apart by the lower
    keys = dict.fromkeys((digest & 0xFFFFFFFF) - 0x80000000 for _, digest in ranked)
    return list(keys)[:LOOKED_UP]


def likeness(text: str, other: str, *, same_source: bool) -> float:
    """How likely two texts are one text, edited: cut, with a new introduction, reworded here and there.

    Returns:
        0 where it is not; else the share of the shorter text that stands in the longer, less what the two
        contradict each other in: at least 0.35, up to 1.
    """
    if _hardly_alike(text, other):
        return 0.0
    one, two = shingles(text), shingles(other)
    common = len(one.exact & two.exact)
    contained = common / max(1, min(len(one.exact), len(two.exact)))
    alike = common / max(1, len(one.exact | two.exact))
    if contained < (_SAME_SOURCE if same_source else _CONTAINED) or alike < _ALIKE or contradict(text, other):
        return 0.0
    likeness = contained * min(_agreeing(one.figures, two.figures), _agreeing(one.names, two.names))
    return likeness if likeness >= _CONTAINED else 0.0


def _hardly_alike(text: str, other: str) -> bool:
    """Whether so few runs of words of the shorter text stand in the longer that their shingles need not be compared.

    Most articles that are compared have one sentence with figures in common. Of a copy a third of the runs is there, of
    forty-eight of them at least five, but for one copy in ten thousand; it takes a tenth of the time.
    """
    shorter, longer = sorted((_words(text), _words(other)), key=len)
    last = len(shorter) - _RUN
    if last < _ASKED:
        return False
    known = set(longer)
    starts = [at for at in range(0, last, last // _ASKED) if known.issuperset(shorter[at : at + _RUN])]
    if len(starts) < _FOUND:
        return True
    searched = f" {' '.join(longer)} "
    return sum(f" {' '.join(shorter[at : at + _RUN])} " in searched for at in starts) < _FOUND


@lru_cache(maxsize=256)
def _words(text: str) -> list[str]:
    return all_words(text.casefold())


def contradict(text: str, other: str) -> bool:
    """Whether the two put different figures or names into the same phrases, as two days' reports do."""
    one, two = shingles(text), shingles(other)
    return _agreeing(one.figures, two.figures) < _SAME_FIGURES or _agreeing(one.names, two.names) < _SAME_NAMES


def _agreeing(one: dict[str, set[str]], two: dict[str, set[str]]) -> float:
    """Of the phrases in both, the share that is filled in the same way in both."""
    phrases = one.keys() & two.keys()
    same = sum(not one[phrase].isdisjoint(two[phrase]) for phrase in phrases)
    return same / len(phrases) if phrases else 1.0


def _runs(units: Sequence[str]) -> list[str]:
    return list(map(" ".join, zip(*(units[at:] for at in range(_RUN)), strict=False)))

"""Cuts the part of a text that shows why it was found, with the hits marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.query.syntax import Term
from ingest.store.fulltext.stems import WORD, Stemmed, stem
from ingest.text.cutting import outside_number

LENGTH = 30
"""Length of a snippet, in words as white space parts them."""
OPENING = 120
"""Words looked at first: news begins with what matters, and the whole of a text takes three times as long."""
_LONGEST = 100  # letters of a word
_BEFORE = 5  # words shown before the first hit


@dataclass(frozen=True)
class Wanted:
    """The stems that are marked."""

    stems: frozenset[str]
    beginnings: tuple[str, ...] = ()
    """Of stems."""

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Wanted:
        """What a query's terms mark."""
        known = list(terms)
        stems = frozenset(word for term in known for form in term.forms for word in form)
        return cls(stems, tuple(term.prefix for term in known if term.prefix))

    def some(self, words: Sequence[str]) -> bool:
        """Whether one of some stems is wanted."""
        return not self.stems.isdisjoint(words) or bool(self.beginnings and any(map(self._begins, words)))

    def of_pieces(self, stems: Sequence[str]) -> set[str]:
        """Which of the stems of pieces, each of none, one or several, are wanted."""
        different = set(stems)
        unsure = different if self.beginnings else [one for one in different if " " in one]
        return different.intersection(self.stems).union(one for one in unsure if self.some(one.split()))

    def _begins(self, word: str) -> bool:
        return any(word.startswith(letters) or letters.startswith(word) for letters in self.beginnings)

    @cached_property
    def pieces(self) -> _Pieces:
        """Whether a piece of text without white space holds a wanted word, for each that was met."""
        return _Pieces(self)


class _Pieces(dict[str, bool]):
    """Remembers which pieces are wanted, as a few hundred make most of all texts: ten times as fast as asking again."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__()
        self._wanted = wanted

    def __missing__(self, piece: str) -> bool:
        found = self[piece] = self._wanted.some(stem(piece).split())
        return found


def snippet(text: Stemmed, wanted: Wanted) -> tuple[str, list[tuple[int, int]]]:
    """A stretch of the text with the wanted stems, on one line, and where the hits stand in it.

    It is the stretch with most different ones in the first `OPENING` words, or in the rest where these have none.
    A hit is given by the offsets of its first character and after its last.
    """
    pieces = text.pieces
    first = _start(text.stems[:OPENING], wanted)
    if first is None:
        later = _start(text.stems[OPENING:], wanted)
        first = 0 if later is None else OPENING + later
    first = max(0, min(first, len(pieces) - LENGTH))
    first, last = outside_number(pieces, first, -1), outside_number(pieces, first + LENGTH, 1)
    shown = ("… " if first else "") + " ".join(map(_shortened, pieces[first:last]))
    shown += " …" if last < len(pieces) else ""
    return shown, marks(shown, wanted)


def _shortened(piece: str) -> str:
    """A word of a length that can be shown: some texts hold addresses, or pictures in letters."""
    return piece if len(piece) <= _LONGEST else f"{piece[:_LONGEST]}…"


def marks(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    """Where the wanted stems stand in a text: offsets of the first character and after the last."""
    return [word.span() for word in WORD.finditer(text) if wanted.pieces[word[0]]]


def _start(stems: Sequence[str], wanted: Wanted) -> int | None:
    """The piece to begin at, a little before the hit that most other hits follow closely; None without a hit."""
    found = wanted.of_pieces(stems)
    hits = [number for number, of_piece in enumerate(stems) if of_piece in found] if found else []

    def different(hit: int) -> tuple[int, int]:
        close = [stems[other] for other in hits if hit <= other < hit + LENGTH - _BEFORE]
        return len(set(close)), len(close)

    if not hits:
        return None
    best = max(hits, key=different)
    return best - _BEFORE if best + _BEFORE >= LENGTH else 0

"""Compares two versions of a text, paragraph by paragraph, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+\s*")
_EFFORT = 10_000_000  # steps of a comparison, half a second; a stretch that takes more is shown as a whole

_Opcode = tuple[str, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stayed, were added or deleted."""

    kind: str
    """`same`, `del` (only in the earlier text) or `ins` (only in the later)."""
    text: str


def changes(before: str, after: str) -> list[list[Piece]]:
    """The paragraphs that differ; those that stayed are left out.

    >>> changes("Le CAC gagne 1 %.\\nFin.", "Le CAC gagne 2 %.\\nFin.")[0][1:3]
    [Piece(kind='del', text='1 '), Piece(kind='ins', text='2 ')]
    """
    old, new = before.splitlines(), after.splitlines()
    left = _Effort()
    return [
        list(_words("\n".join(old[a:b]), "\n".join(new[c:d]), left))
        for kind, a, b, c, d in left.compare(old, new)
        if kind != "equal"
    ]


class _Effort:
    """What may still be spent on comparing two versions: difflib's time grows with the square of what repeats."""

    def __init__(self) -> None:
        self._left = _EFFORT

    def compare(self, old: Sequence[str], new: Sequence[str]) -> list[_Opcode]:
        """The edits that turn the old into the new."""
        start = _alike(old, new)
        end = _alike(old[start:][::-1], new[start:][::-1])
        middle = old[start : len(old) - end], new[start : len(new) - end]
        same = [("equal", 0, start, 0, start)] if start else []
        tail = [("equal", len(old) - end, len(old), len(new) - end, len(new))] if end else []
        return (
            same + [(kind, a + start, b + start, c + start, d + start) for kind, a, b, c, d in self._of(*middle)] + tail
        )

    def _of(self, old: Sequence[str], new: Sequence[str]) -> list[_Opcode]:
        if not old and not new:
            return []
        counts = Counter(new)
        pairs = len(old) + sum(counts[piece] for piece in old)
        self._left -= pairs * min(len(old), len(new))  # at most so many rounds look at so many pairs each
        if self._left < 0:
            return [("replace", 0, len(old), 0, len(new))]
        return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


def _alike(one: Sequence[str], two: Sequence[str]) -> int:
    """How many pieces are the same at the beginning."""
    return next((place for place, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def _words(before: str, after: str, left: _Effort) -> Iterator[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    for kind, a, b, c, d in left.compare(old, new):
        if kind == "equal":
            yield Piece("same", "".join(old[a:b]))
            continue
        for fate, words in (("del", old[a:b]), ("ins", new[c:d])):
            if words:
                yield Piece(fate, "".join(words))

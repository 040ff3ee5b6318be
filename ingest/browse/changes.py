"""What a publisher changed between two versions of a text, paragraph by paragraph, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\S+\s*")
_MOST_WORDS = 2000  # beyond, a changed stretch is shown as a whole: the comparison's time grows with its square


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words with one fate."""

    kind: str
    """`same`, `del` (only in the earlier text) or `ins` (only in the later)."""
    text: str


def changes(before: str, after: str) -> list[list[Piece]]:
    """The paragraphs that differ; those that stayed are left out.

    >>> changes("Le CAC gagne 1 %.\\nFin.", "Le CAC gagne 2 %.\\nFin.")[0][1:3]
    [Piece(kind='del', text='1 '), Piece(kind='ins', text='2 ')]
    """
    old, new = before.splitlines(), after.splitlines()
    return [
        list(_words("\n".join(old[a:b]), "\n".join(new[c:d])))
        for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if kind != "equal"
    ]


def _words(before: str, after: str) -> Iterator[Piece]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS:
        opcodes = [("replace", 0, len(old), 0, len(new))]
    else:
        opcodes = list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    for kind, a, b, c, d in opcodes:
        if kind == "equal":
            yield Piece("same", "".join(old[a:b]))
            continue
        for fate, words in (("del", old[a:b]), ("ins", new[c:d])):
            if words:
                yield Piece(fate, "".join(words))

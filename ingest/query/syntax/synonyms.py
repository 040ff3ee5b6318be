"""Words that mean one thing in financial news: `data/synonyms.txt`, which a user may edit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from ingest.query.syntax.tree import Stems
from ingest.query.syntax.variants import singular
from ingest.settings import PROJECT
from ingest.store.fulltext.stems import fold, stems

FILE: Final = PROJECT / "data" / "synonyms.txt"
_BETWEEN = re.compile("=>|[=,]")
_NEAR = re.compile('"([^"]*)"~([0-9]{1,2})')
Others = tuple[tuple[str, Stems], ...]
"""What means the same: as written, with its quotes where only this form does, and its stems."""


def match(words: Sequence[Stems], first: str) -> tuple[int, Others]:
    """The synonyms of the longest phrase that the words begin with, and how many of the words it takes; 0 for none.

    Args:
        words: the stems of each word.
        first: the first word as typed: `bond`, which is the stem of the file's `bondit`, does not mean that verb.

    >>> match([("offre",), ("public",), ("achat",)], "offre")[1][0]
    ('OPA', ('opa',))
    """
    known = _table()
    for count in range(min(len(words), _longest()), 0, -1):
        phrase = tuple(stem for word in words[:count] for stem in word)
        if phrase in known.others and not (count == 1 and _is_shorter(first, phrase)):
            return count, known.others[phrase]
    return 0, ()


def nearness(name: str) -> int | None:
    """How many words may stand between those of a synonym; None where it says nothing of it.

    >>> nearness('"supprimer poste"~3'), nearness('"entre en Bourse"')
    (3, None)
    """
    found = _NEAR.fullmatch(name)
    return int(found[2]) if found else None


def unquoted(name: str) -> str:
    """The words of a synonym, without its quotes and its distance."""
    return _NEAR.sub(r"\1", name).strip(' "')


class _Table(NamedTuple):
    """The file, read."""

    others: dict[Stems, Others]
    spelled: frozenset[str]
    """Its words and phrases, folded."""


def _is_shorter(word: str, phrase: Stems) -> bool:
    """Whether a word is the bare stem of the file's one, another word that is longer."""
    typed = fold(singular(word))
    return (typed,) == phrase and typed not in _table().spelled


def _table() -> _Table:
    try:
        changed = FILE.stat().st_mtime_ns
    except OSError:
        return _Table({}, frozenset())
    return _read(FILE, changed)


def _longest() -> int:
    return max(map(len, _table().others), default=0)


@lru_cache(maxsize=1)
def _read(path: Path, changed: int) -> _Table:
    """The file's groups; `changed` makes an edited file be read again."""
    known: dict[Stems, Others] = {}
    lines = [line.partition("#")[0] for line in path.read_text("utf-8").splitlines()]
    for line in lines:
        for phrase, others in _group(line):
            known[phrase] = tuple(dict.fromkeys((*known.get(phrase, ()), *others)))
    written = _BETWEEN.split("=".join(lines))
    return _Table(known, frozenset(fold(singular(unquoted(phrase.strip()))) for phrase in written))


def _group(line: str) -> list[tuple[Stems, Others]]:
    """`a = b = c`: each finds the others; `a => b, c`: only a finds the others."""
    if "=>" in line:
        asked, _, meant = line.partition("=>")
        return [(_stems(asked), _phrases(meant.split(",")))] if _stems(asked) else []
    phrases = _phrases(line.split("="))
    return [(phrase, tuple(other for other in phrases if other[1] != phrase)) for _, phrase in phrases]


def _phrases(written: Sequence[str]) -> Others:
    return tuple((phrase.strip(), _stems(phrase)) for phrase in written if _stems(phrase))


def _stems(phrase: str) -> Stems:
    """Of its words in the singular, as what is looked for is compared with them."""
    return tuple(stems(" ".join(map(singular, unquoted(phrase.strip()).split()))).split())

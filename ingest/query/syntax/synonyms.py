"""Words that mean one thing in financial news: `data/synonyms.txt`, which a user may edit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from ingest.query.syntax.tree import Stems
from ingest.query.syntax.variants import singular
from ingest.settings import PROJECT
from ingest.store.fulltext.stems import stems

FILE: Final = PROJECT / "data" / "synonyms.txt"
Others = tuple[tuple[str, Stems], ...]
"""What means the same: as written, and its stems."""


def match(words: Sequence[Stems]) -> tuple[int, Others]:
    """The synonyms of the longest phrase that the words begin with, and how many of the words it takes; 0 for none.

    >>> match([("offre",), ("public",), ("achat",)])[1][0]
    ('OPA', ('opa',))
    """
    known = _table()
    for count in range(min(len(words), _longest()), 0, -1):
        phrase = tuple(stem for word in words[:count] for stem in word)
        if phrase in known:
            return count, known[phrase]
    return 0, ()


def _table() -> dict[Stems, Others]:
    try:
        changed = FILE.stat().st_mtime_ns
    except OSError:
        return {}
    return _read(FILE, changed)


def _longest() -> int:
    return max(map(len, _table()), default=0)


@lru_cache(maxsize=1)
def _read(path: Path, changed: int) -> dict[Stems, Others]:
    """The file's groups; `changed` makes an edited file be read again."""
    known: dict[Stems, Others] = {}
    for line in path.read_text("utf-8").splitlines():
        for phrase, others in _group(line.partition("#")[0]):
            known[phrase] = tuple(dict.fromkeys((*known.get(phrase, ()), *others)))
    return known


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
    return tuple(stems(" ".join(map(singular, phrase.split()))).split())

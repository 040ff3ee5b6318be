"""Compares the texts of likely copies beside the process that writes, which has the answers when it needs them.

Which texts the writer will compare is known before but for a few, and those it compares itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from contextlib import closing
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from ingest.store.database import Database
from ingest.store.duplicates import Judge, candidates, judge, texts
from ingest.store.opening import open_reader

_TOGETHER = 50  # articles that a process does at a time
_SKETCH = "SELECT keys FROM sketches WHERE article_id = ?"

Judgements = Iterable[tuple[bytes, float]]
"""What was found of texts that were compared, by their key; iterating waits for it."""
Judging = Callable[[list[int]], Judgements]
"""Ids of the other store's articles -> their texts compared. The call returns at once."""


def judging(ours: Path, other: Path, executor: Executor) -> Judging:
    """A function that compares articles of the other store with what they may be copies of."""
    return partial(_begun, executor, ours, other)


def judge_by(judgements: Judgements) -> Judge:
    """Judges by what was found of two texts, and compares those of which nothing was."""
    found = dict(judgements)

    def known(body: str, text: str, first: str, same_source: bool) -> float:
        likeness = found.get(_key(body, text, first, same_source)) if found else None
        return judge(body, text, first, same_source) if likeness is None else likeness

    return known


def _begun(executor: Executor, ours: Path, other: Path, ids: list[int]) -> Judgements:
    parts = [ids[start : start + _TOGETHER] for start in range(0, len(ids), _TOGETHER)]
    return chain.from_iterable(executor.map(partial(_judgements, ours, other), parts))


def _judgements(ours: Path, other: Path, ids: list[int]) -> list[tuple[bytes, float]]:
    with closing(open_reader(other)) as theirs, closing(open_reader(ours)) as own:
        return [(_key(*pair), judge(*pair)) for article_id in ids for pair in _pairs(theirs, own, article_id)]


def _pairs(theirs: Database, own: Database, article_id: int) -> Iterator[tuple[str, str, str, bool]]:
    """An article's text beside each that it may be a copy of: of our store, and of those that come in before it.

    None of an article that a crawl beside has taken out of the other store.
    """
    keys = _sketch(theirs, article_id)
    earlier = [one for one in candidates(theirs, keys, article_id) if candidates(own, _sketch(theirs, one))]
    beside = [*texts(own, candidates(own, keys)), *texts(theirs, earlier)]
    for _, source, body, _ in texts(theirs, [article_id]):
        for _, of, text, first in beside:
            yield body, text, first, source == of


def _sketch(theirs: Database, article_id: int) -> bytes:
    row = theirs.execute(_SKETCH, [article_id]).fetchone()
    return row[0] if row else b""  # stored before there were sketches: the writer compares it


def _key(body: str, text: str, first: str, same_source: bool) -> bytes:
    """Of the texts themselves: a crawl beside may have changed one since it was compared."""
    return blake2b("\0".join((body, text, first, str(same_source))).encode(), digest_size=16).digest()

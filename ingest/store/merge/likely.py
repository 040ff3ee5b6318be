"""Compares the texts of likely copies beside the process that writes, which has the answers when it needs them.

Which texts the writer will compare is known before but for a few, and those it compares itself. An article that is like
none of those that it may be a copy of the writer need not look at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ingest.store.database import Database
from ingest.store.duplicates import Judge, candidates, judge, texts
from ingest.store.opening import open_reader

_TOGETHER = 50  # articles that a process does at a time
_SKETCH = "SELECT keys FROM sketches WHERE article_id = ?"
_HASH = "SELECT content_hash FROM articles WHERE id = ?"


class Judged(NamedTuple):
    """What was found of an article of the other store."""

    other_id: int
    content_hash: str
    """Of the text that was compared."""
    likeness: list[tuple[bytes, float]]
    """To each text that it may be a copy of, by the key of the two."""

    @property
    def is_alone(self) -> bool:
        """Whether it is like none of them."""
        return not any(found for _, found in self.likeness)


Judgements = Iterable[Judged]
"""What was found of articles; iterating waits for it."""
Judging = Callable[[list[int]], Judgements]
"""Ids of the other store's articles -> their texts compared. The call returns at once."""


def judging(ours: Path, other: Path, executor: Executor) -> Judging:
    """A function that compares articles of the other store with what they may be copies of."""
    return partial(_begun, executor, ours, other)


def judge_by(judgements: Sequence[Judged]) -> Judge:
    """Judges by what was found of two texts, and compares those of which nothing was."""
    found = {key: likeness for one in judgements for key, likeness in one.likeness}

    def known(body: str, text: str, first: str, same_source: bool) -> float:
        likeness = found.get(_key(body, text, first, same_source)) if found else None
        return judge(body, text, first, same_source) if likeness is None else likeness

    return known


def _begun(executor: Executor, ours: Path, other: Path, ids: list[int]) -> Judgements:
    parts = [ids[start : start + _TOGETHER] for start in range(0, len(ids), _TOGETHER)]
    return chain.from_iterable(executor.map(partial(_judgements, ours, other), parts))


def _judgements(ours: Path, other: Path, ids: list[int]) -> list[Judged]:
    with closing(open_reader(other)) as theirs, closing(open_reader(ours)) as own:
        found = (_judged(theirs, own, article_id) for article_id in ids)
        return [one for one in found if one]


def _judged(theirs: Database, own: Database, article_id: int) -> Judged | None:
    """What is found of an article; nothing of one without a sketch, or that a crawl beside has taken out.

    Whether it is there is asked first: what comes after it may be of a text that it has since.
    """
    hash_, keys = theirs.execute(_HASH, [article_id]).fetchone(), _sketch(theirs, article_id)
    if hash_ is None or keys is None:
        return None
    return Judged(article_id, hash_[0], [(_key(*pair), judge(*pair)) for pair in _pairs(theirs, own, article_id, keys)])


def _pairs(theirs: Database, own: Database, article_id: int, keys: bytes) -> Iterator[tuple[str, str, str, bool]]:
    """An article's text beside each that it may be a copy of: of our store, and of those that come in before it."""
    earlier = [one for one in candidates(theirs, keys, article_id) if candidates(own, _sketch(theirs, one) or b"")]
    beside = [*texts(own, candidates(own, keys)), *texts(theirs, earlier)]
    for _, source, body, _ in texts(theirs, [article_id]):
        for _, of, text, first in beside:
            yield body, text, first, source == of


def _sketch(theirs: Database, article_id: int) -> bytes | None:
    """Its keys; none where it was stored before there were sketches: the writer compares it."""
    row = theirs.execute(_SKETCH, [article_id]).fetchone()
    return bytes(row[0]) if row else None


def _key(body: str, text: str, first: str, same_source: bool) -> bytes:
    """Of the texts themselves: a crawl beside may have changed one since it was compared."""
    return blake2b("\0".join((body, text, first, str(same_source))).encode(), digest_size=16).digest()

"""Finds copies of a text in different stores that are read as one; the newest store keeps what was found.

Each article is looked for once in each of the other stores, by the keys and rules by which a store finds its own copies
(`ingest.store.duplicates`): of any age, in time that does not grow with the store. An address that is in two stores is
one article. The newest articles come first: this morning's copies are known before all of a backlog is. What each
store has in common with others is told to readers by `ingest.store.firsts_elsewhere`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from json import dumps
from math import inf
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from ingest.store import duplicates
from ingest.store.database import Database, transaction
from ingest.store.links_across import ADDRESS_ALONE, ADDRESS_AND_COPY, COPY, has_id
from ingest.store.marks_across import Gap, Mark, Names, gaps, lower, marks, note, note_revisions
from ingest.store.opening import open_reader
from ingest.store.pairs_across import Pair, last, pairs, present, rank

TOGETHER = 200  # articles in a transaction: a crawl beside waits for a few milliseconds
_ARTICLES = """
SELECT a.id, a.url, a.source, a.content_hash, s.keys FROM articles a LEFT JOIN sketches s ON s.article_id = a.id
WHERE {} ORDER BY a.id DESC LIMIT ?
"""
_NEWEST = _ARTICLES.format("a.id > ? AND a.id <= ?")
_REVISED = _ARTICLES.format("a.id <= ? AND a.id IN (SELECT article_id FROM revisions WHERE id > ? AND id <= ?)")
_BY_URL = "SELECT a.url, a.id, a.content_hash FROM json_each(?) w CROSS JOIN articles a ON a.url = w.value"
_BY_HASH = "SELECT a.content_hash, a.id FROM json_each(?) w CROSS JOIN articles a ON a.content_hash = w.value"
_HASHES = "SELECT id, content_hash FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_LINK = "INSERT OR REPLACE INTO copies_across VALUES (?, ?, ?, ?, ?, ?, ?)"

_Link = tuple[str, int, str, str, int, str, int]


class _Row(NamedTuple):
    """What is looked for of an article."""

    id: int
    url: str
    source: str
    content_hash: str
    keys: bytes | None


def compare(
    db: Database,
    beside: Sequence[str | Path],
    seconds: float = inf,
    watch: Callable[[int], object] = lambda articles: None,
) -> int:
    """Look for copies in different stores among what no earlier call has compared; tells of how many articles.

    Args:
        db: the newest store, open for writing.
        beside: the files of the others, the oldest first.
        seconds: stop after about so long; the next time goes on from there.
        watch: told how many more articles were looked for, after each batch.
    """
    end, looked_at = monotonic() + seconds, 0
    with ExitStack() as opened:
        for count in _steps(db, _opened(opened, db, beside)):
            watch(count)
            looked_at += count
            if monotonic() > end:
                break
    return looked_at


def pending(db: Database, beside: Sequence[str | Path]) -> int:
    """How many articles `compare` has yet to look for, each as often as there are stores to look in."""
    with ExitStack() as opened:
        return sum(mark.left for mark in present(_opened(opened, db, beside)).values())


def _opened(opened: ExitStack, db: Database, beside: Sequence[str | Path]) -> list[Database]:
    """The stores that can be compared; those of much earlier versions have no id."""
    return [*filter(has_id, (opened.enter_context(closing(open_reader(path))) for path in beside)), db]


def _steps(db: Database, stores: Sequence[Database]) -> Iterator[int]:
    """Look for some articles at a time; how many each time."""
    with transaction(db):
        marked, noted = present(stores), marks([db])
        for names, mark in marked.items():
            if mark not in noted.get(names, ()):
                note(db, names, mark)
    between = pairs(stores)
    for names, mark in marked.items():
        yield from _look_for_revised(db, names, between[names], mark)
    while left := [gap for gap in gaps(db) if gap.names in between]:
        newest = max(left, key=lambda gap: rank(stores, between[gap.names], gap))
        yield _look_for_newest(db, between[newest.names], newest)


def _look_for_revised(db: Database, names: Names, pair: Pair, mark: Mark) -> Iterator[int]:
    """Look again for those that have another text since, but for what is yet to be looked for anyway."""
    _, revision = last(pair.store)
    if revision > mark.revisions_to:
        revised = _rows(pair.store, _REVISED, [mark.articles_to, mark.revisions_to, revision, -1])
        again = [row for row in revised if not mark.is_left(row.id)]
        _keep(db, _links(names, pair, again), lambda: note_revisions(db, names, revision))
        yield len(again)


def _look_for_newest(db: Database, pair: Pair, gap: Gap) -> int:
    """Look for the newest of those that are left; returns how many they were."""
    newest = _rows(pair.store, _NEWEST, [gap.after, gap.up_to, TOGETHER])
    up_to = newest[-1].id - 1 if len(newest) == TOGETHER else gap.after
    _keep(db, _links(gap.names, pair, newest), lambda: lower(db, gap, up_to))
    return len(newest)


def _rows(store: Database, sql: str, values: Sequence[int]) -> list[_Row]:
    return list(map(_Row._make, store.execute(sql, values)))


def _keep(db: Database, links: Iterable[_Link], note_it: Callable[[], None]) -> None:
    """Write down what articles are copies of, together with the note that they were looked for."""
    found = list(links)
    with transaction(db):
        db.conn.executemany(_LINK, found)
        note_it()


def _links(names: Names, pair: Pair, rows: Sequence[_Row]) -> Iterator[_Link]:
    found = [(row, other, kind) for row, others in _found(pair, rows) for other, kind in others.items()]
    hashes = dict(pair.other.execute(_HASHES, [dumps([other for _, other, _ in found])]).fetchall())
    for row, other, kind in found:
        if other in hashes:  # else a crawl beside has just taken it out
            yield names[0], row.id, row.content_hash, names[1], other, hashes[other], kind


def _found(pair: Pair, rows: Sequence[_Row]) -> Iterator[tuple[_Row, dict[int, int]]]:
    """Articles with what has their address or is like them in the other store, and which of both."""
    by_url = pair.other.execute(_BY_URL, [dumps([row.url for row in rows])])
    same = {url: (other, hash_) for url, other, hash_ in by_url}
    exact = dict(pair.other.execute(_BY_HASH, [dumps([row.content_hash for row in rows])]).fetchall())
    for row in rows:
        address, hash_ = same.get(row.url, (None, None))
        text = exact.get(row.content_hash)
        others = dict.fromkeys(_near(pair, row) if text is None else [text], COPY)
        if address is not None:
            is_copy = address in others or hash_ == row.content_hash
            others[address] = ADDRESS_AND_COPY if is_copy else ADDRESS_ALONE
        yield row, others


def _near(pair: Pair, row: _Row) -> list[int]:
    keys = duplicates.packed_sketch(_body(pair, row)) if row.keys is None else row.keys
    likely = duplicates.candidates(pair.other, keys)
    return duplicates.near(pair.other, likely, row.source, _body(pair, row)) if likely else []


def _body(pair: Pair, row: _Row) -> str:
    """The article's text; none where a crawl beside has just taken it out."""
    return "".join(body for (body,) in pair.store.execute("SELECT body FROM articles WHERE id = ?", [row.id]))

"""Finds copies of a text in different stores that are read as one; the newest store keeps what was found.

Each article is looked for once in each of the other stores, by the keys and rules by which a store finds its own copies
(`ingest.store.duplicates`): of any age, in time that does not grow with the store. An address that is in two stores is
one article. What each store has in common with others is told to readers by `ingest.store.firsts_elsewhere`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from itertools import combinations
from json import dumps
from math import inf
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from ingest.store import duplicates
from ingest.store.database import Database, transaction
from ingest.store.links_across import ADDRESS_ALONE, ADDRESS_AND_COPY, COPY, has_id, knows_others, store_id
from ingest.store.opening import open_reader

_TOGETHER = 200  # articles in a transaction: a crawl beside waits for a few milliseconds
_ARTICLES = """
SELECT a.id, a.url, a.source, a.content_hash, s.keys FROM articles a LEFT JOIN sketches s ON s.article_id = a.id
WHERE {} ORDER BY a.id LIMIT ?
"""
_NEW = _ARTICLES.format("a.id > ?")
_REVISED = _ARTICLES.format("a.id <= ? AND a.id IN (SELECT article_id FROM revisions WHERE id > ? AND id <= ?)")
_BY_URL = "SELECT a.url, a.id, a.content_hash FROM json_each(?) w CROSS JOIN articles a ON a.url = w.value"
_BY_HASH = "SELECT a.content_hash, a.id FROM json_each(?) w CROSS JOIN articles a ON a.content_hash = w.value"
_HASHES = "SELECT id, content_hash FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_LAST = "SELECT (SELECT coalesce(max(id), 0) FROM articles), (SELECT coalesce(max(id), 0) FROM revisions)"
_MARK = "SELECT articles_to, revisions_to FROM compared_across WHERE store = ? AND other_store = ?"
_SET_MARK = "INSERT OR REPLACE INTO compared_across VALUES (?, ?, ?, ?)"
_LINK = "INSERT OR REPLACE INTO copies_across VALUES (?, ?, ?, ?, ?, ?, ?)"


class _Row(NamedTuple):
    """What is looked for of an article."""

    id: int
    url: str
    source: str
    content_hash: str
    keys: bytes | None


class _Pair(NamedTuple):
    """The articles of one store, to be looked for in another."""

    store: Database
    name: str
    """The store's id."""
    other: Database
    other_name: str


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
        stores = _opened(opened, db, beside)
        marked = ((pair, _mark(stores, pair)) for pair in _pairs(stores))
        return sum(max(0, _last(pair.store)[0] - mark[0]) for pair, mark in marked)


def _opened(opened: ExitStack, db: Database, beside: Sequence[str | Path]) -> list[Database]:
    """The stores that can be compared; those of much earlier versions have no id."""
    return [*filter(has_id, (opened.enter_context(closing(open_reader(path))) for path in beside)), db]


def _pairs(stores: Sequence[Database]) -> Iterator[_Pair]:
    """Both ways, the newer store first, which looks where a copy's first mostly is; what the newest has comes first."""
    named = [(store, store_id(store)) for store in reversed(stores)]
    for newer, older in combinations(named, 2):
        if newer[1] != older[1]:  # else a file and its copy
            yield _Pair(*newer, *older)
            yield _Pair(*older, *newer)


def _steps(db: Database, stores: Sequence[Database]) -> Iterator[int]:
    """Look for some articles at a time; how many each time."""
    marks = [(pair, _mark(stores, pair)) for pair in _pairs(stores)]
    if begun := [(pair, mark) for pair, mark in marks if not _known(stores, pair)]:
        with transaction(db):
            for pair, mark in begun:
                db.execute(_SET_MARK, [pair.name, pair.other_name, *mark])
    for pair, mark in marks:
        yield from _look_up(db, pair, mark)


def _mark(stores: Sequence[Database], pair: _Pair) -> tuple[int, int]:
    """Up to where the pair was compared; where it never was, the older store's articles need not be looked for."""
    last = _last(pair.store)
    if known := _known(stores, pair):
        articles, revisions = max(known)
        return min(articles, last[0]), min(revisions, last[1])  # ids of articles that went come again
    return (0, last[1]) if stores.index(pair.store) > stores.index(pair.other) else last


def _known(stores: Sequence[Database], pair: _Pair) -> list[tuple[int, int]]:
    """What any of the stores has noted of the pair."""
    names = [pair.name, pair.other_name]
    return [mark for store in filter(knows_others, stores) for mark in store.execute(_MARK, names)]


def _last(store: Database) -> tuple[int, int]:
    articles, revisions = store.execute(_LAST).fetchone()
    return int(articles), int(revisions)


def _look_up(db: Database, pair: _Pair, mark: tuple[int, int]) -> Iterator[int]:
    articles_to, revisions_to = mark
    revisions = _last(pair.store)[1]
    if revisions > revisions_to:
        revised = _rows(pair.store, _REVISED, [articles_to, revisions_to, revisions, -1])
        _note(db, pair, revised, (articles_to, revisions))
        yield len(revised)
    while new := _rows(pair.store, _NEW, [articles_to, _TOGETHER]):
        articles_to = new[-1].id
        _note(db, pair, new, (articles_to, revisions))
        yield len(new)


def _rows(store: Database, sql: str, values: Sequence[int]) -> list[_Row]:
    return list(map(_Row._make, store.execute(sql, values)))


def _note(db: Database, pair: _Pair, rows: Sequence[_Row], mark: tuple[int, int]) -> None:
    """Write down what the articles are copies of, and that they were looked for."""
    links = list(_links(pair, rows))
    with transaction(db):
        db.conn.executemany(_LINK, links)
        db.execute(_SET_MARK, [pair.name, pair.other_name, *mark])


def _links(pair: _Pair, rows: Sequence[_Row]) -> Iterator[tuple[str, int, str, str, int, str, int]]:
    found = [(row, other, kind) for row, others in _found(pair, rows) for other, kind in others.items()]
    hashes = dict(pair.other.execute(_HASHES, [dumps([other for _, other, _ in found])]).fetchall())
    for row, other, kind in found:
        if other in hashes:  # else a crawl beside has just taken it out
            yield pair.name, row.id, row.content_hash, pair.other_name, other, hashes[other], kind


def _found(pair: _Pair, rows: Sequence[_Row]) -> Iterator[tuple[_Row, dict[int, int]]]:
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


def _near(pair: _Pair, row: _Row) -> list[int]:
    keys = duplicates.packed_sketch(_body(pair, row)) if row.keys is None else row.keys
    likely = duplicates.candidates(pair.other, keys)
    return duplicates.near(pair.other, likely, row.source, _body(pair, row)) if likely else []


def _body(pair: _Pair, row: _Row) -> str:
    """The article's text; none where a crawl beside has just taken it out."""
    return "".join(body for (body,) in pair.store.execute("SELECT body FROM articles WHERE id = ?", [row.id]))

"""Which articles of stores that are read as one are copies of an article in another of them.

`ingest.store.copies_across` has found the copies, two by two. Here they are put together into groups with each store's
own, and of a group all but one point to that one: the first published, as within a store. What has another text now, or
is gone, says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from json import dumps
from typing import NamedTuple

from ingest.store.database import Database

_ANY = "SELECT 1 FROM compared_across LIMIT 1"
_LAST = "SELECT (SELECT coalesce(max(id), 0) FROM articles), (SELECT coalesce(max(id), 0) FROM revisions)"
_COMPARED = "SELECT coalesce(sum(articles_to + revisions_to), 0) FROM compared_across"
_LINKS = "SELECT * FROM copies_across"
_HEADS = """
SELECT a.id, coalesce(a.duplicate_of, a.id) FROM json_each(?) w CROSS JOIN articles h INDEXED BY articles_content_hash
    ON h.content_hash = json_extract(w.value, '$[1]') AND h.id = json_extract(w.value, '$[0]')
CROSS JOIN articles a INDEXED BY articles_facets ON a.id = h.id
"""  # by two indexes: a row has its text before these columns
_PUBLISHED = """
SELECT id, published_at FROM articles INDEXED BY articles_facets WHERE id IN (SELECT value FROM json_each(?))
"""
_COPIES = "SELECT id, duplicate_of FROM articles WHERE duplicate_of IN (SELECT value FROM json_each(?))"

_found: dict[tuple[tuple[str, int, int, int], ...], dict[Place, Place]] = {}
"""What was found of the stores last read, by their states: the browser opens them for each page."""


class Place(NamedTuple):
    """An article by its store's place, the oldest first, and its id there."""

    store: int
    id: int


class _Link(NamedTuple):
    """Two articles with their texts' hashes."""

    one: Place
    hash: str
    other: Place
    other_hash: str
    same_url: int


def firsts_elsewhere(stores: Sequence[Database]) -> dict[Place, Place]:
    """Every article that is a copy of one in another store, with the first of its copies.

    Args:
        stores: the oldest first.
    """
    state = tuple(map(_state, stores))
    if state not in _found:
        found = _firsts(stores)
        _found.clear()
        _found[state] = found
    return _found.get(state) or {}


def _state(store: Database) -> tuple[str, int, int, int]:
    """What changes with all that a store may know of copies: its articles, their revisions, how far it was compared."""
    name = store_id(store) if has_id(store) else ""
    return name, *store.execute(_LAST).fetchone(), store.execute(_COMPARED).fetchone()[0] if knows_others(store) else 0


def _firsts(stores: Sequence[Database]) -> dict[Place, Place]:
    links = list(_links(stores))
    heads = _heads(stores, links)
    joined = [link for link in links if link.one in heads and link.other in heads]
    groups = _groups((heads[link.one], heads[link.other]) for link in joined)
    replaced = {min(heads[link.one], heads[link.other]) for link in joined if link.same_url}
    dates = _dates(stores, groups)
    firsts = {}
    for group in {id(group): group for group in groups.values()}.values():
        first = min(group, key=lambda one: (one in replaced, dates[one] is None, dates[one], one))
        firsts.update(dict.fromkeys(group - {first}, first))
    return firsts | {copy: firsts[head] for copy, head in _copies(stores, firsts)}


def are_compared(stores: Sequence[Database]) -> bool:
    """Whether any of the stores was ever compared with another."""
    return any(store.execute(_ANY).fetchone() for store in stores if knows_others(store))


def has_id(store: Database) -> bool:
    """Whether a store is of a version that has an id."""
    return _has(store, "store")


def store_id(store: Database) -> str:
    """By what a store is known, whatever its file is called."""
    return str(store.execute("SELECT id FROM store").fetchone()[0])


def knows_others(store: Database) -> bool:
    """Whether a store is of a version that keeps copies in others."""
    return _has(store, "copies_across")


def _has(store: Database, name: str) -> bool:
    return bool(store.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", [name]).fetchone())


def _links(stores: Sequence[Database]) -> Iterator[_Link]:
    """What all stores know of copies in those that are read."""
    places = {store_id(store): place for place, store in enumerate(stores) if has_id(store)}
    for store in filter(knows_others, stores):
        for name, one, hash_, other_name, other, other_hash, same in store.execute(_LINKS):
            if name in places and other_name in places:
                yield _Link(Place(places[name], one), hash_, Place(places[other_name], other), other_hash, same)


def _heads(stores: Sequence[Database], links: Iterable[_Link]) -> dict[Place, Place]:
    """Of the articles that still have the text of then, the first of their copies in their store."""
    wanted: defaultdict[int, set[tuple[int, str]]] = defaultdict(set)
    for link in links:
        for one, hash_ in ((link.one, link.hash), (link.other, link.other_hash)):
            wanted[one.store].add((one.id, hash_))
    return {
        Place(store, own): Place(store, head)
        for store, asked in wanted.items()
        for own, head in stores[store].execute(_HEADS, [dumps(list(asked))])
    }


def _groups(pairs: Iterable[tuple[Place, Place]]) -> dict[Place, set[Place]]:
    """Each article's group, which its members share."""
    groups: dict[Place, set[Place]] = {}
    for one, other in pairs:
        smaller, larger = sorted((groups.setdefault(one, {one}), groups.setdefault(other, {other})), key=len)
        if smaller is not larger:
            larger |= smaller
            groups |= dict.fromkeys(smaller, larger)
    return groups


def _dates(stores: Sequence[Database], articles: Iterable[Place]) -> dict[Place, str | None]:
    return {
        Place(store, own): date
        for store, ids in _by_store(articles)
        for own, date in stores[store].execute(_PUBLISHED, [dumps(ids)])
    }


def _copies(stores: Sequence[Database], heads: Mapping[Place, Place]) -> Iterator[tuple[Place, Place]]:
    """The copies in their own store of articles that are copies themselves."""
    for store, ids in _by_store(heads):
        for own, head in stores[store].execute(_COPIES, [dumps(ids)]):
            yield Place(store, own), Place(store, head)


def _by_store(articles: Iterable[Place]) -> Iterator[tuple[int, list[int]]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one in articles:
        found[one.store].append(one.id)
    yield from found.items()

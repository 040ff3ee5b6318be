"""What stores know of copies of their articles in one another: the links that `ingest.store.copies_across` has written.

What has another text since, or is gone, says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from json import dumps
from typing import Final, NamedTuple

from ingest.store.article_ids import first_id, place_of
from ingest.store.database import Database

COPY: Final = 0
ADDRESS_AND_COPY: Final = 1
ADDRESS_ALONE: Final = 2
"""What `same_url` says of a link: the texts are alike, the addresses are the same, or both."""

_LINKS = "SELECT * FROM copies_across"
_HEADS = """
SELECT a.id, coalesce(a.duplicate_of, a.id) FROM json_each(?) w CROSS JOIN articles h INDEXED BY articles_content_hash
    ON h.content_hash = json_extract(w.value, '$[1]') AND h.id = json_extract(w.value, '$[0]')
CROSS JOIN articles a INDEXED BY articles_facets ON a.id = h.id
"""  # by two indexes: a row has its text before these columns


class Link(NamedTuple):
    """Two articles, by their ids among all stores, with their texts' hashes."""

    older: int
    """The one that stands in the older store."""
    older_hash: str
    newer: int
    newer_hash: str
    same_url: int


def links_across(stores: Sequence[Database]) -> tuple[list[Link], dict[int, int]]:
    """All links that still hold, and of each of their articles the first of its copies in its own store."""
    links = list(_links(stores))
    heads = _heads(stores, links)
    return [link for link in links if link.older in heads and link.newer in heads], heads


def has_id(store: Database) -> bool:
    """Whether a store is of a version that has an id."""
    return "store" in store.table_names()


def store_id(store: Database) -> str:
    """By what a store is known, whatever its file is called."""
    return str(store.execute("SELECT id FROM store").fetchone()[0])


def knows_others(store: Database) -> bool:
    """Whether a store is of a version that keeps copies in others."""
    return "copies_across" in store.table_names()


def _links(stores: Sequence[Database]) -> Iterator[Link]:
    """What all stores know of copies in those that are read."""
    first = {store_id(store): first_id(place) for place, store in enumerate(stores) if has_id(store)}
    for store in filter(knows_others, stores):
        for name, own, hash_, other_name, other, other_hash, same in store.execute(_LINKS):
            if name in first and other_name in first:
                one, two = (first[name] + own, hash_), (first[other_name] + other, other_hash)
                yield Link(*one, *two, same) if one < two else Link(*two, *one, same)


def _heads(stores: Sequence[Database], links: Iterable[Link]) -> dict[int, int]:
    """Of the articles that still have the text of then, the first of their copies in their store."""
    wanted: defaultdict[int, set[tuple[int, str]]] = defaultdict(set)
    for older, older_hash, newer, newer_hash, _ in links:
        for one, hash_ in ((older, older_hash), (newer, newer_hash)):
            place, own = place_of(one)
            wanted[place].add((own, hash_))
    return {
        first_id(place) + own: first_id(place) + head
        for place, asked in wanted.items()
        for own, head in stores[place].execute(_HEADS, [dumps(list(asked))])
    }

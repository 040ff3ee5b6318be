"""Which articles of stores that are read as one are copies of an article in another of them.

`ingest.store.copies_across` has found the copies, two by two. Here they are put together into groups with each store's
own, and of a group all but one point to that one: the first published, as within a store. An article that a newer store
has under its address with another text now points to that one, itself alone: the copies of its text stay told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from json import dumps
from operator import attrgetter

from ingest.store.article_ids import first_id, place_of
from ingest.store.database import Database
from ingest.store.links_across import ADDRESS_ALONE, has_id, links_across, store_id
from ingest.store.marks_across import marks

_LAST = "SELECT (SELECT coalesce(max(id), 0) FROM articles), (SELECT coalesce(max(id), 0) FROM revisions)"
_PUBLISHED = """
SELECT id, published_at FROM articles INDEXED BY articles_facets WHERE id IN (SELECT value FROM json_each(?))
"""
_COPIES = "SELECT id, duplicate_of FROM articles WHERE duplicate_of IN (SELECT value FROM json_each(?))"

_Groups = dict[int, set[int]]


@dataclass(frozen=True, eq=False)
class Firsts:
    """What is known of articles that stand in several stores, by their ids among all."""

    of: dict[int, int]
    """Every article that is a copy of one in another store, with the first of its copies."""
    met: set[int]
    """Those of the newest store whose text or address an older one has, be they the first of their copies or not."""


_found: dict[tuple[tuple[str, int, int, int], ...], Firsts] = {}
"""What was found of the stores last read, by their states: the browser opens them for each page."""


def firsts_elsewhere(stores: Sequence[Database]) -> Firsts:
    """Which articles are copies of one in another store.

    Args:
        stores: the oldest first.
    """
    state = tuple(map(_state, stores))
    found = _found.get(state)
    if found is None:
        found = _firsts(stores)
        _found.clear()
        _found[state] = found
    return found


def _state(store: Database) -> tuple[str, int, int, int]:
    """What changes with all that a store may know of copies: its articles, their revisions, how far it was compared."""
    name = store_id(store) if has_id(store) else ""
    compared = sum(
        mark.articles_to - mark.left + mark.revisions_to for noted in marks([store]).values() for mark in noted
    )
    return name, *store.execute(_LAST).fetchone(), compared


def _firsts(stores: Sequence[Database]) -> Firsts:
    links, heads = links_across(stores)
    alike = [link for link in links if link.same_url != ADDRESS_ALONE]
    alone = (link for link in links if link.same_url == ADDRESS_ALONE and heads[link.older] == link.older)
    # by what each says in the newest store that has its address
    rewritten = {link.older: link.newer for link in sorted(alone, key=attrgetter("newer"))}
    groups = _groups((heads[link.older], heads[link.newer]) for link in alike)
    groups = {one: {one} for one in rewritten} | groups
    firsts = _first_published(stores, groups, {link.older for link in links if link.same_url})
    for group, newer in _only_rewritten(stores, groups, rewritten):
        firsts |= dict.fromkeys(group, firsts.get(heads[newer], heads[newer]))
    met = {heads[link.newer] for link in alike} | {link.newer for link in links}
    last = first_id(len(stores) - 1)
    return Firsts(firsts | dict(_copies(stores, firsts)), {one for one in met if one >= last})


def _first_published(stores: Sequence[Database], groups: _Groups, replaced: set[int]) -> dict[int, int]:
    """The first of each group, of what no newer store has under the same address."""
    dates, firsts = _dates(stores, groups), {}
    for group in _each(groups):
        first = min(group, key=lambda one: (one in replaced, dates[one] is None, dates[one], one))
        firsts.update(dict.fromkeys(group - {first}, first))
    return firsts


def _only_rewritten(
    stores: Sequence[Database], groups: _Groups, rewritten: Mapping[int, int]
) -> Iterator[tuple[set[int], int]]:
    """Groups whose text stands under no address any more, with what the newest of them says now; the newest first."""
    with_copies = {head for _, head in _own_copies(stores, rewritten)}
    for group in sorted(_each(groups), key=max, reverse=True):
        if group <= rewritten.keys() and not group & with_copies:
            yield group, rewritten[max(group)]


def _groups(pairs: Iterable[tuple[int, int]]) -> _Groups:
    """Each article's group, which its members share."""
    groups: _Groups = {}
    for one, other in pairs:
        smaller, larger = sorted((groups.setdefault(one, {one}), groups.setdefault(other, {other})), key=len)
        if smaller is not larger:
            larger |= smaller
            groups |= dict.fromkeys(smaller, larger)
    return groups


def _each(groups: _Groups) -> Iterable[set[int]]:
    return {id(group): group for group in groups.values()}.values()


def _dates(stores: Sequence[Database], articles: Iterable[int]) -> dict[int, str | None]:
    return {
        first_id(store) + own: date
        for store, ids in _by_store(articles)
        for own, date in stores[store].execute(_PUBLISHED, [dumps(ids)])
    }


def _copies(stores: Sequence[Database], firsts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The copies in their own store of articles that are copies themselves, with the first of all."""
    for copy, head in _own_copies(stores, firsts):
        yield copy, firsts[head]


def _own_copies(stores: Sequence[Database], heads: Iterable[int]) -> Iterator[tuple[int, int]]:
    for store, ids in _by_store(heads):
        for own, head in stores[store].execute(_COPIES, [dumps(ids)]):
            yield first_id(store) + own, first_id(store) + head


def _by_store(articles: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one in articles:
        store, own = place_of(one)
        found[store].append(own)
    yield from found.items()

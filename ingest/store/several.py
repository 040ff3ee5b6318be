"""Reads stores that are opened as one (`ingest.store.stores_as_one`): asks each, and puts together what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from json import dumps
from math import inf
from operator import attrgetter
from typing import Any, TypeVar

from ingest.store.article_ids import place_of
from ingest.store.database import Database
from ingest.store.first_copies import first_of

_IDS = ("id", "article_id", "story_id")
_COPIES = "SELECT id FROM articles WHERE duplicate_of = ?"
_COPIES_OF_OTHERS = "SELECT id FROM elsewhere.copies_of_others WHERE first = ?"

Row = TypeVar("Row", bound=Any)


def home(db: Database, article_id: int) -> tuple[Database, int]:
    """The store that an article stands in, and its id there."""
    place, own = place_of(article_id)
    return (db.parts[place], own) if place < len(db.parts) else (db, article_id)


def by_store(db: Database, ids: Iterable[int]) -> Iterator[tuple[Database, list[int]]]:
    """Articles by the store that they stand in, with their ids there, in the order given."""
    if len(db.parts) == 1:
        homes = {db: list(ids)}
    else:
        homes = defaultdict(list)
        for article_id in ids:
            part, own = home(db, article_id)
            homes[part].append(own)
    yield from ((part, own) for part, own in homes.items() if own)


def newest_rows(db: Database, sql: str, values: Sequence[Any], most: int) -> list[tuple[Any, ...]]:
    """The first rows of a statement, of the newest store first: at most so many.

    It selects an article's id first, of that store, and ends with a `LIMIT ?`.
    """
    return newest(db, lambda part, wanted: part.execute(sql, [*values, wanted]), most)


def newest(
    db: Database, ask: Callable[[Database, int], Iterable[Sequence[Any]]], most: int, before: float = inf
) -> list[tuple[Any, ...]]:
    """Rows about articles, of the newest store first, at most so many.

    Args:
        db: a store, or several.
        ask: what asks one store for so many rows; an article's id there is the first column.
        most: how many rows are wanted.
        before: an article's id; stores that have none before it are not asked.
    """
    found: list[tuple[Any, ...]] = []
    for part in newest_first(db):
        if part.first_id < before and len(found) < most:
            found += [(part.first_id + own, *others) for own, *others in ask(part, most - len(found))]
    return found


def rows_of(db: Database, sql: str, ids: Iterable[int]) -> list[tuple[Any, ...]]:
    """Rows about articles, whichever store these are in.

    Args:
        db: a store, or several.
        sql: takes the articles' ids as JSON; an article's id is its first column.
        ids: the articles.
    """
    return [
        (part.first_id + article_id, *rest)
        for part, own in by_store(db, ids)
        for article_id, *rest in part.execute(sql, [dumps(own)])
    ]


def rows_as(db: Database, make: Callable[..., Row], sql: str, values: Sequence[Any]) -> list[Row]:
    """What is made of the rows about articles that each store gives, the newest store's first."""
    return [numbered(part, make(*row)) for part in newest_first(db) for row in part.execute(sql, values)]


def newest_first(db: Database) -> list[Database]:
    """The stores, the one that is written first."""
    return sorted(db.parts, key=attrgetter("first_id"), reverse=True)


def numbered(part: Database, row: Row) -> Row:
    """A row about an article of one store, with the ids that its article, copy and story have among all stores."""
    if not part.first_id and part.firsts is None:
        return row
    names = [name for name in _IDS if getattr(row, name, None) is not None]
    changed = {name: getattr(row, name) + part.first_id for name in names}
    if hasattr(row, "duplicate_of"):
        changed["duplicate_of"] = first_of(part, row.id, row.duplicate_of)
    return replace(row, **changed)


def copies_of(db: Database, article_id: int) -> list[int]:
    """The articles of all stores that are copies of one."""
    part, own = home(db, article_id)
    found = [part.first_id + row[0] for row in part.execute(_COPIES, [own])]
    for one in db.parts if part.firsts is not None else ():
        found += [one.first_id + row[0] for row in one.execute(_COPIES_OF_OTHERS, [article_id])]
    return found

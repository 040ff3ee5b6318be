"""Reads several stores as one: `data/20*.db`, a file a year. The last by name is the one that is written.

A connection to it has the others as its `parts`, oldest first; what reads several asks each of them and puts together
what they say. An article's id is its number in its own store after the store's place: 2000000123 is article 123 of the
third. To attach the files to one connection would not do: SQLite attaches ten, and searches no full text through a
view.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import cache, lru_cache
from json import dumps
from math import inf
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, TypeVar

from ingest.store.database import Database
from ingest.store.first_copies import first_of
from ingest.store.firsts_elsewhere import Firsts, firsts_elsewhere
from ingest.store.opening import no_store, open_reader
from ingest.store.restore import KEPT
from ingest.store.store_errors import StoreError

_log = logging.getLogger(__name__)

_STORE: Final = 1_000_000_000  # articles that a store has at most
_IDS = ("id", "article_id", "story_id")
_FIRSTS = (
    "CREATE TABLE copies_of_others (id INTEGER PRIMARY KEY, first INTEGER NOT NULL)",
    "CREATE INDEX copies_of_others_first ON copies_of_others (first)",
)
_COPIES = "SELECT id FROM articles WHERE duplicate_of = ?"
_COPIES_OF_OTHERS = "SELECT id FROM elsewhere.copies_of_others WHERE first = ?"
_PATTERN = re.compile(r"[*?\[]")

Row = TypeVar("Row", bound=Any)


def is_pattern(name: str | Path) -> bool:
    """Whether a name may mean several files; a file of that very name is one."""
    return bool(_PATTERN.search(str(name))) and not Path(name).exists()


def stores(name: str | Path) -> list[Path]:
    """The files that a name or pattern means, in the order of their names; the last is the newest.

    Those that a restore has put aside are not among them; a file that has several names is one.

    Raises:
        NoStoreError: a pattern that no file has.
    """
    path = Path(name)
    if not is_pattern(name):
        return [path]
    root = Path(path.anchor or ".")
    given = root.glob(str(path.relative_to(path.anchor)))
    found = {one.resolve(): one for one in sorted(given, reverse=True) if one.is_file() and KEPT not in one.name}
    if not found:
        raise no_store(path)
    return sorted(found.values())


def older(name: str | Path, newest: Path) -> list[Path]:
    """The stores before one that a pattern means now: some may have been put away since it was read first."""
    return [one for one in stores(name) if one < newest]


def open_several(name: str | Path) -> Database:
    """Open the stores that a name or pattern means for reading: the newest, with all of them as its `parts`.

    Raises:
        StoreError: there is none, or one is not of this version.
    """
    return open_all(stores(name))


def open_all(paths: Sequence[str | Path]) -> Database:
    """The same of stores that are known, the newest last.

    Raises:
        StoreError: there is none, or one is not of this version.
    """
    with ExitStack() as opened:
        parts = [opened.enter_context(closing(open_reader(path))) for path in paths]
        opened.pop_all()  # they stay open, unless one could not be opened
    for place, part in enumerate(parts):
        part.first_id = first_id(place)
        part.parts = tuple(parts)
    if len(parts) > 1:
        _tell(parts, firsts_elsewhere(parts))
    return parts[-1]


def know_firsts(db: Database, beside: Sequence[str | Path]) -> None:
    """Let the newest store, open by itself, know which of its articles stand in a store beside it.

    All of them count as copies there, also where what is read of all stores has the newer one. A store that is gone or
    cannot be read says nothing, and is told of once.
    """
    with ExitStack() as opened:
        parts = [*(opened.enter_context(closing(part)) for part in _readable(beside)), db]
        if len(parts) > 1:
            _tell(parts, firsts_elsewhere(parts), met=True)


def _readable(paths: Iterable[str | Path]) -> Iterator[Database]:
    for path in paths:
        try:
            yield open_reader(path)
        except StoreError as error:
            _say_once(f"copies of what a store has are not left out: {error}")


@cache
def _say_once(message: str) -> None:
    _log.warning(message)


def _tell(parts: Sequence[Database], firsts: Firsts, *, met: bool = False) -> None:
    """Let each store know which of its articles are copies of one in another, or stand in another at all."""
    if not (firsts.of or (met and firsts.met)):
        return
    for place, part in enumerate(parts):
        part.firsts, table = _told(firsts, place, met=met)
        part.execute("ATTACH ':memory:' AS elsewhere")
        part.conn.deserialize(table, name="elsewhere")


@lru_cache(maxsize=24)  # the browser opens the stores for each page
def _told(firsts: Firsts, place: int, *, met: bool) -> tuple[dict[int, int], bytes]:
    """A store's copies with their firsts, and a database that has them."""
    known = ({one: one for one in firsts.met} if met else {}) | firsts.of
    ids = {own.id: first_id(first.store) + first.id for own, first in known.items() if own.store == place}
    with closing(sqlite3.connect(":memory:")) as db:
        for sql in _FIRSTS:
            db.execute(sql)
        with db:
            db.executemany("INSERT INTO copies_of_others VALUES (?, ?)", ids.items())
        return ids, db.serialize()


def first_id(place: int) -> int:
    """What is added to the ids of a store's articles, by its place among the stores, from 0."""
    return place * _STORE


def place_of(article_id: int) -> tuple[int, int]:
    """The place of an article's store among the stores, and its id there.

    >>> place_of(2_000_000_123)
    (2, 123)
    """
    return divmod(article_id, _STORE)


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

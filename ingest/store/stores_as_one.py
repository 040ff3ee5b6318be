"""Opens several stores as one: `data/20*.db`, a file a year. The last by name is the one that is written.

A connection to it has the others as its `parts`, oldest first; what reads several asks each of them and puts together
what they say (`ingest.store.several`; `ingest.store.article_ids` has the ids). To attach the files to one connection
would not do: SQLite attaches ten, and searches no full text through a view.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from functools import cache, lru_cache
from pathlib import Path

from ingest.store.article_ids import first_id, place_of
from ingest.store.database import Database
from ingest.store.firsts_elsewhere import Firsts, firsts_elsewhere
from ingest.store.opening import no_store, open_reader
from ingest.store.restore import KEPT
from ingest.store.store_errors import StoreError

_log = logging.getLogger(__name__)

_FIRSTS = (
    "CREATE TABLE copies_of_others (id INTEGER PRIMARY KEY, first INTEGER NOT NULL)",
    "CREATE INDEX copies_of_others_first ON copies_of_others (first)",
)
_PATTERN = re.compile(r"[*?\[]")


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
    ids = {own - first_id(place): first for own, first in known.items() if place_of(own)[0] == place}
    with closing(sqlite3.connect(":memory:")) as db:
        for sql in _FIRSTS:
            db.execute(sql)
        with db:
            db.executemany("INSERT INTO copies_of_others VALUES (?, ?)", ids.items())
        return ids, db.serialize()

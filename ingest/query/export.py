"""The stored articles as a file: CSV, JSON Lines, Parquet or a feed, in constant memory."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from ingest.query import formats, tagged
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.parsing import parsed
from ingest.query.syntax import Query, QueryError
from ingest.store import Database
from ingest.store.atomic import replacing
from ingest.store.backup import refuse_itself

BATCH = 100
"""Rows in memory at a time: more would leave the processor's cache."""


def export(
    db: Database,
    target: str,
    filters: Filters = Filters(),  # noqa: B008 -- frozen
    *,
    columns: str | Sequence[str] = (),
    query: str | None = None,
    style: str = "csv",
    watch: Callable[[int], object] = lambda rows: None,
) -> int:
    """Write the articles in the order of their ids; the target is replaced at once when all are written.

    Args:
        db: A store, or several that are read as one.
        target: Path of the file; `-` is standard output.
        filters: Which articles.
        columns: Names of columns of `articles`, all of them where none is given; and `issuers`, `isins`, `events`,
            `figures`.
        query: Only articles that this text finds (docs/search.md); all where there is none.
        style: A key of `ingest.query.formats.FORMATS`.
        watch: Told how many more rows are written, after each batch.

    Returns:
        The number of articles written.

    Raises:
        OutputError: the target is the store itself, or cannot be written.
        MissingLibraryError: the format's library is missing.
    """
    refuse_itself(db, Path(target))
    chosen = formats.FORMATS[style]
    types = chosen_columns(db, chosen.columns or columns)
    rows = batches(db, list(types), filters, query)
    count = 0

    def counted() -> Iterator[formats.Batch]:
        nonlocal count
        for batch in rows:
            yield batch
            count += len(batch)
            watch(len(batch))

    with _open(target) as stream, _texts(db, bytes if chosen.raw else str):
        chosen.write(stream, types, counted())
    return count


def count(db: Database, filters: Filters, query: str | None = None) -> int:
    """How many articles `export` is about to write; phrases in quotes count by their stems."""
    condition, values = _condition(db, filters, _parsed(db, query))
    sql = f"SELECT count(*) FROM articles a WHERE {condition}"  # noqa: S608 -- no value in it
    return sum(int(part.execute(sql, values).fetchone()[0]) for part in db.parts)


def all_columns(db: Database) -> dict[str, str]:
    """The columns of `articles` in the order of the table, each with its type in SQL."""
    return {row[1]: row[2] for row in db.execute("PRAGMA table_info (articles)")}


def chosen_columns(db: Database, names: str | Sequence[str] = ()) -> dict[str, str]:
    """The columns of these names in their order, each with its type in SQL; all where none is named.

    Raises:
        QueryError: there is no such column.
    """
    stored = all_columns(db)
    known = stored | dict.fromkeys(tagged.COLUMNS, "TEXT")
    wanted = [names] if isinstance(names, str) else list(names) or list(stored)
    if unknown := [name for name in wanted if name not in known]:
        close = get_close_matches(unknown[0], known, n=1)
        meant = f"did you mean {close[0]}? There" if close else "there"
        raise QueryError(f"there is no column '{unknown[0]}'; {meant} are {', '.join(known)}")
    return {name: known[name] for name in wanted}


def batches(db: Database, names: Sequence[str], filters: Filters, query: str | None = None) -> Iterator[formats.Batch]:
    """These columns of the articles meant, in the order of their ids, a few rows at a time.

    Raises:
        QueryError: query or filters name what there is not.
    """
    asked = _parsed(db, query)
    checked = asked if asked and asked.checked else None
    wanted = [*names, *(("title", "lead", "body") if checked else ())]
    condition, values = _condition(db, filters, asked)

    def rows(part: Database) -> Iterator[formats.Batch]:
        columns = ", ".join(_column(name, part.first_id) for name in wanted)
        sql = f"SELECT {columns} FROM articles a WHERE {condition} ORDER BY a.id"  # noqa: S608 -- no value in it
        return _fetched(part.execute(sql, values), checked)

    return chain.from_iterable(map(rows, db.parts))


def _column(name: str, first_id: int) -> str:
    if first_id and name in ("id", "duplicate_of"):
        return f"a.{name} + {first_id}"
    return tagged.COLUMNS.get(name, f"a.{name}")


def _fetched(rows: sqlite3.Cursor, checked: Query | None) -> Iterator[formats.Batch]:
    while batch := rows.fetchmany(BATCH):
        if checked:
            batch = [row[:-3] for row in batch if checked.as_written(*map(_decoded, row[-3:]))]
        yield batch


def _decoded(text: str | bytes | None) -> str:
    return text.decode() if isinstance(text, bytes) else text or ""


@contextmanager
def _texts(db: Database, kind: type[str] | type[bytes]) -> Iterator[None]:
    """Read texts as this type."""
    for part in db.parts:
        part.conn.text_factory = kind
    try:
        yield
    finally:
        for part in db.parts:
            part.conn.text_factory = str


def _parsed(db: Database, text: str | None) -> Query | None:
    return None if text is None else parsed(db, text)


def _condition(db: Database, filters: Filters, query: Query | None) -> tuple[str, list[Any]]:
    if query is not None and query.tree is None and not filters.chosen:
        return "FALSE", []  # without a word nothing is found, as in a search
    chosen = conditions(db, query or Query(None), filters)
    where, values = chosen.where, chosen.values
    if chosen.indexed:  # ids are sorted sooner than whole articles
        sql, values = chosen.listed()
        where = f"a.id IN ({sql})"
    matching = "(SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
    if query and query.fts:
        return f"a.id IN {matching} AND {where}", [query.fts, *values]
    if query and query.unwanted:
        return f"a.id NOT IN {matching} AND {where}", [query.unwanted, *values]
    return where, values


@contextmanager
def _open(target: str) -> Iterator[BinaryIO]:
    if target == "-":
        yield sys.stdout.buffer
        return
    with replacing(Path(target)) as draft, draft.open("wb") as stream:
        yield stream

"""The rows of an export, read a few at a time so that a store of any size fits into memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from ingest.query import tagged
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.parser import parsed
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.first_copies import first_column

Batch = list[tuple[Any, ...]]

BATCH_SIZE = 100
"""Rows in memory at a time: more would leave the processor's cache."""


def batches(db: Database, names: Sequence[str], filters: Filters, query: str | None = None) -> Iterator[Batch]:
    """These columns of the articles meant, in the order of their ids, a few rows at a time.

    Raises:
        QueryError: query or filters name what there is not.
    """
    asked = _parsed(db, query)
    checked = asked if asked and asked.checked else None
    wanted = [*names, *(("title", "lead", "body") if checked else ())]
    condition, values = _condition(db, filters, asked)

    def rows(part: Database) -> Iterator[Batch]:
        columns = ", ".join(_column(name, part) for name in wanted)
        sql = f"SELECT {columns} FROM articles a WHERE {condition} ORDER BY a.id"  # noqa: S608 -- no value in it
        return _fetched(part.execute(sql, values), checked)

    return chain.from_iterable(map(rows, db.parts))


def _column(name: str, part: Database) -> str:
    if name == "id" and part.first_id:
        return f"a.id + {part.first_id}"
    if name == "duplicate_of" and (part.first_id or part.firsts):
        return first_column(part, "a")
    return tagged.COLUMNS.get(name, f"a.{name}")


def _fetched(rows: sqlite3.Cursor, checked: Query | None) -> Iterator[Batch]:
    while batch := rows.fetchmany(BATCH_SIZE):
        if checked:
            batch = [row[:-3] for row in batch if checked.as_written(*map(_decoded, row[-3:]))]
        yield batch


def _decoded(text: str | bytes | None) -> str:
    return text.decode() if isinstance(text, bytes) else text or ""


def count(db: Database, filters: Filters, query: str | None = None) -> int:
    """How many articles `export` is about to write; phrases in quotes count by their stems."""
    condition, values = _condition(db, filters, _parsed(db, query))
    sql = f"SELECT count(*) FROM articles a WHERE {condition}"  # noqa: S608 -- no value in it
    return sum(int(part.execute(sql, values).fetchone()[0]) for part in db.parts)


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

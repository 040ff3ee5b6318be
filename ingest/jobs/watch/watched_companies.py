"""The companies that somebody watches: those whose watches ask for a company by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ingest.jobs.watch.definitions import WatchError
from ingest.jobs.watch.watch_file import read
from ingest.query import companies
from ingest.query.parser import parsed
from ingest.query.syntax import QueryError
from ingest.query.syntax.tree import And, Field, Node, Or
from ingest.store import Database


def watched_companies(db: Database, database: Path) -> list[str]:
    """Their keys, in the order of the watches; what cannot be understood is passed over: `watch list` tells it.

    Args:
        db: the store, open.
        database: its file, beside which the watches stand.
    """
    try:
        names = [name for watch in read(database) for name in _named(parsed(db, watch.query).tree)]
    except WatchError:
        return []
    keys = (_key(db, name) for name in names)
    return list(dict.fromkeys(key for key in keys if key))


def _named(node: Node | None) -> Iterator[str]:
    if isinstance(node, Field) and node.name == "société":
        yield node.value
    for part in node.parts if isinstance(node, And | Or) else ():
        yield from _named(part)


def _key(db: Database, name: str) -> str | None:
    try:
        return companies.company(db, name).key
    except QueryError:
        return None

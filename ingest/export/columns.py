"""Which columns an export has, and what is wrong with a name that is none."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from ingest.query import tagged
from ingest.query.syntax import QueryError
from ingest.store import Database


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

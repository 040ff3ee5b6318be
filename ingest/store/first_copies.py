"""Of which article another one is a copy, where stores are read as one: of one in its own store, or in another.

`ingest.store.stores_as_one` tells each store of those in others.
"""

from __future__ import annotations

from ingest.store.database import Database


def first_of(part: Database, own: int, duplicate_of: int | None) -> int | None:
    """The article that one of a store is a copy of, by its id among all; None where it is the first of its copies.

    Args:
        part: the store.
        own: the article's id there.
        duplicate_of: what its row says, which knows of its store alone.
    """
    if part.firsts and own in part.firsts:
        return part.firsts[own]
    return duplicate_of and duplicate_of + part.first_id


def first_column(part: Database, name: str) -> str:
    """The same as `first_of` in SQL, of a row of `articles` under a name."""
    own = f"{name}.duplicate_of + {part.first_id}"
    elsewhere = f"(SELECT first FROM elsewhere.copies_of_others WHERE id = {name}.id)"  # noqa: S608 -- a name of ours
    return own if part.firsts is None else f"coalesce({elsewhere}, {own})"


def is_first(db: Database, name: str) -> str:
    """The condition, in SQL, that a row of `articles` under a name is no copy of another article, of any store."""
    elsewhere = f" AND {name}.id NOT IN (SELECT id FROM elsewhere.copies_of_others)"  # noqa: S608 -- a name of ours
    return f"{name}.duplicate_of IS NULL{'' if db.firsts is None else elsewhere}"

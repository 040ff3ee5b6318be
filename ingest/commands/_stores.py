"""The store that a command works on, where DATABASE names several, and what is said of those that it reads."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Literal

from ingest.commands import _errors
from ingest.commands._program import say
from ingest.errors import UsageError
from ingest.store import Database, StoreError, open_store, stores_as_one
from ingest.store.compared import are_compared, same_file

Stores = Literal["all", "newest", "one"]
"""What is done where DATABASE is a pattern such as data/20*.db: all stores read, the newest taken, or an error."""

_COMPARING = 2.0  # seconds: some ten thousand articles
_ANY = "SELECT 1 FROM articles LIMIT 1"


def found(database: str, stores: Stores, command: str) -> list[Path]:
    """The stores that a pattern names, the oldest first; none where it is a file's name or all are read.

    Raises:
        UsageError: there is none, or the command works on one.
    """
    if stores == "all" or not stores_as_one.is_pattern(database):
        return []
    try:
        paths = stores_as_one.stores(database)
    except StoreError as error:
        raise UsageError(_errors.told(error)) from None
    if stores == "one" and len(paths) > 1:
        raise UsageError(f"{command} works on one store, and {database} means {len(paths)}: -s DATABASE={paths[-1]}")
    return paths


def compare(database: Path, beside: Sequence[Path]) -> None:
    """Find what of the newest of several stores is a copy of an article in another; what is left, the next time."""
    if not (beside and database.exists()):
        return
    from ingest.store import copies_across

    try:
        with closing(open_store(database, check=False)) as db:
            copies_across.compare(db, beside, _COMPARING)
    except (StoreError, sqlite3.Error) as error:  # the work itself is done
        say(f"copies in other stores were not looked for: {error}")


def are_empty(parts: Sequence[Database]) -> bool:
    """Whether no store has an article."""
    return not any(part.execute(_ANY).fetchone() for part in parts)


def remarks(parts: Sequence[Database], named: Path, *, french: bool) -> Iterator[str]:
    """What whoever reads several stores should know: that one is another's copy, that copies in them are not known."""
    if two := same_file(parts):
        older, newer = (part.path.name for part in two)
        yield (
            f"{newer} est une copie de {older} : ce que les deux contiennent est donné deux fois"
            if french
            else f"{newer} is a copy of {older}: what both have is told twice"
        )
    if not are_compared(parts):
        cure = f"depeche tag -s DATABASE='{named}'"
        yield (
            f"d'une base à l'autre, les reprises d'un texte ne sont pas encore connues : {cure} les trouve"
            if french
            else f"copies of a text in different stores are not known yet; {cure} finds them"
        )


def nothing_yet(named: Path, *, french: bool) -> str:
    """What is said of a store without an article."""
    if french:
        return f"{named} n'a encore aucun article : depeche crawlall en collecte"
    return f"{named} has no article yet; depeche crawlall fetches some"

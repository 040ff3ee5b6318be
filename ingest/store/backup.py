"""Copies the store, also while a crawl writes, and checks the copy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ingest.store.atomic import OutputError, replacing
from ingest.store.database import Database
from ingest.store.store_errors import StoreDamagedError, StoreError


def backup(db: Database, target: Path, *, force: bool = False) -> int:
    """Copy the store as it is at this moment; the target appears when the copy has been checked.

    Args:
        db: A store, open for reading or writing.
        target: Path of the copy.
        force: Replace the target where it exists.

    Returns:
        The copy's size in bytes.

    Raises:
        OutputError: the target exists, is the store itself, or cannot be written.
        StoreError: the copy is not sound, so neither is the store.
    """
    refuse_itself(db, target)
    if target.exists() and not force:
        raise OutputError(f"{target} exists; --force replaces it")
    with replacing(target) as draft:
        copy_checked(db, draft, target)
    return target.stat().st_size


def refuse_itself(db: Database, target: Path) -> None:
    """Refuse to write a file over a store that is read for it.

    Raises:
        OutputError: it would.
    """
    if any(part.is_at(target) for part in db.parts):
        raise OutputError(f"{target} is the store itself; name another file")


def copy_checked(db: Database, copy: Path, named: Path) -> None:
    """Write a copy of a store and check it.

    Raises:
        OutputError: it cannot be written; `named` is the file that the message names.
        StoreError: it is not sound, so neither is the store.
    """
    try:
        db.execute("VACUUM INTO ?", [str(copy)])
    except StoreDamagedError as error:
        raise StoreError(f"the store is damaged ({error.reason}); no copy was made") from error
    except sqlite3.OperationalError as error:
        raise OutputError(f"cannot write {named}: {error}") from error
    _check(copy)
    _give_id(copy)


def _give_id(copy: Path) -> None:
    """Give the copy an id of its own: a store that is overwritten by its own backup can then be noticed.

    What it knows of copies in other stores goes on under the new id.
    """
    with closing(sqlite3.connect(copy)) as db, db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if "store" in tables:  # not in earlier versions
            ((old,),) = db.execute("SELECT id FROM store")
            ((new,),) = db.execute("UPDATE store SET id = lower(hex(randomblob(16))) RETURNING id")
            for table in tables & {"copies_across", "compared_across", "uncompared_across"}:
                for column in ("store", "other_store"):
                    db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", [new, old])  # noqa: S608


def _check(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as db:
        found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise StoreError(f"the store is damaged ({found.splitlines()[-1]}); no copy was made")

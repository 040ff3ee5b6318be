"""A copy of the store that is whole and checked, also while a crawl writes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from ingest.store.atomic import OutputError, replacing
from ingest.store.database import Database, StoreError


def backup(db: Database, target: Path, *, force: bool = False) -> int:
    """Copy the store as it is at this moment; the target appears when the copy has been checked.

    Args:
        db: A store, open for reading or writing.
        target: Path of the copy.
        force: Replace the target where it exists.

    Returns:
        The copy's size in bytes.

    Raises:
        OutputError: the target exists or cannot be written.
        StoreError: the copy is not sound, so neither is the store.
    """
    if target.exists() and not force:
        raise OutputError(f"{target} exists; --force replaces it")
    with replacing(target) as draft:
        try:
            db.execute("VACUUM INTO ?", [str(draft)])
        except sqlite3.OperationalError as error:
            raise OutputError(f"cannot write {target}: {error}") from error
        except sqlite3.DatabaseError as error:
            raise StoreError(f"the store is damaged ({error}); no backup was made") from error
        _check(draft)
    return target.stat().st_size


def _check(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as db:
        found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise StoreError(f"the store is damaged ({found.splitlines()[-1]}); no backup was made")

"""A store that is taken away, replaced or overwritten while it is written: noticed, and the new file is left alone."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from ingest.store import Database, StoreError, StoreMovedError, guard, open_store, transaction
from ingest.store.backup import backup
from ingest.store.store_errors import RESTORE
from tests.support import stores

ADD = "INSERT INTO runs (spider, started_at) VALUES ('gazette', '2026-11-20T12:00:00Z')"


PAGE = 8192  # bytes
LOOK = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(*db.execute("PRAGMA integrity_check").fetchone(), *db.execute("SELECT count(*) FROM runs").fetchone())
"""


def runs(path: Path) -> int:
    """How many runs a whole store has, as another process finds it: SQLite shares what is open within one."""
    told = subprocess.run([sys.executable, "-c", LOOK, str(path)], capture_output=True, text=True, check=True).stdout
    whole, count = told.split()
    assert whole == "ok"
    return int(count)


def add(db: Database) -> None:
    with transaction(db):
        db.execute(ADD)


def add_alone(db: Database) -> None:
    db.execute(ADD)


@pytest.fixture
def written(db: Database) -> Database:
    """A store with one run in its log."""
    add(db)
    return db


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another store, of twenty runs."""
    stores.make(tmp_path / "other.db", 20)
    with closing(sqlite3.connect(tmp_path / "other.db")) as made:
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return tmp_path / "other.db"


def put(new: Path, old: Path) -> None:
    new.replace(old)


def copy_over(new: Path, old: Path) -> None:
    shutil.copyfile(new, old)


@pytest.mark.parametrize("place", [put, copy_over])
@pytest.mark.parametrize("write", [add, add_alone])
def test_another_store_in_its_place_is_left_as_it_is(
    written: Database,
    database: Path,
    other: Path,
    place: Callable[[Path, Path], None],
    write: Callable[[Database], None],
) -> None:
    place(other, database)
    with pytest.raises(StoreMovedError, match=r"the store has been (replaced|overwritten)"):
        write(written)
    written.close()
    assert runs(database) == 20
    assert {"news.db-wal", "news.db-shm"}.isdisjoint(path.name for path in database.parent.iterdir())


def test_a_backup_of_the_very_store_copied_over_it_is_noticed(
    written: Database, database: Path, tmp_path: Path
) -> None:
    backup(written, tmp_path / "backup.db")
    written.execute(ADD)
    copy_over(tmp_path / "backup.db", database)
    with pytest.raises(StoreMovedError, match="overwritten"):
        written.execute(ADD)
    written.close()
    assert runs(database) == 1


def test_a_store_that_was_renamed_has_all_that_was_written(written: Database, database: Path, tmp_path: Path) -> None:
    database.rename(tmp_path / "moved.db")
    with pytest.raises(StoreMovedError, match="taken away"):
        written.execute(ADD)
    written.close()
    assert runs(tmp_path / "moved.db") == 1
    assert not database.exists()


def test_a_log_that_was_removed_is_noticed_and_what_it_held_is_kept(written: Database, database: Path) -> None:
    for name in ("-wal", "-shm"):
        Path(f"{database}{name}").unlink()
    with pytest.raises(StoreMovedError, match="log"):
        written.execute(ADD)
    written.close()
    assert runs(database) == 1


def test_somebody_elses_log_is_not_removed(written: Database, database: Path, other: Path) -> None:
    put(other, database)
    for name in ("-wal", "-shm"):
        Path(f"{database}{name}").unlink()
    theirs = open_store(database)
    theirs.execute(ADD)
    with pytest.raises(StoreMovedError):
        written.execute(ADD)
    written.close()
    assert Path(f"{database}-wal").exists()
    theirs.execute(ADD)
    theirs.close()
    assert runs(database) == 22


def test_what_others_write_and_move_into_the_file_is_no_change(written: Database, database: Path) -> None:
    beside = open_store(database)
    for _ in range(3):
        beside.execute(ADD)
        beside.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        written.execute(ADD)
    beside.close()
    assert written.execute("SELECT count(*) FROM runs").fetchone()[0] == 7


def test_a_log_that_another_process_takes_long_to_write_back_is_waited_for(
    written: Database, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a merge beside a crawl does: the first page tells the new length before the others are there."""
    written.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    whole = database.read_bytes()
    half = len(whole) // (2 * PAGE) * PAGE
    pages = iter([whole[at : at + PAGE] for at in range(half, len(whole), PAGE)])
    os.truncate(database, half)

    def write_next_page(_: float) -> None:
        with database.open("ab") as file:
            file.write(next(pages, b""))

    monkeypatch.setattr(guard, "sleep", write_next_page)
    add(written)
    assert next(pages, None) is None
    assert database.read_bytes()[: len(whole)] == whole


def test_a_store_that_turns_out_to_be_cut_short_is_told_as_damaged(db: Database, database: Path) -> None:
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with database.open("r+b") as file:
        file.truncate(4096)
    with closing(Database(sqlite3.connect(database))) as unguarded:
        for statement in ("SELECT * FROM articles", "BEGIN IMMEDIATE"):
            with pytest.raises(StoreError, match=rf"the store is damaged \(.+\); {RESTORE}"):
                unguarded.execute(statement)

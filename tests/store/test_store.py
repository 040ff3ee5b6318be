"""The store's file: made whole or not at all, refused where it is not ours, never changed by refusing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.store import StoreError, database, migrate, open_reader, open_store
from ingest.store import opening as file
from tests.conftest import PROJECT


def test_a_new_store_has_our_mark_and_version(database: Path) -> None:
    open_store(database).close()
    with sqlite3.connect(database) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (file.APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (len(migrate.migrations()),)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        strict = {row[1] for row in db.execute("PRAGMA table_list") if row[5]}
    db.close()
    assert {"articles", "revisions", "frontier", "runs", "ways"} <= strict
    left = {file.name for file in database.parent.iterdir() if "-" not in file.name}
    assert left == {"news.db", "news.db.locks"}


def _text(path: Path) -> None:
    path.write_text("Ceci n'est pas une base.\n" * 100)


def _empty(path: Path) -> None:
    path.touch()


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (x)")
    db.close()


def _filled(path: Path) -> None:
    db = open_store(path)
    for number in range(300):
        values = (f"https://a.example/{number}", "x", "now")
        db.execute("INSERT INTO frontier (url, source, discovered_at) VALUES (?, ?, ?)", values)
    db.execute("PRAGMA journal_mode = DELETE").fetchall()
    db.close()


def _newer(path: Path) -> None:
    _filled(path)
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()


def _truncated(path: Path) -> None:
    _filled(path)
    os.truncate(path, path.stat().st_size // 2)


def _zeroed_page(path: Path) -> None:
    _filled(path)
    with path.open("r+b") as file:
        file.seek(-4096 * 3, os.SEEK_END)
        file.write(bytes(4096))


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (_text, "not a database"),
        (_empty, "not a store of Dépêche"),
        (_foreign, "not a store of Dépêche"),
        (_newer, "newer Dépêche"),
        (_truncated, "damaged|malformed"),
        (_zeroed_page, "damaged"),
    ],
)
def test_what_is_no_healthy_store_of_ours_is_refused_and_left_alone(database: Path, damage, says: str) -> None:  # type: ignore[no-untyped-def]
    damage(database)
    before = database.read_bytes()
    with pytest.raises(StoreError, match=says):
        open_store(database)
    assert database.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        open_store(tmp_path / "no" / "such" / "folder.db")
    with pytest.raises(StoreError, match="there is no store"):
        open_reader(tmp_path / "none.db")


def test_checking_a_large_store_takes_little_memory(database: Path) -> None:
    db = open_store(database)
    for number in range(100):
        values = (f"https://a.example/{number}", "x", "now", "x" * 1_000_000)
        db.execute("INSERT INTO frontier (url, source, discovered_at, reason) VALUES (?, ?, ?, ?)", values)
    db.close()
    script = f"""
import resource
from ingest.store import open_store
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before = peak()
open_store({str(database)!r}).close()
print(peak() - before)
"""
    found = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True)
    # kB, of 100 MB: a crawl that checks its store first is stopped at MEMUSAGE_LIMIT_MB
    assert int(found.stdout) < 40_000


def test_readers_cannot_write(database: Path) -> None:
    open_store(database).close()
    reader = open_reader(database)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM articles")
    reader.close()


def test_a_migration_that_breaks_off_leaves_the_version_before(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(database).close()
    steps = migrate.migrations()
    broken = [*steps, ("999_broken", "CREATE TABLE half (x) STRICT;\nCREATE TABLE articles (y)")]
    monkeypatch.setattr(migrate, "migrations", lambda: broken)
    with pytest.raises(StoreError):
        open_store(database)
    mended = [*steps, ("999_mended", "CREATE TABLE whole (x TEXT) STRICT")]
    monkeypatch.setattr(migrate, "migrations", lambda: mended)
    db = open_store(database)
    assert {"whole"} == {"half", "whole"} & set(db.table_names())
    assert db.execute("PRAGMA user_version").fetchone()[0] == len(mended)
    db.close()


@pytest.mark.parametrize("version", range(1, len(migrate.migrations())))
def test_every_earlier_version_is_brought_up(database: Path, monkeypatch: pytest.MonkeyPatch, version: int) -> None:
    steps = migrate.migrations()
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: steps[:version])
        open_store(database).close()
    old = open_store(database)
    new = open_store(database.with_name("new.db"))
    assert _schema(old) == _schema(new)
    old.close()
    new.close()


def _schema(db: database.Database) -> set[tuple[object, ...]]:
    return set(db.execute("SELECT type, name, sql FROM sqlite_master").fetchall())

"""Restore: a backup in the store's place, whole, and the store that was there beside it."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import times
from ingest.exitcodes import Exit
from ingest.store import Database, StoreError, open_store
from ingest.store.atomic import OutputError
from ingest.store.backup import backup
from ingest.store.restore import InUseError, restore
from tests.conftest import Run, rows
from tests.support import stores
from tests.support.forked import begin, kill_after


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A backup of a store with twenty rows in each table."""
    stores.make(tmp_path / "other.db", 20)
    db = open_store(tmp_path / "other.db")
    backup(db, tmp_path / "copy.db")
    db.close()
    return tmp_path / "copy.db"


def test_a_backup_takes_the_stores_place_and_the_store_is_kept(database: Path, copy: Path, scrapy: Run) -> None:
    stores.make(database, 3)
    done = scrapy("restore", str(copy))
    assert done.returncode == 0
    [kept] = database.parent.glob("news.before-restore-*.db")
    assert done.stdout == f"{database} is {copy} now, checked; the store that was there is {kept}\n"
    assert (stores.counts(database)["articles"], stores.counts(kept)["articles"]) == (20, 3)
    stores.check(database)
    assert stores.counts(copy)["articles"] == 20


def test_of_two_restores_in_one_second_each_keeps_what_was_there(
    database: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(database).close()
    second = times.now()
    monkeypatch.setattr(times, "now", lambda: second)
    kept = {restore(database, copy), restore(database, copy)}
    assert kept == set(database.parent.glob("news.before-restore-*.db"))
    assert len(kept) == 2


def test_where_there_was_none(database: Path, copy: Path) -> None:
    assert restore(database, copy) is None
    assert rows(database, "SELECT count(*) FROM articles") == [(20,)]


def test_refused_while_something_writes_the_store(db: Database, database: Path, copy: Path, scrapy: Run) -> None:
    done = scrapy("restore", str(copy))
    assert done.returncode == Exit.BUSY
    assert "is being written" in done.stderr
    with pytest.raises(InUseError):
        restore(database, copy)
    db.close()
    restore(database, copy)
    assert rows(database, "SELECT count(*) FROM articles") == [(20,)]


def damaged(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def a_fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def a_link_to_nothing(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nowhere.db")


@pytest.mark.parametrize("spoil", [damaged, emptied, Path.unlink, a_fifo, a_link_to_nothing])
def test_what_is_no_backup_leaves_the_store_as_it_is(database: Path, copy: Path, spoil: object) -> None:
    stores.make(database, 3)
    spoil(copy)  # type: ignore[operator]
    with pytest.raises(StoreError):
        restore(database, copy)
    assert stores.counts(database)["articles"] == 3
    assert not list(database.parent.glob("*before*"))


@pytest.fixture
def small_files() -> Iterator[None]:
    """No file may grow beyond 64 KiB, as on a disk that is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_the_file_that_cannot_be_written_is_named(database: Path, copy: Path, small_files: None) -> None:
    with pytest.raises(OutputError, match=f"^cannot write {database}: "):
        restore(database, copy)
    assert not database.exists()


@pytest.mark.parametrize("spoil", [a_fifo, a_link_to_nothing])
def test_a_store_that_is_no_file_is_told_in_one_line(database: Path, scrapy: Run, spoil: object) -> None:
    database.touch()
    spoil(database)  # type: ignore[operator]
    for command in (("crawl", "news", "-a", "feed=http://127.0.0.1:1/"), ("search", "taux"), ("merge", "x.db")):
        done = scrapy(*command)
        assert (done.returncode, done.stderr.count("\n")) == (Exit.STORE, 1)


@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.02, 0.04, 0.08])
def test_a_kill_leaves_the_one_or_the_other(database: Path, copy: Path, seconds: float) -> None:
    stores.make(database, 3)
    kill_after(begin(restore, database, copy), seconds)
    assert stores.counts(database)["articles"] in (3, 20)
    stores.check(database)


def test_a_link_to_the_store_stays_one(db: Database, database: Path, copy: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(database)
    with pytest.raises(InUseError):
        restore(link, copy)
    db.close()
    kept = restore(link, copy)
    assert (link.is_symlink(), kept is not None and kept.parent) == (True, database.parent)
    assert rows(database, "SELECT count(*) FROM articles") == rows(link, "SELECT count(*) FROM articles") == [(20,)]

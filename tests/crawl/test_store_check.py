"""A large store is checked once a day and after a run without an end, beside the crawl; damage ends it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from ingest import demo
from ingest.exitcodes import Exit
from ingest.store import Database, StoreError, open_store, soundness
from ingest.store.byte_locks import CHECK, RUNS, ByteLocks
from tests.conftest import Run

_RUN = "INSERT INTO runs (spider, started_at, finished_at) VALUES ('a', '2026-01-01T00:00:00Z', ?)"


def pad(database: Path, *, damaged: bool = False) -> None:
    """Make a store large; damaged, a table that crawls leave alone cannot be read."""
    db = open_store(database)
    db.execute(_RUN, ["2026-01-01T00:01:00Z"])
    db.execute("CREATE TABLE padding (x BLOB)")
    db.execute("INSERT INTO padding VALUES (zeroblob(?))", [soundness.LARGE])
    page = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'revisions'").fetchone()[0]
    size = db.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    if damaged:
        with database.open("r+b") as file:
            file.seek((page - 1) * size)
            file.write(bytes(size))


def feed(newsroom: demo.Newsroom) -> str:
    return newsroom.url + next(iter(demo.publishers().values())).feed


def never() -> bool:
    return False


def age(mark: Path, seconds: float) -> None:
    os.utime(mark, (time.time() - seconds,) * 2)


def test_a_damaged_page_of_a_large_store_ends_the_crawl(newsroom: demo.Newsroom, database: Path, crawl: Run) -> None:
    pad(database, damaged=True)
    run = crawl(feed=feed(newsroom))
    assert run.returncode == Exit.STORE
    assert "is damaged" in run.stderr
    assert "`depeche restore FILE` puts a backup in its place" in run.stderr
    assert not soundness.mark_of(database).exists()


def test_a_sound_store_is_marked_by_the_first_crawl_only(newsroom: demo.Newsroom, database: Path, crawl: Run) -> None:
    pad(database)
    assert soundness.is_due(database)
    assert crawl(feed=feed(newsroom)).returncode == Exit.OK
    assert not soundness.is_due(database)
    age(soundness.mark_of(database), 3600)
    before = soundness.mark_of(database).stat().st_mtime
    assert crawl(feed=feed(newsroom)).returncode == Exit.OK
    assert soundness.mark_of(database).stat().st_mtime == before


@pytest.mark.parametrize(("seconds", "due"), [(60, False), (86_000, False), (86_500, True), (-3600, True)])
def test_a_mark_holds_for_a_day(db: Database, database: Path, seconds: int, due: bool) -> None:
    soundness.check(database, never)
    age(soundness.mark_of(database), seconds)
    assert soundness.is_due(database) is due


def test_a_run_that_ended_without_saying_so_makes_a_check_due(db: Database, database: Path) -> None:
    run = db.execute(_RUN, [None]).lastrowid
    assert run
    db.locks.take(RUNS + run)
    soundness.check(database, never)
    assert not soundness.is_due(database)  # it goes on
    db.locks.release(RUNS + run)
    assert soundness.is_due(database)
    soundness.check(database, never)
    assert not soundness.is_due(database)  # once


def test_another_store_in_its_place_is_due(db: Database, database: Path) -> None:
    soundness.check(database, never)
    db.execute("UPDATE store SET id = 'another'")
    assert soundness.is_due(database)


def test_one_process_checks_at_a_time_and_a_stopped_check_says_nothing(db: Database, database: Path) -> None:
    other = ByteLocks(database)
    other.take(CHECK)
    soundness.check(database, never)
    assert not soundness.mark_of(database).exists()
    other.close()
    soundness.check(database, lambda: True)
    assert not soundness.mark_of(database).exists()


def test_damage_is_told_and_not_marked(database: Path) -> None:
    pad(database, damaged=True)
    with pytest.raises(StoreError, match="damaged"):
        soundness.check(database, never)
    assert not soundness.mark_of(database).exists()

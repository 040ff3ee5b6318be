"""One crawl of a publisher at a time, whoever starts it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from ingest.crawl.locks import BusyError, hold
from ingest.exitcodes import Exit
from ingest.store import Database
from ingest.store.byte_locks import IN_USE, ByteLocks
from tests.conftest import Run


def test_a_publisher_that_is_being_crawled_is_left_alone(scrapy: Run, database: Path) -> None:
    with hold(database, "latribune"):
        done = scrapy("crawl", "latribune")
    assert (done.returncode, done.stdout) == (Exit.BUSY, "")
    assert "latribune is being crawled by another process" in done.stderr


def test_a_store_under_two_names_has_one_set_of_locks(db: Database, database: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(database)
    with closing(ByteLocks(link)) as locks, hold(database, "latribune"):
        assert not locks.take(IN_USE)
        with pytest.raises(BusyError), hold(link, "latribune"):
            pass
    assert not list(tmp_path.glob("link.db?*"))

"""A crawl does not wait for the disk at each article, and is told only once all of it is there."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from scrapy import signals
from scrapy.utils.test import get_crawler

from ingest.crawl import log_writer
from ingest.crawl.log_writer import LogWriter
from ingest.crawl.session import StoreSession
from ingest.store import Database, open_reader
from spiders.news import AnySiteSpider
from tests.support.patience import LONGEST

_FULL, _NORMAL = 2, 1


def synchronous(db: Database) -> int:
    return int(db.execute("PRAGMA synchronous").fetchone()[0])


@pytest.fixture
def session(db: Database, database: Path) -> StoreSession:
    """The session of a crawl that has just begun, on the store of the test."""
    crawler = get_crawler(AnySiteSpider, {"DATABASE": str(database)})
    crawler.spider = AnySiteSpider(feed="https://gazette.example/feed")
    return StoreSession.from_crawler(crawler)


def test_the_closing_row_and_all_before_it_reach_the_disk_before_it_is_told(session: StoreSession) -> None:
    seen = [synchronous(session.db)]

    def closed() -> None:  # connected after the session, as the recorder of runs is
        seen.append(synchronous(session.db))

    session.crawler.signals.connect(closed, signals.spider_closed)
    session.crawler.signals.send_catch_log(signals.spider_closed)
    assert seen == [_NORMAL, _FULL]
    session.close()


def test_the_log_is_empty_after_a_crawl_though_a_reader_stays(session: StoreSession, database: Path) -> None:
    with closing(open_reader(database)) as reader:
        reader.execute("SELECT count(*) FROM articles").fetchone()
        session.close()
        assert database.with_name(f"{database.name}-wal").stat().st_size == 0


def test_the_log_reaches_the_disk_every_few_articles(session: StoreSession, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []
    synced = Event()

    def sync(file: int) -> None:
        names.append(Path(f"/proc/self/fd/{file}").readlink().name)
        synced.set()

    monkeypatch.setattr(log_writer, "_sync", sync)
    for _ in range(log_writer.EVERY - 1):
        session.crawler.signals.send_catch_log(signals.item_scraped)
    assert not synced.is_set()
    session.crawler.signals.send_catch_log(signals.item_scraped)
    assert synced.wait(LONGEST)
    session.close()
    assert names == ["news.db-wal"]


def test_a_disk_that_fails_once_ends_no_writer_of_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried, again = Event(), Event()

    def sync(_file: int) -> None:
        if tried.is_set():
            again.set()
            return
        tried.set()
        raise OSError

    monkeypatch.setattr(log_writer, "_sync", sync)
    (tmp_path / "news.db-wal").touch()
    writer = LogWriter(tmp_path / "news.db")
    for event in (tried, again):
        for _ in range(log_writer.EVERY):
            writer.stored()
        assert event.wait(LONGEST)
    writer.close()

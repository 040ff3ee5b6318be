"""A crawl does not wait for the disk at each article, and is told only once all of it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from scrapy import signals
from scrapy.utils.test import get_crawler

from ingest.crawl.session import StoreSession
from ingest.store import Database
from spiders.news import AnySiteSpider

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

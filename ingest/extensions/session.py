"""One crawl's hold of the store: the connection, the row in `runs`, the frontier."""

from __future__ import annotations

import logging
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from ingest import clock
from ingest.frontier import Frontier
from ingest.store import Database, open_store, transaction
from ingest.ways import Ways

logger = logging.getLogger(__name__)


class StoreSession:
    """Opened with the crawler; spider, scheduler, pipelines and other extensions find it with `of`."""

    def __init__(self, db: Database, spider: str, way_urls: list[str] | None) -> None:
        self.db = db
        with transaction(db):
            cursor = db.execute(
                "INSERT INTO runs (spider, started_at) VALUES (?, ?)", [spider, clock.to_text(clock.now())]
            )
        self.run_id = int(cursor.lastrowid or 0)
        self.frontier = Frontier(db, spider, self.run_id, way_urls)
        self.ways = Ways(db, spider)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Open the store that `DATABASE` names.

        Raises:
            NotConfigured: the spider is none of ours (`scrapy fetch` and `scrapy shell` have one of their own).
            StoreError: by `open_store`; the command has checked the whole file before.
        """
        if not hasattr(crawler.spider, "article_request"):
            raise NotConfigured
        spider: Any = crawler.spider
        session = cls(open_store(crawler.settings["DATABASE"], check=False), spider.name, spider.own_ways())
        crawler.signals.connect(session.close, signals.engine_stopped)
        return session

    @classmethod
    def of(cls, crawler: Crawler) -> Self:
        """The session of a running crawl."""
        session = crawler.get_extension(cls)
        if session is None:
            raise NotConfigured("this spider keeps no frontier; subclass spiders.base.NewsSpider")
        return session

    def close(self) -> None:
        """Let go of the store."""
        self.db.close()

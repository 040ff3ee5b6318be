"""Measures how long servers take, and where their permanent redirects lead, for `depeche health`."""

from __future__ import annotations

from statistics import median
from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

from ingest.crawl.session import StoreSession, keeps_frontier
from ingest.store import transaction
from ingest.urls import without_password

_PERMANENT = {301, 308}


class ResponseTimes:
    """Watches every answer, and writes in `runs` and `ways` what it saw once the crawl is over."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._seconds: list[float] = []
        self._ways: dict[str, str | None] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the signals.

        Raises:
            NotConfigured: the spider keeps no frontier.
        """
        if not keeps_frontier(crawler):
            raise NotConfigured
        times = cls(crawler)
        crawler.signals.connect(times.response_received, signals.response_received)
        crawler.signals.connect(times.spider_closed, signals.spider_closed)
        return times

    def response_received(self, response: Response, request: Request) -> None:
        """Called with the last answer of a chain of redirects."""
        if "download_latency" in response.meta:
            self._seconds.append(response.meta["download_latency"])
        if way := request.cb_kwargs.get("way"):
            moved = _PERMANENT.issuperset(response.meta.get("redirect_reasons", [302]))
            self._ways[way.url] = without_password(response.url) if moved else None

    def spider_closed(self) -> None:
        """Write what was seen."""
        session = StoreSession.of(self.crawler)
        latency = median(self._seconds) if self._seconds else None
        with session.writing(), transaction(session.db):
            session.db.execute("UPDATE runs SET latency = ? WHERE id = ?", [latency, session.run_id])
            session.db.conn.executemany(
                "UPDATE ways SET moved_to = ? WHERE url = ?", [(to, url) for url, to in self._ways.items()]
            )

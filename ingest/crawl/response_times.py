"""Measures how long servers take, and where their permanent redirects lead, for `depeche health`."""

from __future__ import annotations

from statistics import median

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from ingest.crawl.session import SessionExtension
from ingest.store import transaction
from ingest.urls import without_password

_PERMANENT = {301, 308}


class ResponseTimes(SessionExtension):
    """Watches every answer, and writes in `runs` and `ways` what it saw once the crawl is over."""

    listens = ("response_received", "spider_closed")

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._seconds: list[float] = []
        self._ways: dict[str, str | None] = {}

    def response_received(self, response: Response, request: Request) -> None:
        """Called with the last answer of a chain of redirects."""
        if "download_latency" in response.meta:
            self._seconds.append(response.meta["download_latency"])
        if way := request.cb_kwargs.get("way"):
            moved = _PERMANENT.issuperset(response.meta.get("redirect_reasons", [302]))
            self._ways[way.url] = without_password(response.url) if moved else None

    def spider_closed(self) -> None:
        """Write what was seen."""
        session = self.session
        latency = median(self._seconds) if self._seconds else None
        with session.writing(), transaction(session.db):
            session.db.execute("UPDATE runs SET latency = ? WHERE id = ?", [latency, session.run_id])
            session.db.conn.executemany(
                "UPDATE ways SET moved_to = ? WHERE url = ?", [(to, url) for url, to in self._ways.items()]
            )

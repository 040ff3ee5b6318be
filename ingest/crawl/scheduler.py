"""Scrapy's scheduler with the frontier behind it: discovery requests wait in memory, article URLs in the store."""

from __future__ import annotations

from typing import Any

from scrapy import Request, Spider
from scrapy.core.scheduler import Scheduler
from twisted.internet.defer import Deferred

from ingest.crawl.session import StoreSession
from ingest.store.due import Due

BATCH = 500
"""URLs taken from the frontier at a time; enough for several hosts to be asked side by side."""


class FrontierScheduler(Scheduler):
    """Hands out what the spider yields first, then what the frontier has, up to the spider's `limit` of articles."""

    def open(self, spider: Spider) -> Deferred[None] | None:
        """Find the frontier; spiders that keep none get Scrapy's ordinary scheduler."""
        self._session: StoreSession | None = self.crawler.get_extension(StoreSession) if self.crawler else None
        self._left: int | None = getattr(spider, "limit", None)
        return super().open(spider)

    def has_pending_requests(self) -> bool:
        """Whether memory or frontier has anything to fetch."""
        return super().has_pending_requests() or (self._room() > 0 and self._session.frontier.has_due())  # type: ignore[union-attr]

    def next_request(self) -> Request | None:
        """The next request, from the frontier where memory has none."""
        request = super().next_request()
        if request is None and self._refill():
            request = super().next_request()
        return request

    def _room(self) -> int:
        if self._session is None:
            return 0
        return BATCH if self._left is None else min(BATCH, self._left)

    def _refill(self) -> bool:
        due = self._take(self._room())
        if self._left is not None:
            self._left -= len(due)
        for entry in due:
            self._enqueue(entry)
        return bool(due)

    def _enqueue(self, due: Due) -> None:
        """Queue an article; an address that Scrapy refuses is recorded, and the others of the batch go on."""
        spider: Any = self.spider
        try:
            self.enqueue_request(spider.article_request(due))
        except ValueError as error:
            self._session.finish(due.url, "rejected", f"bad_address: {error}")  # type: ignore[union-attr]

    def _take(self, room: int) -> list[Due]:
        if self._session and room > 0:
            with self._session.writing():
                return self._session.frontier.take(room)
        return []

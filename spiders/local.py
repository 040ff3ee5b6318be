"""Base of spiders that read local files: their pages go through the pipelines without being fetched."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler

from ingest.items import Page
from ingest.store import captures
from spiders.base import NewsSpider

AT_ONCE = 16
"""Pages in the pipelines at a time. Scrapy holds back requests, but not the items of `start()`."""

_LOOK = 0.01
"""Seconds between two looks whether the last of them have left."""


class LocalSpider(NewsSpider):
    """Offers pages to the pipelines, a few at a time, so that an archive of any size needs no more memory."""

    enabled = False  # `crawlall` has no files to give it

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Hear when a page leaves the pipelines."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        for signal in (signals.item_scraped, signals.item_dropped, signals.item_error):
            crawler.signals.connect(spider.page_done, signal)
        crawler.signals.connect(spider.page_dropped, signals.item_dropped)
        return spider

    def __init__(self, **arguments: str) -> None:
        super().__init__(**arguments)
        self._offered: set[str] = set()
        self._turned_away: set[str] = set()
        self._left = self.limit
        self._room = asyncio.Event()

    async def offer(self, pages: Iterator[Page]) -> AsyncIterator[Page]:
        """The pages that tell something, up to the spider's `limit`, each as soon as there is room for it."""
        while self._left != 0:
            page = await asyncio.to_thread(next, pages, None)  # reading must not hold up the crawl
            if page is None:
                break
            while page.url in self._offered:  # its earlier capture
                await self._one_done()
            if self._tells(page):
                while len(self._offered) >= AT_ONCE:
                    await self._one_done()
                self._offered.add(page.url)
                self._left = None if self._left is None else self._left - 1
                yield page
            else:
                self.crawler.stats.inc_value("articles/same")
        await self._all_done()

    def page_done(self, item: Any) -> None:
        """One has left the pipelines."""
        self._offered.discard(item.requested_url)
        self._room.set()

    def page_dropped(self, item: Any) -> None:
        """One was turned away: a later capture of the same address may be an article."""
        self._turned_away.add(item.requested_url)

    def _tells(self, page: Page) -> bool:
        """Whether a page is new, or a capture from before or after the time in which the store saw it."""
        seen = captures.seen(self.session.db, page.url)
        if seen:
            return not seen[0] <= page.fetched_at <= seen[1]
        return page.url in self._turned_away or not self.session.frontier.is_done(page.url)

    async def _all_done(self) -> None:
        """Wait for the last pages: no request's end makes Scrapy look whether it is done, and it would in 5 s only."""
        engine = self.crawler.engine
        while engine and engine.scraper.slot and engine.scraper.slot.itemproc_size:
            await asyncio.sleep(_LOOK)

    async def _one_done(self) -> None:
        self._room.clear()
        await self._room.wait()

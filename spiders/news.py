"""Any site, without writing code: `scrapy crawl news -a feed=URL`, `-a urls=FILE`; several by comma."""

from __future__ import annotations

from collections.abc import AsyncIterator

from scrapy import Request

from ingest.arguments import address_file, addresses
from ingest.items import Entry
from ingest.urls import host
from spiders.base import NewsSpider


class AnySpider(NewsSpider):
    """Its ways in are arguments, and its articles' source is the host they come from."""

    name = "news"
    enabled = False  # it has no site of its own for `crawlall` to crawl

    def __init__(self, *, feed: str | None = None, urls: str | None = None, **arguments: str) -> None:
        super().__init__(**arguments)
        self.feeds = addresses(feed)
        self.files = {name: address_file(name) for name in (urls or "").split(",") if name}
        if not self.ways() and not self.files:
            raise ValueError("nothing to crawl: give -a feed=URL or -a urls=FILE")

    def own_ways(self) -> list[str]:
        """Only what this call's addresses list: another call's unfinished URLs are another matter."""
        return [way.url for way in self.ways()] + list(self.files)

    def source_of(self, url: str) -> str:
        """The host's name."""
        return host(url)

    async def start(self) -> AsyncIterator[Request]:
        """Remember the listed addresses, then ask the ways in."""
        for name, urls in self.files.items():
            self.remember_addresses(name, map(Entry, urls))
        async for request in super().start():
            yield request

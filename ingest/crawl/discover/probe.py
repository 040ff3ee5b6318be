"""The crawl behind `depeche discover`: it asks a site where its articles are listed, and stores nothing.

It stands outside `spiders`, where `depeche list` would name it among the publishers.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any, Self
from urllib.parse import urljoin

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from ingest.crawl.discover.announced import Announced, read_announced, usual_places
from ingest.crawl.discover.feed_links import feeds_of_headers
from ingest.crawl.discover.site import Found, Site, found_in
from ingest.crawl.http import headers
from ingest.crawl.http.failures import request_failure
from ingest.crawl.reading_pool import ReadingProcesses
from ingest.crawl.workers import Workers
from ingest.listings import Reading, UnreadableError, Way, archive, read_listing
from ingest.listings.date_range import Window
from ingest.listings.wordpress import posts
from ingest.refusals import Failed
from ingest.urls import normalize, same_site

MOST_PARTS = 3
"""Parts of a sitemap index that are looked at, the newest ones."""
_INTERFACE = "https://api.w.org/"


class ProbeSpider(Spider):
    """Looks at a page, at what it announces, at the sitemaps of robots.txt and at the usual places."""

    name = "discover"
    custom_settings = {"ITEM_PIPELINES": {}, "LOG_LEVEL": "CRITICAL"}  # noqa: RUF012 - as in Scrapy's own class

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Connect to the signals of robots.txt and requests."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.robots_parsed, signals.robots_parsed)
        crawler.signals.connect(spider.asking, signals.request_reached_downloader)
        return spider

    def __init__(self, site: Site, credentials: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self.site = site
        self.credentials = credentials
        self._sitemaps: list[str] = []

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the page."""
        yield self._first(self.site.url)

    def robots_parsed(self, robotparser: Any, request: Request) -> None:
        """Take the `Sitemap` lines; Scrapy's parser keeps protego's, which has them."""
        if same_site(request.url, self.site.url):
            self._sitemaps += [urljoin(request.url, line) for line in robotparser.rp.sitemaps]

    def asking(self, request: Request) -> None:
        """Show which address is asked now."""
        self.site.told(f"{len(self.site.ways)} found; asking {request.url}")

    def unreachable(self, failure: Failure) -> Iterator[Request]:
        """The page itself cannot be read; another form of its address may be."""
        self.site.failure = self.site.failure or request_failure(failure).reason
        if self.site.other_forms:
            yield self._first(self.site.other_forms.pop(0))

    async def parse_page(self, response: Response, *, first: bool = False) -> AsyncIterator[Request]:
        """Note the page's articles; ask what it announces and, of the first page, the usual places and its sections."""
        page = await self._announced(response)
        if first:
            self.site.page, self.site.url, self.site.failure = page, response.url, ""
            await self._note("feed", response)  # the address given may be a feed's
        if page.articles:
            self.site.add(Found("section", response.url, dict.fromkeys(page.articles)))
        for request in self._announced_by(page, response):
            yield request
        if first:
            for request in self._elsewhere(page):
                yield request

    def _announced_by(self, page: Announced, response: Response) -> Iterator[Request]:
        links = headers.links(response)
        for feed in (*feeds_of_headers(links, response.url), *page.feeds):
            yield from self._candidate("feed", feed)
        interface = page.interface or next((link.url for link in links if link.rel == _INTERFACE), None)
        if interface:
            yield from self._candidate("wordpress", posts(interface).url, shown=interface)

    def _elsewhere(self, page: Announced) -> Iterator[Request]:
        for sitemap in self._sitemaps:
            yield from self._candidate("sitemap", sitemap)
        for address in page.feed_pages:  # some are feeds themselves
            yield from self._candidate("feed", address)
        for url, kind in usual_places(self.site.url).items():
            yield from self._candidate(kind, url)
        for front in page.fronts:
            yield Request(front, callback=self.parse_page, errback=self.missing)

    async def parse_feed_page(self, response: Response) -> AsyncIterator[Request]:
        """Try the feeds that a page about feeds links to."""
        for feed in (await self._announced(response)).feeds:
            for request in self._candidate("feed", feed):
                yield request

    async def parse_candidate(self, response: Response, kind: str, shown: str) -> AsyncIterator[Request]:
        """Note what a candidate lists; an HTML page in a feed's place may be a page about feeds."""
        parts = await self._note(kind, response, shown)
        if parts is None and kind == "feed":
            async for request in self.parse_feed_page(response):
                yield request
        for part in (parts or [])[:MOST_PARTS]:
            for request in self._candidate(part.kind, part.url):
                yield request

    def missing(self, failure: Failure) -> None:
        """Called for a candidate that does not exist: nothing to note."""

    async def _note(self, kind: str, response: Response, shown: str = "") -> list[Way] | None:
        """Note what an answer lists; its parts, None where it is not of this kind."""
        try:
            listing = await self._workers.run(read_listing, kind, *_answer(response), Reading())
        except (UnreadableError, Failed):
            return None
        self.site.add(found_in(listing, kind, shown or response.url))
        return archive.worth_asking(Way(kind, response.url), listing.parts, Window())

    async def _announced(self, response: Response) -> Announced:
        try:
            return await self._workers.run(read_announced, *_answer(response))
        except Failed:
            return Announced()

    def _first(self, url: str) -> Request:
        return Request(url, callback=self.parse_page, errback=self.unreachable, cb_kwargs={"first": True})

    def _candidate(self, kind: str, url: str, shown: str = "") -> Iterator[Request]:
        address = normalize(url)
        if address:
            about = {"kind": kind, "shown": shown}
            yield Request(address, callback=self.parse_candidate, errback=self.missing, cb_kwargs=about)

    @property
    def _workers(self) -> Workers:
        return ReadingProcesses.of(self.crawler).workers


def _answer(response: Response) -> tuple[bytes, str, str | None]:
    return response.body, response.url, headers.content_type(response)

"""The crawl behind `depeche discover`: it asks a site where its articles are listed, and stores nothing.

It stands outside `spiders`, where `depeche list` would name it among the publishers.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from ingest.crawl.discover.announced import Announced, read_announced, usual_places
from ingest.crawl.http import headers
from ingest.crawl.http.failures import outcome_of
from ingest.crawl.reading_pool import ReadingProcesses
from ingest.crawl.workers import Workers
from ingest.errors import Failed
from ingest.listings import Listing, Reading, UnreadableError, Way, archive, read_listing
from ingest.listings.date_range import Window
from ingest.listings.wordpress import posts

MOST_PARTS = 3
"""Parts of a sitemap index that are looked at, the newest ones."""


@dataclass(frozen=True, slots=True)
class Found:
    """A way in that works."""

    kind: str
    """`feed`, `news sitemap`, `sitemap`, `sitemap index`, `wordpress` or `section`."""
    url: str
    articles: int
    """How many it lists; for an index, how many sitemaps."""
    newest_at: datetime | None = None


@dataclass(slots=True)
class Site:
    """What is known of a site."""

    url: str
    ways: dict[str, Found] = field(default_factory=dict)
    """By address."""
    page: Announced = field(default_factory=Announced)
    """What the page asked for says."""
    failure: str = ""
    """Why it could not be read."""


class ProbeSpider(Spider):
    """Looks at a page, at what it announces, at the sitemaps of robots.txt and at the usual places."""

    name = "discover"
    custom_settings = {"ITEM_PIPELINES": {}, "LOG_LEVEL": "CRITICAL"}  # noqa: RUF012 - as in Scrapy's own class

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Hear of each robots.txt that is read."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.robots_parsed, signals.robots_parsed)
        return spider

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.site = site
        self._sitemaps: list[str] = []

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the page."""
        yield Request(self.site.url, callback=self.parse_page, errback=self.unreachable, cb_kwargs={"first": True})

    def robots_parsed(self, robotparser: Any) -> None:
        """Take the `Sitemap` lines; Scrapy's parser keeps protego's, which has them."""
        self._sitemaps += robotparser.rp.sitemaps

    def unreachable(self, failure: Failure) -> None:
        """The page itself cannot be read."""
        self.site.failure = outcome_of(failure).reason

    async def parse_page(self, response: Response, *, first: bool = False) -> AsyncIterator[Request]:
        """Note the page's articles; ask what it announces and, of the first page, the usual places and its sections."""
        page = await self._workers.run(read_announced, *_answer(response))
        if page.articles:
            self._add(Found("section", response.url, page.articles))
        for feed in page.feeds:
            yield self._candidate("feed", feed)
        if page.interface:
            yield self._candidate("wordpress", posts(page.interface).url, shown=page.interface)
        if first:
            self.site.page, self.site.url = page, response.url
            for request in self._elsewhere(page):
                yield request

    def _elsewhere(self, page: Announced) -> Iterator[Request]:
        for sitemap in self._sitemaps:
            yield self._candidate("sitemap", sitemap)
        for url, kind in usual_places(self.site.url).items():
            yield self._candidate(kind, url)
        for front in page.fronts:
            yield Request(front, callback=self.parse_page, errback=self.missing)

    async def parse_candidate(self, response: Response, kind: str, shown: str) -> AsyncIterator[Request]:
        """Note what a candidate lists, where it is what its place promises."""
        try:
            listing = await self._workers.run(read_listing, kind, *_answer(response), Reading())
        except (UnreadableError, Failed):
            return
        self._add(_found(kind, shown or response.url, listing))
        for part in archive.plan(Way(kind, response.url), listing.parts, Window())[:MOST_PARTS]:
            yield self._candidate(part.kind, part.url)

    def missing(self, failure: Failure) -> None:
        """A candidate is not there, which says all."""

    def _candidate(self, kind: str, url: str, shown: str = "") -> Request:
        about = {"kind": kind, "shown": shown}
        return Request(url, callback=self.parse_candidate, errback=self.missing, cb_kwargs=about)

    @property
    def _workers(self) -> Workers:
        return ReadingProcesses.of(self.crawler).workers

    def _add(self, found: Found) -> None:
        self.site.ways.setdefault(found.url, found)


def _answer(response: Response) -> tuple[bytes, str, str | None]:
    return response.body, response.url, headers.content_type(response)


def _found(kind: str, url: str, listing: Listing) -> Found:
    times = [entry.published_at for entry in listing.entries if entry.published_at]
    if kind == "sitemap" and listing.parts:
        return Found("sitemap index", url, len(listing.parts))
    name = "news sitemap" if kind == "sitemap" and times else kind
    return Found(name, url, len(listing.entries), max(times, default=None))

"""The spider for any site, without code: `depeche crawl news -a feed=URL`; several by comma, of several kinds."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from ingest.crawl.spider_arguments import address_file, saved_pages, words
from ingest.items import Entry, Page
from ingest.listings.saved import address_of
from ingest.urls import host
from spiders.base import NewsSpider
from spiders.local import LocalSpider


class AnySiteSpider(LocalSpider):
    """Crawls any site: its listings are arguments, and its articles' source is the host they come from."""

    name = "news"
    takes: ClassVar[tuple[str, ...]] = (*NewsSpider.takes, "urls", "html")

    def __init__(self, *, urls: str | None = None, html: str | None = None, **arguments: str) -> None:
        super().__init__(**arguments)
        self.files = {name: address_file(name) for name in words(urls)}
        self.saved = saved_pages(html)
        if self.saved and self.window:
            raise ValueError("since= and until= choose what listings tell of; html=FOLDER stores every page in it")
        if not self.ways() and not self.files and not self.saved:
            raise ValueError(
                "nothing to crawl: give -a feed=URL, sitemap=, section=, wordpress=, urls=FILE or html=FOLDER"
            )

    def own_ways(self) -> list[str]:
        """The addresses on this command line: URLs that another call left unfinished are not taken up."""
        return [way.url for way in self.ways()] + list(self.files)

    def source_of(self, url: str) -> str:
        """The host's name."""
        return host(url)

    async def start(self) -> AsyncIterator[object]:
        """Remember the listed addresses of the time that is asked for, ask the ways in, then offer the saved pages."""
        for name, urls in self.files.items():
            self.crawler.stats.inc_value("ways/read")
            with self.session.writing():
                new = self.session.frontier.add(filter(self.window.holds, map(Entry, urls)), name)
                self.crawler.stats.inc_value("frontier/discovered", new)
        async for request in super().start():
            yield request
        async for page in self.offer(self._saved_pages()):
            yield page

    def _saved_pages(self) -> Iterator[Page]:
        """The pages of the folders; one that does not say where it comes from cannot be stored."""
        for path in self.saved:
            body = path.read_bytes()
            url = address_of(body)
            self.crawler.stats.inc_value("ways/read" if url else "articles/failed/no_address")
            if url is None:
                self.logger.error("%s: no rel=canonical, og:url or 'saved from' tells its address", path)
            else:
                yield self.page(url, body, None, _saved_at(path))


def _saved_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(microsecond=0)

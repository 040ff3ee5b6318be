"""Archived pages, CC-NEWS among them: `depeche crawl warc -a files='*.warc.gz' -a hosts=lesechos.fr,agefi.fr`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from ingest.crawl.spider_arguments import files as files_like
from ingest.crawl.spider_arguments import words
from ingest.items import Page
from ingest.listings.warc import DamagedError, records
from ingest.urls import host
from spiders.local import LocalSpider


class WarcSpider(LocalSpider):
    """Reads archives as a stream; an article's first sight is the time at which the archive fetched it."""

    name = "warc"

    def __init__(self, *, files: str | None = None, hosts: str | None = None, **arguments: str) -> None:
        super().__init__(**arguments)
        if not files:
            raise ValueError("nothing to read: give -a files='FOLDER/*.warc.gz'")
        self.files = files_like(words(files))
        self.hosts = words(hosts)

    def own_ways(self) -> list[str]:
        """None: it fetches nothing."""
        return []

    def source_of(self, url: str) -> str:
        """The host's name."""
        return host(url)

    async def start(self) -> AsyncIterator[object]:
        """Offer the pages of each file."""
        async for page in self.offer(self._pages()):
            yield page

    def _pages(self) -> Iterator[Page]:
        for path in self.files:
            try:
                for record in records(path, self.hosts, self.settings.getint("DOWNLOAD_MAXSIZE")):
                    yield self.page(record.url, record.body, record.content_type, record.fetched_at)
                self.crawler.stats.inc_value("ways/read")
            except DamagedError as error:
                self.crawler.stats.inc_value("ways/failed")
                self.logger.error("%s", error)

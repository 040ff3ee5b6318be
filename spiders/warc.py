"""Archived pages, CC-NEWS among them: `depeche crawl warc -a files='*.warc.gz' -a hosts=lesechos.fr,agefi.fr`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from ingest.crawl.spider_arguments import files as files_like
from ingest.crawl.spider_arguments import hosts as hosts_like
from ingest.crawl.spider_arguments import words
from ingest.items import Page
from ingest.listings.isolation import Isolation
from ingest.text.plurals import counted
from ingest.urls import host
from spiders.local import LocalSpider

if TYPE_CHECKING:
    from ingest.listings.warc import Record


class WarcSpider(LocalSpider):
    """Reads archives as a stream; an article's first sight is the time at which the archive fetched it."""

    name = "warc"
    takes: ClassVar[tuple[str, ...]] = ("files", "hosts", "limit")  # no listing is asked, all pages are read

    def __init__(self, *, files: str | None = None, hosts: str | None = None, **arguments: str) -> None:
        super().__init__(**arguments)
        if not files:
            raise ValueError("nothing to read: give -a files='FOLDER/*.warc.gz'")
        self.files = files_like(words(files))
        self.hosts = hosts_like(hosts)

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
        found = 0
        for path in self.files:
            for count, record in enumerate(self._records(path)):
                self.crawler.stats.inc_value("ways/read", int(count == 0))
                found += 1
                yield self.page(record.url, record.body, record.content_type, record.fetched_at)
        if not found:
            self._failed(
                f"no page{' of ' + ', '.join(self.hosts) if self.hosts else ''} in {counted(len(self.files), 'file')}"
            )

    def _records(self, path: Path) -> Iterator[Record]:
        """The pages of a file; what of it cannot be read is told."""
        from ingest.listings.warc import DamagedError, records  # here: each crawl loads all spiders

        isolation = Isolation()
        try:
            yield from records(path, self.hosts, self.settings.getint("DOWNLOAD_MAXSIZE"), isolation)
        except DamagedError as error:
            self._failed(str(error))
        if isolation.note:
            self.crawler.stats.inc_value("articles/failed/unreadable_record", isolation.reasons.total())
            self.logger.warning("%s: %s", path, isolation.note)

    def _failed(self, what: str) -> None:
        self.crawler.stats.inc_value("ways/failed")
        self.logger.error("%s", what)

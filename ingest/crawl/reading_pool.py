"""The reading processes of a crawl; crawls side by side in one process share them."""

from __future__ import annotations

from typing import ClassVar, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from ingest.crawl.workers import Workers


class ReadingProcesses:
    """Starts the pool with the first spider and ends it with the last."""

    _shared: ClassVar[Workers | None] = None
    _users: ClassVar[int] = 0

    def __init__(self, count: int) -> None:
        self._count = count
        self._ending: Workers | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """`READING_PROCESSES` says how many; 0 is one a core."""
        extension = cls(crawler.settings.getint("READING_PROCESSES"))
        crawler.signals.connect(extension.spider_opened, signals.spider_opened)
        crawler.signals.connect(extension.spider_closed, signals.spider_closed)
        crawler.signals.connect(extension.engine_stopped, signals.engine_stopped)  # after the session: it is created so
        return extension

    @classmethod
    def of(cls, crawler: Crawler) -> Self:
        """The extension of a running crawl."""
        extension = crawler.get_extension(cls)
        if extension is None:
            raise NotConfigured("ReadingProcesses must be among the EXTENSIONS")
        return extension

    @property
    def workers(self) -> Workers:
        """The pool, started at first use."""
        if ReadingProcesses._shared is None:
            ReadingProcesses._shared = Workers(self._count or None)
        return ReadingProcesses._shared

    def spider_opened(self) -> None:
        """Count a user of the pool."""
        ReadingProcesses._users += 1

    def spider_closed(self) -> None:
        """Let the pool end with its last user: that takes a tenth of a second, in which the store is closed."""
        ReadingProcesses._users -= 1
        if ReadingProcesses._users == 0 and ReadingProcesses._shared is not None:
            self._ending, ReadingProcesses._shared = ReadingProcesses._shared, None
            self._ending.stop()

    def engine_stopped(self) -> None:
        """Wait for the pool that ends."""
        if self._ending is not None:
            self._ending.close()

"""Extracts the article from a page, in a process of its own that can be killed."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops_later
from ingest.crawl.page_reading import RegisterSource, read_page
from ingest.crawl.reading_pool import ReadingProcesses
from ingest.crawl.session import StoreSession
from ingest.items import Article, Page


class ExtractPipeline:
    """Turns each `Page` into an `Article` with its tags, and lets the feed say what the page does not."""

    def __init__(self, processes: ReadingProcesses, source: RegisterSource) -> None:
        self.processes = processes
        self.source = source

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the crawl's reading processes; they tag with the register that its store's crawls use."""
        database, file = crawler.settings["DATABASE"], crawler.settings["REGISTER"]
        digest = StoreSession.of(crawler).register.digest
        return cls(ReadingProcesses.of(crawler), RegisterSource(database, file, digest))

    @drops_later
    async def process_item(self, page: Page) -> Article:
        """The article on the page.

        Raises:
            NotAnArticle, NotHtml, Failed: why there is none.
        """
        article: Article = await self.processes.workers.run(read_page, page, self.source)
        return article

"""Gives each article an address of its own, where a template's canonical address is wrong."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops
from ingest.crawl.session import StoreSession
from ingest.items import Article
from ingest.store import addresses, transaction


class AddressesPipeline:
    """Keeps articles apart that declare one canonical address by mistake."""

    def __init__(self, session: StoreSession) -> None:
        self.session = session

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the crawl's store."""
        return cls(StoreSession.of(crawler))

    @drops
    def process_item(self, article: Article) -> Article:
        """The same article, at its own address.

        Raises:
            sqlite3.OperationalError: nothing was written; the URL stays pending.
        """
        if not addresses.is_taken(self.session.db, article.url):
            return article
        with transaction(self.session.db):
            addresses.settle(self.session.db, article)
        return article

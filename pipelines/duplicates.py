"""The same text under another address is kept, and linked."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.duplicates import content_hash, find_copy
from ingest.extensions.session import StoreSession
from ingest.items import Article


class DuplicatesPipeline:
    """Looks for a stored copy of each article; `ingest.articles` links the two when it saves."""

    def __init__(self, crawler: Crawler) -> None:
        self.session = StoreSession.of(crawler)
        self.stats = crawler.stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the crawl's store."""
        return cls(crawler)

    def process_item(self, article: Article) -> Article:
        """The same article, with its hash and the copy found."""
        article.content_hash = content_hash(article.body)
        article.copy_of = find_copy(self.session.db, article.url, article.content_hash)
        if article.copy_of is not None:
            self.stats.inc_value("articles/duplicates")
        return article

"""Saves article and frontier row in one transaction: both or neither."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops
from ingest.crawl.session import StoreSession
from ingest.items import Article
from ingest.store import articles, transaction


class StorePipeline:
    """Saves each article; a store that cannot be written ends the crawl."""

    def __init__(self, crawler: Crawler) -> None:
        self.session = StoreSession.of(crawler)
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the crawl's store."""
        return cls(crawler)

    @drops
    def process_item(self, article: Article) -> Article:
        """The same article, saved.

        Raises:
            sqlite3.OperationalError: nothing was written; the URL stays pending.
        """
        article.run_id = self.session.run_id
        with transaction(self.session.db):
            article_id, outcome = articles.save(self.session.db, article)
            self.session.frontier.finish(
                article.requested_url,
                "stored",
                article_id=article_id,
                validators=article.validators,
                same=None if outcome == "new" else outcome == "same",
            )
        self.crawler.stats.inc_value(f"articles/{outcome}")
        if article.copy_of is not None:
            self.crawler.stats.inc_value("articles/duplicates")
        return article

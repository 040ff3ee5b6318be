"""Hashes each article's words: by that the store finds copies, which it keeps and links.

Whatever else the store keeps of its texts is made here too, before the store's transaction, where no reading process
has made it.
"""

from __future__ import annotations

from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler

from ingest.items import Article
from ingest.store.prepared import prepared


class ContentHashPipeline:
    """Gives each article the hash of its words, and counts those of which the store had a copy.

    `ingest.store.duplicates` finds them, while `ingest.store.articles` saves and so holds the write lock: two crawls
    that meet the same dispatch at the same moment do not miss each other's.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.stats = crawler.stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Hear of each article stored."""
        pipeline = cls(crawler)
        crawler.signals.connect(pipeline.item_scraped, signals.item_scraped)
        return pipeline

    def process_item(self, article: Article) -> Article:
        """The same article, with its hash and all else that the store keeps of its texts."""
        article.prepared = prepared(article)
        article.content_hash = article.prepared.content_hash
        return article

    def item_scraped(self, item: Article) -> None:
        """An article was stored."""
        if item.copy_of is not None:
            self.stats.inc_value("articles/duplicates")

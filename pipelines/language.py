"""Turns away articles in languages that the publisher's spider leaves out."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops
from ingest.items import Article
from ingest.refusals import LanguageExcluded


class LanguagePipeline:
    """Counts each language, and turns away what the spider's `languages` leaves out; French is tagged, not assumed."""

    def __init__(self, crawler: Crawler) -> None:
        self.stats = crawler.stats
        self.wanted = frozenset(getattr(crawler.spider, "languages", ()))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the spider's `languages`."""
        return cls(crawler)

    @drops
    def process_item(self, article: Article) -> Article:
        """The same article.

        Raises:
            LanguageExcluded: it is in a language that the publisher leaves out; an unsure one (`und`) is kept.
        """
        self.stats.inc_value(f"language/{article.language}")
        if self.wanted and article.language not in self.wanted | {"und"}:
            raise LanguageExcluded(article.language)
        return article

"""Tags articles with companies, events and figures, where the reading process has not, before the store is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy.crawler import Crawler

from ingest.crawl.session import StoreSession
from ingest.items import Article

if TYPE_CHECKING:
    from ingest.finance import Register


class FinancePipeline:
    """Tags each article with the register that the store's crawls use."""

    def __init__(self, known: Register) -> None:
        self.register = known

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Tag with the register that the crawl's session has."""
        return cls(StoreSession.of(crawler).register)

    def process_item(self, article: Article) -> Article:
        """The same article, with the tags of its present texts."""
        if not self._is_tagged(article):
            from ingest.finance import tag_article  # seldom: not part of each crawl's start

            article.finance = tag_article(article.title, article.lead, article.body, article.language, self.register)
        return article

    def _is_tagged(self, article: Article) -> bool:
        made = article.prepared
        return made is not None and made.fits(article) and article.finance.register == self.register.digest

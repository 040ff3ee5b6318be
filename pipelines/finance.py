"""Tags articles with companies, events and figures, where the reading process has not, before the store is written."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from scrapy.crawler import Crawler

from ingest.crawl.session import StoreSession
from ingest.items import Article
from ingest.store import register

if TYPE_CHECKING:
    from ingest.finance import Register


class FinancePipeline:
    """Tags each article with the register that the store's crawls use."""

    def __init__(self, known: Register) -> None:
        self.register = known

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Bring the store's tables of issuers up to the crawl's register."""
        session = StoreSession.of(crawler)
        with suppress(sqlite3.OperationalError):  # a full disk: told by what cannot be stored
            register.sync(session.db, session.register)
        return cls(session.register)

    def process_item(self, article: Article) -> Article:
        """The same article, with the tags of its present texts."""
        if not self._is_tagged(article):
            from ingest.finance import tag_article  # seldom: not part of each crawl's start

            article.finance = tag_article(article.title, article.lead, article.body, article.language, self.register)
        return article

    def _is_tagged(self, article: Article) -> bool:
        made = article.prepared
        return made is not None and made.fits(article) and article.finance.register == self.register.digest

"""Tags each article with companies, events and figures, before the store's transaction begins."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.session import StoreSession
from ingest.finance import Register, tag_article
from ingest.items import Article
from ingest.store import register


class FinancePipeline:
    """Tags each article with the register that the store's crawls use."""

    def __init__(self, known: Register) -> None:
        self.register = known

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the register that `REGISTER` names, with the lists that were loaded into the store."""
        session = StoreSession.of(crawler)
        known = register.register(session.db, crawler.settings["REGISTER"])
        with suppress(sqlite3.OperationalError):  # a full disk: told by what cannot be stored
            register.sync(session.db, known)
        return cls(known)

    def process_item(self, article: Article) -> Article:
        """The same article, with its tags."""
        article.finance = tag_article(article.title, article.lead, article.body, article.language, self.register)
        return article

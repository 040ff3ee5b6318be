"""Turns away pages reserved from text and data mining, where the operator says so; a first crawl counts them."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops
from ingest.crawl.session import StoreSession
from ingest.items import Page
from ingest.refusals import TdmReserved


class TdmPipeline:
    """Turns away pages whose publisher reserves text and data mining, where `TDM_SKIP_RESERVED` says so."""

    def __init__(self, crawler: Crawler) -> None:
        self.skip = crawler.settings.getbool("TDM_SKIP_RESERVED")
        self.stats = crawler.stats
        self.is_first = StoreSession.of(crawler).is_first

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read `TDM_SKIP_RESERVED`."""
        return cls(crawler)

    @drops
    def process_item(self, page: Page) -> Page:
        """The same page.

        Raises:
            TdmReserved: it is reserved, and such pages are not wanted.
        """
        if self.skip and page.tdm.reserved:
            raise TdmReserved(page.tdm.policy or "")
        if page.tdm.reserved and self.is_first:
            self.stats.inc_value("articles/reserved")
        return page

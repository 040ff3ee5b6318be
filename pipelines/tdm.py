"""Turns away pages reserved from text and data mining, where the operator says so."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops
from ingest.errors import TdmReserved
from ingest.items import Page


class TdmPipeline:
    """Turns away pages whose publisher reserves text and data mining, where `TDM_SKIP_RESERVED` says so."""

    def __init__(self, *, skip: bool) -> None:
        self.skip = skip

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read `TDM_SKIP_RESERVED`."""
        return cls(skip=crawler.settings.getbool("TDM_SKIP_RESERVED"))

    @drops
    def process_item(self, page: Page) -> Page:
        """The same page.

        Raises:
            TdmReserved: it is reserved, and such pages are not wanted.
        """
        if self.skip and page.tdm.reserved:
            raise TdmReserved(page.tdm.policy or "")
        return page

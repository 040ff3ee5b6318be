"""How long a crawl may take: Scrapy's `CloseSpider` ends it after `CLOSESPIDER_TIMEOUT` seconds.

What waits inside a crawl asks here how much of that is left. A scheduled crawl that does not end by itself is ended by
`ingest.jobs.process_timeout`, a page that takes too long by `ingest.crawl.workers`.
"""

from __future__ import annotations

from time import monotonic

from scrapy.settings import BaseSettings


class Timeout:
    """The seconds that a crawl has, from now on; without end where `CLOSESPIDER_TIMEOUT` is 0."""

    def __init__(self, settings: BaseSettings) -> None:
        self._ends = monotonic() + (settings.getfloat("CLOSESPIDER_TIMEOUT") or float("inf"))

    def left(self) -> float:
        """Seconds until the crawl ends; below zero once it is over."""
        return self._ends - monotonic()

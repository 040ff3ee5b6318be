"""Truncates oversized downloads: keeps the first bytes, where Scrapy would refuse the whole."""

from __future__ import annotations

from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Headers

TRUNCATE_AFTER = "truncate_after"
"""Key in a request's `meta`: after how many bytes to stop; what came is the response."""


class TruncateDownloads:
    """Ends a download after as many bytes as the request's `meta` allows.

    A compressed answer stays under `download_maxsize` as it is: its beginning cannot be unpacked safely.
    """

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen to what arrives."""
        extension = cls()
        crawler.signals.connect(extension.headers_received, signals.headers_received)
        crawler.signals.connect(extension.bytes_received, signals.bytes_received)
        return extension

    def headers_received(self, headers: Headers, request: Request) -> None:
        """Switch off Scrapy's limit, which would refuse the whole document."""
        if TRUNCATE_AFTER in request.meta and "Content-Encoding" not in headers:
            request.meta["download_maxsize"] = 0

    def bytes_received(self, data: bytes, request: Request) -> None:
        """Count the bytes.

        Raises:
            StopDownload: there is enough.
        """
        if TRUNCATE_AFTER in request.meta:
            request.meta[TRUNCATE_AFTER] -= len(data)
            if request.meta[TRUNCATE_AFTER] < 0:
                raise StopDownload(fail=False)

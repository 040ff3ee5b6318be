"""Names and passwords that stood in an address on the command line: sent to that server alone, and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.utils.httpobj import urlparse_cached
from w3lib.http import basic_auth_header


class Credentials:
    """Adds what the spider's `credentials` have for a server; store, tables and logs know its address without them."""

    def __init__(self, known: Mapping[str, tuple[str, str]]) -> None:
        self._headers = {server: basic_auth_header(*given) for server, given in known.items()}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read the spider's `credentials`."""
        return cls(getattr(crawler.spider, "credentials", {}))

    def process_request(self, request: Request) -> None:
        """Add name and password to a request to one of those servers."""
        url = urlparse_cached(request)
        if header := self._headers.get(f"{url.scheme}://{url.netloc}"):
            request.headers.setdefault("Authorization", header)

"""Follows meta refreshes, looked for in the first bytes of a page only."""

from __future__ import annotations

import re

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response

from ingest.crawl.http.public_addresses import without_credentials

HEAD = 65536
"""Bytes of a page that are looked at; Scrapy decodes all of it first: 1.1 s for 10 MB in an undeclared charset."""
_REFRESH = re.compile(rb"http-equiv\s*=\s*[\"']?\s*refresh")
"""In small letters: without regard to case it takes seven times as long to find none, a third of a millisecond."""
_STYLES = re.compile(rb"<(style|script)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)  # Scrapy reads 4096 characters


class MetaRefresh(MetaRefreshMiddleware):
    """Scrapy's own middleware, given only a page's beginning, without styles and scripts."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """The request that a page sends its reader on to, or the whole response."""
        beginning = response.body[:HEAD]
        if not _REFRESH.search(beginning.lower()):
            return response
        head = response.replace(body=_STYLES.sub(b"", beginning))
        result = super().process_response(request, head)
        return result if isinstance(result, Request) else response

    def _redirect_request_using_get(self, request: Request, response: Response, redirect_url: str) -> Request:
        """Take a name and password out of the address, which Scrapy's log tells next."""
        return super()._redirect_request_using_get(request, response, without_credentials(redirect_url))

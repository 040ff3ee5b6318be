"""Reads each host's text-and-data-mining rules and what each article's headers say: see `ingest.crawl.http.tdm`."""

from __future__ import annotations

import logging
from functools import partial
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.utils.httpobj import urlparse_cached

from ingest.crawl.http import tdm
from ingest.crawl.http.once import Once

logger = logging.getLogger(__name__)


class Reservations:
    """Asks each host's rules once a crawl, before its first article; `meta["tdm"]` then says what holds for a page."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._rules = Once[list[tdm.Rule]]()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Fetch through the crawl's own downloader: robots.txt, delay and safety hold for the rules too."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Read what the host's file says of an article."""
        if "due" not in request.cb_kwargs:  # feeds and other ways in are not recorded
            return
        host = urlparse_cached(request).netloc
        rules = await self._rules.get(host, partial(self._ask, request))
        request.meta["tdm"] = tdm.of_path(rules, request.url)

    def process_response(self, request: Request, response: Response) -> Response:
        """What headers and page say counts more than the host's file."""
        if "tdm" in request.meta and response.status == 200:
            said = tdm.superseded(request.meta["tdm"], tdm.of_headers(response.headers))
            said = request.meta["tdm"] = tdm.superseded(said, tdm.of_page(response.body))
            self.crawler.stats.inc_value(f"tdm/{_NAMES[said.reserved]}")
        return response

    async def _ask(self, request: Request) -> list[tdm.Rule]:
        url = urlparse_cached(request)._replace(path=tdm.RULES_PATH, params="", query="", fragment="").geturl()
        asked = Request(url, callback=NO_CALLBACK, priority=request.priority + 1, meta={"dont_retry": True})
        try:
            response = await self.crawler.engine.download_async(asked)
        except Exception as error:  # any failure: the server does not implement the protocol
            logger.info("%s cannot be read: %s", url, error)
            return []
        return tdm.read_rules(response.body) if response.status == 200 else []


_NAMES = {None: "unsaid", False: "free", True: "reserved"}

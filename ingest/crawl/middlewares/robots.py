"""robots.txt (RFC 9309), fail-closed: where it cannot be read, nothing is fetched."""

from __future__ import annotations

import logging
from functools import partial

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import ProtegoRobotParser
from scrapy.utils.httpobj import urlparse_cached
from twisted.python.failure import Failure

from ingest.crawl.http.failures import request_failure
from ingest.crawl.http.once import Once
from ingest.crawl.unsent_requests import RobotsUnreachable, UnsafeAddress

logger = logging.getLogger(__name__)

LONGEST = 500 * 1024
"""Bytes that are parsed, the least that RFC 9309, section 2.5 allows; Google parses as many."""


class Robots(RobotsTxtMiddleware):
    """Asks each host's robots.txt once a crawl; Scrapy's own middleware then allows or forbids each page by it."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._rules = Once[ProtegoRobotParser]()

    async def robot_parser(self, request: Request) -> ProtegoRobotParser:
        """The rules of the request's host.

        Raises:
            RobotsUnreachable: they could not be read.
            UnsafeAddress: the host must not be asked.
        """
        host = urlparse_cached(request).netloc
        return await self._rules.get(host, partial(self._ask, request))

    async def _ask(self, request: Request) -> ProtegoRobotParser:
        url = urlparse_cached(request)._replace(path="/robots.txt", params="", query="", fragment="")
        robots = Request(
            url.geturl(), callback=NO_CALLBACK, priority=self.DOWNLOAD_PRIORITY, meta={"dont_obey_robotstxt": True}
        )
        self._stats.inc_value("robotstxt/request_count")
        try:
            rules = self._read(await self.crawler.engine.download_async(robots))
        except UnsafeAddress:
            raise
        except Exception as error:
            raise self._closed(url.netloc, error) from error
        await self.crawler.signals.send_catch_log_async(signals.robots_parsed, robotparser=rules, request=request)
        return rules

    def _read(self, response: Response) -> ProtegoRobotParser:
        """2xx is parsed and 4xx allows everything (RFC 9309, section 2.3.1); 429 is no answer, as 5xx is none."""
        self._stats.inc_value(f"robotstxt/response_status_count/{response.status}")
        unavailable = 400 <= response.status < 500 and response.status != 429
        if not unavailable and not 200 <= response.status < 300:
            raise RobotsUnreachable(f"http_{response.status}")
        body = b"" if unavailable else response.body[:LONGEST]
        return ProtegoRobotParser.from_crawler(self.crawler, body)

    def _closed(self, host: str, error: Exception) -> RobotsUnreachable:
        outcome = request_failure(Failure(error))  # type: ignore[no-untyped-call]
        reason = str(error) if isinstance(error, RobotsUnreachable) else outcome.reason
        self._stats.inc_value("robotstxt/unreachable")
        logger.error("nothing is fetched from %s in this crawl: its robots.txt cannot be read (%s)", host, reason)
        return RobotsUnreachable(reason, retry_at=outcome.retry_at)

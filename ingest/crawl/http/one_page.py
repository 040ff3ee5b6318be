"""One page, fetched as any crawl fetches it (robots.txt, safe addresses, limits), for commands that look at one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import CrawlerProcessBase
from scrapy.http import Response
from twisted.python.failure import Failure

from ingest.crawl.http.failures import request_failure
from ingest.crawl.spider_arguments import credentials
from ingest.errors import DepecheError
from ingest.urls import without_password


class FetchError(DepecheError):
    """The page could not be had; the message is the reason that a frontier would show. Raised by `fetch`."""


class _OnePage(Spider):
    name = "one page"
    custom_settings = {"ITEM_PIPELINES": {}, "LOG_LEVEL": "CRITICAL"}  # noqa: RUF012 - as in Scrapy's own class

    def __init__(self, url: str, answer: dict[str, Any]) -> None:
        super().__init__()
        self.url = without_password(url)
        self.credentials = credentials([url])
        self.answer = answer

    async def start(self) -> AsyncIterator[Request]:
        yield Request(self.url, callback=self.parse, errback=self.failed)

    def parse(self, response: Response) -> None:
        self.answer["response"] = response

    def failed(self, failure: Failure) -> None:
        self.answer["reason"] = request_failure(failure).reason


def fetch(process: CrawlerProcessBase, url: str) -> Response:
    """Fetch a page; can be called once in a process.

    Raises:
        FetchError: it could not be had.
    """
    answer: dict[str, Any] = {}
    process.crawl(_OnePage, url=url, answer=answer)
    process.start()
    if "response" not in answer:
        raise FetchError(answer.get("reason", "not fetched"))
    response: Response = answer["response"]
    return response

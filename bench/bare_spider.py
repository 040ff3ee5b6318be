"""What one writes without this project: a Scrapy spider that calls trafilatura and langdetect as pages come in."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any

import langdetect
import trafilatura
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response


class BareSpider(Spider):
    """Reads the feed's links, and each page in the callback."""

    name = "bare"

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the feed."""
        yield Request(self.feed)

    def parse(self, response: Response) -> Iterator[Request]:
        """Ask for each page of the feed."""
        for link in response.xpath("//item/link/text()").getall():
            yield Request(link, callback=self.parse_article)

    def parse_article(self, response: Response) -> Iterator[dict[str, Any]]:
        """Read a page at once."""
        found = trafilatura.bare_extraction(response.body, url=response.url, with_metadata=True, include_comments=False)
        if found:
            yield {"title": found.title, "body": found.text, "language": str(langdetect.detect_langs(found.text))}


if __name__ == "__main__":
    settings = dict(pair.split("=", 1) for pair in sys.argv[2:])
    process = AsyncCrawlerProcess({"LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False, **settings})
    process.crawl(BareSpider, feed=sys.argv[1])
    process.start()

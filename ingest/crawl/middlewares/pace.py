"""How fast a host is asked: never faster than its Crawl-delay, and not at all while it asks to be left alone."""

from __future__ import annotations

import logging
from datetime import datetime
from time import monotonic
from typing import Self

from scrapy import Request, signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached

from ingest import times
from ingest.crawl.http.retry_after import moment_after, retry_after
from ingest.crawl.timeout import Timeout
from ingest.crawl.unsent_requests import CrawlStopped, HostPaused, RequestRefused

logger = logging.getLogger(__name__)


class Pace:
    """Keeps each host's download slot at least as slow as the host asks, also where AutoThrottle would go faster."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self.crawler = crawler
        self.agent = settings["ROBOTSTXT_USER_AGENT"]
        self.longest_delay = settings.getfloat("CRAWL_DELAY_MAX")
        self.longest_wait = settings.getfloat("RETRY_AFTER_MAX_WAIT")
        self.timeout = Timeout(settings)
        self.delay = settings.getfloat("DOWNLOAD_DELAY")
        self._crawl_delays: dict[str, float] = {}
        self._paused: dict[str, datetime] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen to the downloader, after AutoThrottle: extensions connect before middlewares do."""
        pace = cls(crawler)
        crawler.signals.connect(pace.robots_parsed, signals.robots_parsed)
        crawler.signals.connect(pace.request_reached_downloader, signals.request_reached_downloader)
        crawler.signals.connect(pace.response_downloaded, signals.response_downloaded)
        return pace

    def process_request(self, request: Request) -> None:
        """Let a request pass to its own host's slot.

        Raises:
            HostPaused: the host is left alone for the rest of this crawl.
        """
        request.meta.pop("download_slot", None)  # a redirect brings along the slot of the host that it came from
        if self.is_paused(request):
            raise self._refusal(self._host(request))

    def is_paused(self, request: Request) -> bool:
        """Whether the request's host is left alone for the rest of this crawl."""
        until = self._paused.get(self._host(request))
        return until is not None and times.now() < until

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Note a host's Crawl-delay (no part of RFC 9309, yet sites ask for it), and keep to it from now on."""
        asked = robotparser.crawl_delay(self.agent) or 0.0
        host = self._host(request)
        if asked > self.longest_delay:
            logger.warning("%s asks for %g s between requests; it gets %g s", host, asked, self.longest_delay)
        self._crawl_delays[host] = min(asked, self.longest_delay)
        self._keep(host)

    def request_reached_downloader(self, request: Request) -> None:
        """A host's slot may be a new one: Scrapy forgets those that were idle for a minute."""
        self._keep(request.meta["download_slot"])

    def response_downloaded(self, response: Response, request: Request) -> None:
        """Called before the slot sends its next request: the moment to hold it.

        Scrapy's delay runs from when a request was sent; a server that is slow to accept a first connection would
        see the second too early. So the delay runs again from the answer.
        """
        self._keep(request.meta["download_slot"])
        self.pause(request, max(retry_after(response) or 0.0, self._delay(self._host(request))))
        if not self.crawler.engine.running:  # a signal: 32 requests that wait 2 s each would hold the exit for a minute
            _drop_queue(self._slot(request.meta["download_slot"]), CrawlStopped())

    def rest_after(self, request: Request, response: Response | None = None) -> float:
        """Seconds for which no crawl asks the request's server again."""
        host = self._host(request)
        slot = self._slot(host)
        asked = retry_after(response) if response else None
        return max(asked or 0.0, self._delay(host), slot.delay if slot else 0.0)

    def check(self, request: Request, wait: float) -> None:
        """Refuse a request that would have to wait longer than is allowed.

        Raises:
            HostPaused: another crawl was told to leave the host alone for longer than a crawl waits.
            CrawlStopped: this crawl is to end now.
        """
        if not self.crawler.engine.running or self.timeout.left() < 0:
            raise CrawlStopped
        host = self._host(request)
        if wait > max(self.longest_wait, self._delay(host)):
            self._give_up(host, self._slot(host), wait)
            raise self._refusal(host)

    def back_off(self, request: Request, times: int) -> None:
        """Wait twice the host's delay before a first retry, four times before a second."""
        if slot := self._slot(self._host(request)):
            self.pause(request, min(slot.delay * 2**times, self._patience()))

    def pause(self, request: Request, seconds: float) -> None:
        """Send nothing to the request's host for a while; other hosts go on."""
        host = self._host(request)
        slot = self._slot(host)
        if seconds > max(self._patience(), self._delay(host)):
            self._give_up(host, slot, seconds)
        elif slot:
            slot.delay = slot.delay or 0.001  # a slot without a delay waits for nothing
            slot.lastseen = max(slot.lastseen, monotonic() + seconds - slot.delay)

    def _keep(self, host: str) -> None:
        if slot := self._slot(host):
            slot.delay = max(slot.delay, self._delay(host))

    def _delay(self, host: str) -> float:
        return max(self.delay, self._crawl_delays.get(host, 0.0))

    def _give_up(self, host: str, slot: Slot | None, seconds: float) -> None:
        self._paused[host] = moment_after(seconds)
        logger.warning("%s is not asked any more in this crawl: it wants %g s without requests", host, seconds)
        _drop_queue(slot, self._refusal(host))

    def _refusal(self, host: str) -> HostPaused:
        until = self._paused[host]
        return HostPaused(f"nothing before {times.to_text(until)}", retry_at=until)

    def _patience(self) -> float:
        return min(self.longest_wait, self.timeout.left())

    def _host(self, request: Request) -> str:
        return urlparse_cached(request).hostname or ""

    def _slot(self, host: str) -> Slot | None:
        return self.crawler.engine.downloader.slots.get(host) if self.crawler.engine else None


def _drop_queue(slot: Slot | None, refusal: RequestRefused) -> None:
    """Refuse the requests that have passed `process_request` and still wait in the downloader."""
    while slot and slot.queue:
        slot.queue.popleft()[1].errback(refusal)

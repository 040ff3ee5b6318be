"""Why a request was not sent: one class a reason. Scrapy hands an `IgnoreRequest` to the errback."""

from __future__ import annotations

from datetime import datetime

from scrapy.exceptions import IgnoreRequest

from ingest.errors import DepecheError


class RequestRefused(DepecheError, IgnoreRequest):  # noqa: N818 -- named for what was decided
    """A request must not be sent. Raise a subclass; `ingest.crawl.http.failures` makes state and reason of it."""

    state = "rejected"
    code = "ignored"

    def __init__(self, detail: str = "", *, retry_at: datetime | None = None) -> None:
        super().__init__(detail)
        self.retry_at = retry_at
        """Not to be tried again before, where that is known."""


class UnsafeAddress(RequestRefused):
    """Raised by the address middleware for other schemes than http(s), and addresses that are not public."""

    code = "unsafe_address"


class RobotsUnreachable(RequestRefused):
    """Raised by the robots middleware for every page of a host whose robots.txt could not be read."""

    state = "failed"
    code = "robots_unreachable"


class CrawlStopped(RequestRefused):
    """Raised by the pace middleware for what still waits for its turn when a crawl is told to stop: the next has it."""

    state = "pending"
    code = "stopped"


class HostPaused(RequestRefused):
    """Raised by the pace middleware when a host asked to be left alone for longer than a crawl waits."""

    state = "failed"
    code = "retry_after"

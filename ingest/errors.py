"""Why a page is not stored, and why a request was not sent: one class a reason.

Pages' are `DropItem`s, so Scrapy counts each in `item_dropped_reasons_count/<class>`. The frontier keeps `reason`:
the class's `code`, and what is known beyond it after a colon.
Requests' are `IgnoreRequest`s, which Scrapy hands to the errback.
"""

from __future__ import annotations

from datetime import datetime

from scrapy.exceptions import DropItem, IgnoreRequest


class Refused(DropItem):
    """A page was read and is not wanted. Final: the frontier's state becomes `rejected`. Raise a subclass."""

    state = "rejected"
    code = "refused"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail, log_level="INFO")

    @property
    def reason(self) -> str:
        """What `frontier.reason` says."""
        detail = str(self)
        return f"{self.code}: {detail}" if detail else self.code


class NotAnArticle(Refused):
    """Raised by `ingest.extract` for front, section, tag, login, shop and error pages, and pages without a text."""

    code = "not_an_article"


class NotHtml(Refused):
    """Raised by `ingest.extract` for an empty document, an image, a PDF or other data."""

    code = "not_html"


class LanguageExcluded(Refused):
    """Raised by the language pipeline for an article in a language that the publisher's `languages` leaves out."""

    code = "language"


class TdmReserved(Refused):
    """Raised by the TDM pipeline for a page whose publisher reserves data mining, where the settings skip those."""

    code = "tdm_reserved"


class Failed(Refused):
    """A page could not be read this time. The frontier's state becomes `failed`, and it is tried again later."""

    state = "failed"
    code = "failed"


class TooSlow(Failed):
    """Raised by `ingest.crawl.workers` when a page took longer than its limit; its process was killed."""

    code = "too_slow"


class OutOfMemory(Failed):
    """Raised by `ingest.crawl.workers` when a page needed more memory than its limit."""

    code = "out_of_memory"


class ProcessDied(Failed):
    """Raised by `ingest.crawl.workers` when reading a page ended its process."""

    code = "process_died"


class StoreUnwritable(Failed):
    """Raised by the store pipeline when SQLite cannot write (disk full). Ends the crawl; the URL stays pending."""

    code = "store_unwritable"


class RequestRefused(IgnoreRequest):
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

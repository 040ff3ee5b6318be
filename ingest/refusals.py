"""Why a page is not stored: one class a reason.

The frontier keeps `reason`: the class's `code`, and what is known beyond it after a colon. Scrapy is told of them by
`ingest.crawl.drops`; why a request was not even sent stands in `ingest.crawl.unsent_requests`.
"""

from __future__ import annotations

from ingest.errors import DepecheError


class Refused(DepecheError):  # noqa: N818 -- named for what was decided
    """A page was read and is not wanted. Final: the frontier's state becomes `rejected`. Raise a subclass."""

    state = "rejected"
    code = "refused"

    @property
    def reason(self) -> str:
        """What `frontier.reason` says."""
        detail = str(self)
        return f"{self.code}: {detail}" if detail else self.code


class NotAnArticle(Refused):
    """Raised by `ingest.extract` for front, section, tag, login, shop and quotation pages, and those without a text."""

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


class Walled(Failed):
    """Raised where a page stands in an article's place: a check for robots, a login, an error answered with 200.

    Also where a new version has lost most of a stored article's text.
    """

    code = "wall"


class ConsentAsked(Walled):
    """Raised where a page asks for consent to cookies before it shows the article."""

    code = "consent"


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

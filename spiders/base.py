"""What all publishers share: asking the ways in, handing article URLs to the frontier, and pages to the pipelines."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from ingest import clock
from ingest.arguments import positive_number
from ingest.discovery import Listing, UnreadableError, Way, read_listing
from ingest.exceptions import Failed
from ingest.extensions.processes import ReadingProcesses
from ingest.extensions.session import StoreSession
from ingest.failures import outcome_of
from ingest.frontier import Due
from ingest.items import Entry, Page, SiteRules, Validators


class NewsSpider(Spider):
    """A publisher is a subclass with facts only: its addresses and what is known of its pages."""

    site_name: str | None = None
    """The publisher's name as readers know it."""
    feeds: tuple[str, ...] = ()
    """RSS and Atom addresses."""
    article_pattern: str = r""
    """Regular expression that an article's address has and other pages' addresses have not."""
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes of what is kept; empty keeps every language, each tagged."""
    timezone: str = "Europe/Paris"
    """Time zone of dates that the pages give without one."""
    body: str | None = None
    """CSS selector of the element that holds the text, where it is documented."""
    remove: tuple[str, ...] = ()
    """CSS selectors of what never belongs to the text."""
    enabled: bool = True
    """Whether `crawlall` runs it; where not, a comment says why."""

    def __init__(self, *, limit: str | None = None, **unknown: str) -> None:
        super().__init__()
        if unknown:
            raise ValueError(f"spider {self.name!r} takes no argument {min(unknown)!r}")
        self.limit = positive_number("limit", limit)

    def ways(self) -> list[Way]:
        """Where articles are looked for."""
        return [Way("feed", url) for url in self.feeds]

    def own_ways(self) -> list[str] | None:
        """The addresses that bound what this crawl fetches from the frontier; None: all that this spider ever found."""
        return None

    def source_of(self, url: str) -> str:
        """What `articles.source` says of a page: the publisher's name."""
        return self.name

    @property
    def session(self) -> StoreSession:
        """This crawl's hold of the store."""
        return StoreSession.of(self.crawler)

    async def start(self) -> AsyncIterator[Request]:
        """Ask every way in; the scheduler takes the articles from the frontier."""
        for way in self.ways():
            yield self.way_request(way)

    def way_request(self, way: Way) -> Request:
        """Ask a way in, only for something newer than last time."""
        return Request(
            way.url,
            callback=self.parse_way,
            errback=self.way_failed,
            headers=_conditional(self.session.ways.validators(way)),
            cb_kwargs={"way": way},
            meta={"handle_httpstatus_list": [304]},
            dont_filter=True,
        )

    async def parse_way(self, response: Response, way: Way) -> AsyncIterator[Request]:
        """Put what a way in lists into the frontier."""
        if response.status == 304:
            self.crawler.stats.inc_value("ways/not_modified")
            self.session.ways.asked(way, "304")
            return
        workers = ReadingProcesses.of(self.crawler).workers
        try:
            listing = await workers.run(read_listing, way.kind, response.body, response.url, _content_type(response))
        except (UnreadableError, Failed) as error:
            self.way_ended(way, f"unreadable: {error}")
            return
        self.remember(way, listing, _validators(response))
        for further in listing.further:
            yield self.way_request(further)

    def remember(self, way: Way, listing: Listing, validators: Validators) -> None:
        """Entries first, then the way's validators: a kill between the two only asks again."""
        new = self.session.frontier.add(filter(self.wants, listing.entries), way.url)
        self.session.ways.listed(way, listing, validators)
        self.crawler.stats.inc_value("ways/read")
        self.crawler.stats.inc_value("frontier/discovered", new)

    def remember_addresses(self, name: str, entries: Iterable[Entry]) -> None:
        """Put addresses that a person gave into the frontier."""
        self.crawler.stats.inc_value("ways/read")
        self.crawler.stats.inc_value("frontier/discovered", self.session.frontier.add(entries, name))

    def wants(self, entry: Entry) -> bool:
        """Whether a listed address is one of this publisher's articles."""
        return True

    def way_failed(self, failure: Failure) -> None:
        """A way in could not be asked."""
        self.way_ended(_request(failure).cb_kwargs["way"], outcome_of(failure).reason)

    def way_ended(self, way: Way, status: str) -> None:
        """Write and say that a way in gave nothing."""
        self.crawler.stats.inc_value("ways/failed")
        self.session.ways.asked(way, status)
        self.logger.error("%s %s: %s", way.kind, way.url, status)

    def article_request(self, due: Due) -> Request:
        """Fetch an article; called by the scheduler."""
        return Request(
            due.url,
            callback=self.parse_article,
            errback=self.article_failed,
            headers=_conditional(due.validators),
            cb_kwargs={"due": due},
            meta={"handle_httpstatus_list": [304]},
            dont_filter=True,
        )

    def parse_article(self, response: Response, due: Due) -> Iterator[Page]:
        """Hand a page to the pipelines."""
        if response.status == 304:
            self.crawler.stats.inc_value("articles/not_modified")
            self.session.frontier.finish(due.url, "stored")
            return
        yield Page(
            url=response.url,
            requested_url=due.url,
            body=response.body,
            content_type=_content_type(response),
            source=self.source_of(response.url),
            fetched_at=clock.now(),
            title=due.title,
            published_at=due.published_at,
            validators=_validators(response),
            rules=SiteRules(self.timezone, self.site_name, self.body, self.remove),
        )

    def article_failed(self, failure: Failure) -> None:
        """Write why an article could not be fetched."""
        outcome = outcome_of(failure)
        self.crawler.stats.inc_value(f"articles/{outcome.state}/{outcome.reason.partition(':')[0]}")
        self.session.frontier.finish(_request(failure).cb_kwargs["due"].url, *outcome[:2], retry=outcome.retry)


def _request(failure: Failure) -> Request:
    request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it for errbacks
    return request


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None


def _content_type(response: Response) -> str | None:
    return _header(response, "Content-Type")


def _validators(response: Response) -> Validators:
    return Validators(_header(response, "ETag"), _header(response, "Last-Modified"))


def _conditional(validators: Validators) -> dict[str, str]:
    headers = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in headers.items() if value}

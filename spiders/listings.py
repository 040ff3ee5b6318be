"""Asking listings: each one only for something newer, the parts of an archive newest first, all within limits."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import replace

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from ingest.crawl.http import headers
from ingest.crawl.http.failures import request_failure
from ingest.crawl.reading_pool import ReadingProcesses
from ingest.crawl.session import StoreSession
from ingest.crawl.truncate import TRUNCATE_AFTER
from ingest.crawl.unsent_requests import RobotsUnreachable
from ingest.items import NO_VALIDATORS, Entry
from ingest.listings import Listing, Reading, UnreadableError, Way, archive, read_listing
from ingest.listings.date_range import Window
from ingest.listings.unpack import MOST_BYTES
from ingest.refusals import Failed

FIRST = 10
"""Priority of listings over articles, so that the newest of all is fetched first."""
_ANSWERS = {"wordpress": [400]}
"""Statuses beside 200 and 304 that a reader is shown; by a 400 WordPress says that the last page was the one before."""


class ListingsSpider(Spider):
    """Puts into the frontier what its ways in list."""

    reading = Reading()
    """What is known of the listings."""
    window = Window()
    """The time that is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: defaultdict[str, set[str]] = defaultdict(set)

    def ways(self) -> list[Way]:
        """Where articles are looked for."""
        raise NotImplementedError

    def wants(self, entry: Entry, way: Way) -> bool:
        """Whether a listed address is one to fetch."""
        return self.window.holds(entry)

    @property
    def session(self) -> StoreSession:
        """This crawl's hold of the store."""
        return StoreSession.of(self.crawler)

    async def start(self) -> AsyncIterator[object]:
        """Ask every way in; the scheduler takes the articles from the frontier."""
        for way in self.ways():
            yield self.way_request(way)

    def way_request(self, way: Way, rest: Sequence[Way] = ()) -> Request:
        """Ask a way in, and `rest` after it."""
        self._asked[way.root].add(way.url)
        # A window needs what an earlier crawl without it, or with another, has left out.
        known = NO_VALIDATORS if self.window else self.session.ways.validators(way)
        size = {"download_maxsize": MOST_BYTES, TRUNCATE_AFTER: MOST_BYTES} if way.kind == "sitemap" else {}
        return Request(
            way.url,
            callback=self.parse_way,
            errback=self.way_failed,
            headers=headers.conditional(known),
            cb_kwargs={"way": way, "rest": rest},
            # without Referer: some servers answer an empty feed where one was sent
            meta={
                "handle_httpstatus_list": headers.answers(known, *_ANSWERS.get(way.kind, ())),
                "referrer_policy": "no-referrer",
                **size,
            },
            priority=FIRST,
            dont_filter=True,
        )

    async def parse_way(self, response: Response, way: Way, rest: Sequence[Way]) -> AsyncIterator[Request]:
        """Put what a way in lists into the frontier."""
        listing, new = Listing(), 0
        try:
            if response.status == 304:
                listing = self.unchanged(way)
            else:
                listing = await self.read(way, response)
                new = self.remember(way, listing, response)
        except (UnreadableError, Failed) as error:
            self.way_ended(way, f"unreadable: {error}")
        for request in self.onward(self.queue(way, listing, rest, new)):
            yield request

    def unchanged(self, way: Way) -> Listing:
        """A way in lists what it did; the parts that it listed may have changed all the same."""
        listing = Listing(parts=tuple(self.session.ways.parts(way)))
        self.counted(listing, "not_modified")
        self.asked(way, "304")
        return listing

    async def read(self, way: Way, response: Response) -> Listing:
        """What a way in answered, read in a process of its own.

        Raises:
            UnreadableError, Failed: it cannot be read, or it is empty and was not before.
        """
        reading = replace(self.reading, pages=headers.number(response, "X-WP-TotalPages"))
        workers = ReadingProcesses.of(self.crawler).workers
        kind = headers.content_type(response)
        listing = await workers.run(read_listing, way.kind, response.body, response.url, kind, reading)
        before = self.session.ways.entries(way)
        if before and not listing.entries and not listing.parts:
            raise UnreadableError(f"empty, and listed {before} before")
        return listing

    def remember(self, way: Way, listing: Listing, response: Response) -> int:
        """Entries first, then the way's validators: a kill between the two only asks again."""
        new = 0
        with self.session.writing():
            new = self.session.frontier.add((entry for entry in listing.entries if self.wants(entry, way)), way.root)
            validators = NO_VALIDATORS if self.window else headers.validators(response)
            self.session.ways.listed(way, listing, validators)
        self.counted(listing, "read")
        self.crawler.stats.inc_value("frontier/discovered", new)
        if listing.note:
            self.stopped(way, listing.note)
        return new

    def counted(self, listing: Listing, answer: str) -> None:
        """Count a way in that answered; an index counts as read only once one of its parts was."""
        is_index = bool(listing.parts) and not listing.entries
        self.crawler.stats.inc_value(f"ways/index_{answer}" if is_index else f"ways/{answer}")

    def queue(self, way: Way, listing: Listing, rest: Iterable[Way], new: int) -> list[Way]:
        """What is to be asked after a way in: its next page while that tells something, its parts, and the rest."""
        queue = archive.remaining(way, listing, rest, self.window)
        if listing.parts and way.depth >= self.settings.getint("DEPTH_LIMIT"):
            self.stopped(way, f"its {len(listing.parts)} parts are too deep (DEPTH_LIMIT)")
        else:
            queue = archive.worth_asking(way, listing.parts, self.window) + queue
        page = listing.following
        if page and (new or self.window) and not archive.is_past(listing, self.window):
            queue.insert(0, replace(way, kind=page.kind, url=page.url, given=way.root))
        return queue

    def onward(self, queue: Sequence[Way]) -> Iterator[Request]:
        """Ask the first of the queue that was not asked yet, if the limit allows."""
        for number, way in enumerate(queue):
            asked = self._asked[way.root]
            if way.url in asked:
                continue
            if len(asked) >= self.settings.getint("PAGE_LIMIT"):
                self.stopped(Way(way.kind, way.root), f"stopped after {len(asked)} documents (PAGE_LIMIT)")
            else:
                yield self.way_request(way, tuple(queue[number + 1 :]))
            return

    def asked(self, way: Way, status: str) -> None:
        """Write how a way in answered."""
        with self.session.writing():
            self.session.ways.asked(way, status)

    def stopped(self, way: Way, note: str) -> None:
        """Write and say that a limit left something out."""
        self.crawler.stats.inc_value("ways/stopped")
        self.asked(way, f"200: {note}")
        self.logger.warning("%s %s: %s", way.kind, way.url, note)

    def way_failed(self, failure: Failure) -> Iterator[Request]:
        """A way in could not be asked; the rest can."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it for errbacks
        self.way_ended(request.cb_kwargs["way"], request_failure(failure).reason)
        yield from self.onward(request.cb_kwargs["rest"])

    def way_ended(self, way: Way, status: str) -> None:
        """Write and say that a way in gave nothing."""
        self.crawler.stats.inc_value("ways/failed")
        self.asked(way, status)
        told = status.startswith(RobotsUnreachable.code)  # once for the host, by the middleware
        self.logger.log(logging.INFO if told else logging.ERROR, "%s %s: %s", way.kind, way.url, status)

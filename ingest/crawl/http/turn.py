"""One request at a time to a server and its delay between two, for all that crawls beside a store on this machine.

Scrapy's own download slots hold this for one crawl, and for one name of a server.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from time import monotonic  # the same clock in every process, since the machine was started

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from ingest.crawl.http.retry_after import LONGEST
from ingest.crawl.middlewares.pace import Pace
from ingest.crawl.session import StoreSession
from ingest.store.byte_locks import ByteLocks, place_of

SERVER = "server"
"""Key in a request's `meta`: the address of the machine that it goes to, where that is known."""
_LOOK = 0.05
"""Seconds between two looks at a turn that somebody else has."""
_NAP = 0.5
"""Seconds slept at a time, so that a crawl which is told to stop does not wait for its turn first."""


class InTurn(HTTP11DownloadHandler):
    """Scrapy's handler of http and https, which waits for the server's turn first."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.crawler = crawler
        self._own: ByteLocks | None = None

    async def download_request(self, request: Request) -> Response:
        """The response, once it is this crawl's turn.

        Raises:
            HostPaused, CrawlStopped: the turn is too far away.
        """
        locks, pace = self._locks(), self.crawler.get_downloader_middleware(Pace)
        if locks is None or pace is None:
            return await super().download_request(request)
        async with _turn(locks, pace, request) as rest:
            response = await super().download_request(request)
            rest.append(pace.rest_after(request, response))
        return response

    async def close(self) -> None:
        """Release the locks that were opened here."""
        await super().close()
        if self._own:
            self._own.close()

    def _locks(self) -> ByteLocks | None:
        """The locks of the crawl's session; those of a store where there is none (`discover`) or another is named."""
        session, other = self.crawler.get_extension(StoreSession), self.crawler.settings["PACE_SHARED_WITH"]
        if session and not other:
            return session.db.locks
        database = Path(other or self.crawler.settings["DATABASE"])
        if self._own is None and database.exists():
            with suppress(OSError):  # a store that may be read only
                self._own = ByteLocks(database)
        return self._own or (session.db.locks if session else None)


@asynccontextmanager
async def _turn(locks: ByteLocks, pace: Pace, request: Request) -> AsyncIterator[list[float]]:
    """Hold the server's turn during the block, then leave the server alone for as long as the block says."""
    place = place_of(request.meta.get(SERVER) or urlparse_cached(request).hostname or "")
    while (wait := _try(locks, place)) > 0:
        pace.check(request, wait)
        await asyncio.sleep(min(wait, _NAP))
    rest: list[float] = []
    try:
        yield rest
    finally:
        locks.set_moment(place, monotonic() + max(rest, default=pace.rest_after(request)))
        locks.release(8 * place)


def _try(locks: ByteLocks, place: int) -> float:
    """Take a server's turn; returns the seconds to wait where it cannot be had yet."""
    if not locks.take(8 * place):
        return _LOOK
    wait = locks.moment(place) - monotonic()
    if not 0 < wait <= LONGEST:  # what is farther away was written before the machine's last start
        return 0
    locks.release(8 * place)
    return wait

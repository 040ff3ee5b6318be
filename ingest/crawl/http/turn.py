"""Asks a server one thing at a time, with its delay between requests, across all crawls that share a store.

That holds on one machine. Scrapy's own download slots do the same within one crawl, for one host name.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from weakref import WeakValueDictionary

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from ingest.crawl.http.certificates import insist_on_names
from ingest.crawl.http.server_turn import ServerTurn
from ingest.crawl.middlewares.pace import Pace
from ingest.crawl.session import StoreSession
from ingest.store.byte_locks import ByteLocks

SERVER = "server"
"""Key in a request's `meta`: the address of the machine that it goes to, where that is known."""
NAP = 0.5
"""Seconds slept at a time, so that a crawl which is told to stop does not wait for its turn first."""
_SLACK = 30.0
"""Seconds beside `DOWNLOAD_TIMEOUT` in which a request ends, also on a busy machine."""


class InTurn(HTTP11DownloadHandler):
    """Scrapy's handler of http and https, which waits for the server's turn first."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        insist_on_names()
        self.crawler = crawler
        self._own: ByteLocks | None = None
        self._free: WeakValueDictionary[str, asyncio.Queue[int]] = WeakValueDictionary()
        """The turns of each server that no request of this crawl has: as many as may be under way at once."""

    async def download_request(self, request: Request) -> Response:
        """The response, once it is this crawl's turn.

        Raises:
            HostPaused, CrawlStopped: the turn is too far away.
        """
        locks, pace = self._locks(), self.crawler.get_downloader_middleware(Pace)
        if locks is None or pace is None:
            return await super().download_request(request)
        server = request.meta.get(SERVER) or urlparse_cached(request).hostname or ""
        longest = self.crawler.settings.getfloat("DOWNLOAD_TIMEOUT") + _SLACK
        async with (
            self._number(server) as number,
            _turn(ServerTurn(locks, server, longest, number), pace, request) as rest,
        ):
            response = await super().download_request(request)
            rest.append(pace.rest_after(request, response))
        return response

    async def close(self) -> None:
        """Release the locks that were opened here."""
        await super().close()
        if self._own:
            self._own.close()

    @asynccontextmanager
    async def _number(self, server: str) -> AsyncIterator[int]:
        """One of the turns that a server has, after the requests of this crawl that came before.

        There are `CONCURRENT_REQUESTS_PER_DOMAIN`, so one unless somebody asks for more.
        """
        if (free := self._free.get(server)) is None:
            self._free[server] = free = asyncio.Queue()
            for number in range(self.crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")):
                free.put_nowait(number)
        number = await free.get()
        try:
            yield number
        finally:
            free.put_nowait(number)

    def _locks(self) -> ByteLocks | None:
        """The locks of the crawl's session; those of a store where there is none (`discover`) or another is named."""
        session, other = self.crawler.get_extension(StoreSession), self.crawler.settings["PACE_SHARED_WITH"]
        if session and not other:
            return session.db.locks
        database = Path(other or self.crawler.settings["DATABASE"])
        if self._own is None and database.is_file():  # nothing is left beside a pipe or a device
            with suppress(OSError):  # a store that may be read only
                self._own = ByteLocks(database)
        return self._own or (session.db.locks if session else None)


@asynccontextmanager
async def _turn(turn: ServerTurn, pace: Pace, request: Request) -> AsyncIterator[list[float]]:
    """Hold the server's turn during the block, then leave the server alone for as long as the block says."""
    while (wait := turn.take()) > 0:
        pace.check(request, wait)
        await asyncio.sleep(min(wait, NAP))
    rest: list[float] = []
    try:
        yield rest
    finally:
        turn.give(max(rest, default=pace.rest_after(request)))

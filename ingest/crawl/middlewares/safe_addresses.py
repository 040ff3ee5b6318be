"""Refuses requests to anything but http and https on the public internet."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response
from scrapy.utils.defer import maybe_deferred_to_future
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.error import DNSLookupError

from ingest.crawl.http.public_addresses import refusal, unsafe, without_credentials
from ingest.crawl.http.resolver import UnsafeNameError
from ingest.crawl.http.turn import SERVER
from ingest.crawl.unsent_requests import UnsafeAddress


class SafeAddresses:
    """Refuses other schemes and addresses: of pages, redirects, robots.txt and everything else that is requested."""

    def __init__(self, crawler: Crawler) -> None:
        self.stats = crawler.stats
        self.loopback = crawler.settings.getbool("ALLOW_LOOPBACK")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Read `ALLOW_LOOPBACK`."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let a safe request pass.

        Raises:
            UnsafeAddress: the request must not be sent.
        """
        reason = refusal(request.url, loopback=self.loopback)
        request.meta.pop(SERVER, None)  # a redirect brings along that of the server that it came from
        if reason is None and not request.meta.get("proxy"):  # behind a proxy the names are the proxy's to resolve
            reason = await self._refused(request)
        if reason:
            self.stats.inc_value("addresses/refused")
            raise UnsafeAddress(reason)

    def process_response(self, request: Request, response: Response) -> Response:
        """Take a name and password out of the address that a redirect leads to: neither logs nor tables may have it."""
        if target := response.headers.get("Location"):
            response.headers["Location"] = without_credentials(target.decode("latin-1")).encode("latin-1")
        return response

    async def _refused(self, request: Request) -> str | None:
        """Resolve a name ahead of the connection, which cannot tell why: it reports a refused one as not found.

        The resolver lets the names of proxies pass, for Scrapy's connections to them; a page there is checked here.
        """
        name = urlparse_cached(request).hostname or ""
        try:
            address = await _resolved(name)
        except UnsafeNameError as error:
            return error.reason
        request.meta[SERVER] = address
        reason = unsafe(ip_address(address), loopback=self.loopback)
        return reason and f"{reason} of {name}"


async def _resolved(name: str) -> str:
    from twisted.internet import reactor  # importing it installs it: Scrapy has chosen one by now

    try:
        return str(await maybe_deferred_to_future(reactor.resolve(name)))  # type: ignore[arg-type]  # Twisted's interface errs
    except UnsafeNameError:
        raise
    except DNSLookupError as error:
        raise CannotResolveHostError(str(error)) from error

"""Name resolution that gives public addresses only: `TWISTED_DNS_RESOLVER`.

The address that is checked here is the one that Twisted connects to, so a name cannot change between check and use.
"""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address
from typing import Any, Self
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.url import add_http_if_no_scheme
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred, succeed
from twisted.internet.error import DNSLookupError

from ingest.crawl.http.public_addresses import SCHEMES, is_localhost, unsafe
from ingest.errors import UsageError

_LOOPBACK = "127.0.0.1"


class UnsafeNameError(DNSLookupError):
    """A name leads to an address that must not be connected to; `reason` says which. Raised by `SafeResolver`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SafeResolver(CachingThreadedResolver):
    """Scrapy's resolver (IPv4, cached), which refuses private addresses.

    The proxies of the environment are exempt, for Scrapy must connect to them; that no page is asked for at their names
    is `SafeAddresses`' to see to.
    """

    loopback = False
    proxies: frozenset[str | None] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """Read `ALLOW_LOOPBACK`, and which proxies are used."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.loopback = crawler.settings.getbool("ALLOW_LOOPBACK")
        used = (found for found in getproxies().items() if found[0] in SCHEMES)  # not `no`, nor those of FTP
        resolver.proxies = frozenset(_proxy(scheme, url) for scheme, url in used)
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802 - Twisted's name
        """The address of a name; fails with `UnsafeNameError` where it is no public one."""
        found = succeed(_LOOPBACK) if is_localhost(name) else super().getHostByName(name, timeout)
        return found if name in self.proxies else found.addCallback(self._checked, name)

    def _checked(self, address: Any, name: str) -> str:
        if reason := unsafe(ip_address(address), loopback=self.loopback):
            raise UnsafeNameError(f"{reason} of {name}")
        return str(address)


def _proxy(scheme: str, url: str) -> str | None:
    """The host of a proxy.

    Raises:
        UsageError: its address is none; it is not shown, for a password may stand in it.
    """
    try:
        parts = urlsplit(add_http_if_no_scheme(url))
        _ = parts.port
        return parts.hostname
    except ValueError:
        raise UsageError(f"{scheme}_proxy in the environment is no address: give http://HOST:PORT") from None

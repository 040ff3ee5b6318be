"""Which addresses may be asked: http and https, on the public internet; loopback only where it is allowed by name.

Without this a sitemap's `<loc>`, a feed's link or a redirect could make the crawler read files and services of the
machine that it runs on, and of the network around it (server-side request forgery).
"""

from __future__ import annotations

import re
import socket
import unicodedata
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import unquote, urlsplit

SCHEMES = ("http", "https")
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits
_GLOBAL = IPv6Network("2000::/3")  # all that IANA has given out for the public internet
_CREDENTIALS = re.compile(r"([\x00-\x20]*(?:[a-z][a-z0-9+.-]*://|//+))[^/?#]*@", re.IGNORECASE)
_OWN = "(this machine: -s ALLOW_LOOPBACK=True)"
# What IANA's registries of special-purpose addresses name and `is_global` of some Pythons takes for public ones.
_SPECIAL = [
    ip_network(text)
    for text in (
        *("192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24"),
        *("2001::/23", "2620:4f:8000::/48", "3fff::/20"),
    )
]


def refusal(url: str, *, loopback: bool = False) -> str | None:
    """Why a URL must not be asked, as far as its text tells; names are `ingest.crawl.http.resolver`'s to check.

    >>> refusal("file:///etc/passwd")
    'scheme file'
    >>> refusal("http://2130706433/")
    'address 127.0.0.1 (this machine: -s ALLOW_LOOPBACK=True)'
    >>> refusal("https://www.lesechos.fr/")
    """
    try:
        parts = urlsplit(url)
        host = plain_host(parts.hostname or "")
        _ = parts.port  # raises where it is none
    except ValueError:  # an unclosed bracket, a port that is no number
        return "malformed address"
    if parts.scheme not in SCHEMES:
        return f"scheme {parts.scheme}"
    if not host:
        return "no host"
    if is_localhost(host):
        return None if loopback else f"address {host} {_OWN}"
    address = literal(host)
    return unsafe(address, loopback=loopback) if address else None


def without_credentials(url: str) -> str:
    """The same address, without the name and password that stand before its host; also of one without a scheme.

    >>> without_credentials("https://lecteur:se@cret@gazette.example/a@b?next=https://c@d")
    'https://gazette.example/a@b?next=https://c@d'
    """
    found = _CREDENTIALS.match(url)
    return found[1] + url[found.end() :] if found else url


def is_localhost(host: str) -> bool:
    """Whether a name is always this machine's own (RFC 6761, section 6.3); not every resolver knows.

    >>> is_localhost("gazette.localhost")
    True
    """
    return host == "localhost" or host.endswith(".localhost")


def plain_host(host: str) -> str:
    """A host as a resolver would read it: unquoted, with plain digits and dots, without a dot at the end.

    >>> plain_host("127%2e0。0。１.")
    '127.0.0.1'
    """
    # the ideographic full stop separates labels too (RFC 3490, section 3.1); normalization leaves it as it is
    return unicodedata.normalize("NFKC", unquote(host)).replace("。", ".").lower().rstrip(".")


def literal(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that a host is written as, in any form that the C library takes; None for a name.

    >>> literal("0177.1")
    IPv4Address('127.0.0.1')
    """
    try:
        return ip_address(host.partition("%")[0])  # without the zone of fe80::1%eth0
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))  # 127.1, 2130706433, 0x7f000001
    except (OSError, ValueError):  # ValueError: a null character
        return None


def unsafe(address: IPv4Address | IPv6Address, *, loopback: bool = False) -> str | None:
    """Why an address must not be connected to; None for a public one, and for loopback where that is allowed."""
    if isinstance(address, IPv6Address) and (inner := _embedded(address)):
        return unsafe(inner, loopback=loopback)
    if address.is_loopback:
        return None if loopback else f"address {address} {_OWN}"
    public = address.is_global and not address.is_multicast and not address.is_reserved and not _is_special(address)
    return None if public else f"address {address}"


def _is_special(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address) and address not in _GLOBAL:
        return True
    return any(address in network for network in _SPECIAL)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address leads to: mapped, 6to4, Teredo or NAT64."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)

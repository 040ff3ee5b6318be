"""One address for one page: what two links to the same article are brought to."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit, urlunsplit

from w3lib.url import safe_url_string, url_query_cleaner

_TRACKING = (
    *("at_campaign", "at_medium", "at_platform", "dclid", "fbclid", "ftcamp", "gclid", "mc_cid", "mc_eid", "msclkid"),
    *("origin_campaign", "utm_campaign", "utm_content", "utm_id", "utm_medium", "utm_source", "utm_term", "xtor"),
)
"""Query parameters that say where a reader came from, not which page; `xtor` and `at_` are Piano's (French press)."""


def normalize(url: str, base: str = "") -> str | None:
    """Absolute, percent-encoded, without password, fragment and tracking parameters; None for no http(s) address.

    >>> normalize("/bourse/cac-40.html?utm_source=rss&id=3#xtor=RSS-1", "https://Gazette.example/")
    'https://gazette.example/bourse/cac-40.html?id=3'
    >>> normalize("mailto:redaction@gazette.example")
    """
    try:
        parts = urlsplit(safe_url_string(urljoin(base, url.strip())))
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
        whole = urlunsplit((parts.scheme, _server(parts.netloc), parts.path or "/", parts.query, ""))
    except ValueError:  # an unclosed IPv6 bracket, a port that is no number
        return None
    return url_query_cleaner(whole, _TRACKING, remove=True, unique=False, keep_fragments=False)


def without_password(url: str) -> str:
    """The address without the name and password that may stand before its host.

    >>> without_password("https://lecteur:secret@gazette.example/rss")
    'https://gazette.example/rss'
    """
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=_server(parts.netloc))) if "@" in parts.netloc else url


def _server(netloc: str) -> str:
    return netloc.rpartition("@")[2].lower()


def host(url: str) -> str:
    """The host name without `www.`: what a site is called where no publisher was written for it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")

"""Links to feeds as sites write them: in a page's head, in its text, on a page of their own, in a header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from ingest.crawl.http.headers import LinkHeader
from ingest.listings.links import base_of
from ingest.urls import normalize, same_site

MOST = 40
"""Feeds of a page that are tried, the first ones."""
_MOST_PAGES = 3
_MOST_LINKS = 5_000
_TYPES = {
    *("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"),
    *("text/xml", "application/xml", "application/x-rss+xml", "text/rss+xml", "text/rss"),
    *("application/rss", "application/atom"),
}
_PATH = re.compile(
    r"/(?:feeds?|flux|atom|rss|rdf)(?:[/_-][\w-]+)*/?$|\.(?:xml|rss|rdf|atom)$|[./_-](?:rss2?|atom|feed)(?:\.(?:php|json|aspx?))?$",
    re.IGNORECASE,
)
_QUERY = re.compile(r"(?:^|&)(?:format|feed|type|output|alt|flux)=(?:rss|atom|feed|rdf|xml)\w*(?:&|$)", re.IGNORECASE)
_NO_FEED = re.compile(r"sitemap|/comments?/|/commentaires?/|opensearch|/wlwmanifest|/oembed", re.IGNORECASE)
_FEED_SCHEME = re.compile(r"^\s*feed:(?://)?(https?:)?", re.IGNORECASE)
"""How links once told a browser to hand an address to a feed reader."""
_SAYS_SO = re.compile(
    r"\b(?:rss|atom|syndication|flux d['’](?:info|actu)\w*)\b|\b(?:nos|vos|les|aux) flux\s*(?=$|/)", re.IGNORECASE
)
_SHOWN = re.compile(r"https?://[^\s<>\"'«»]{4,300}")
"""An address that a page shows, to be copied into a reader."""
_OF_SERVICES = re.compile(r"(?:^|\.)(?:feedburner|feedproxy|feedpress|feeds?|rss|flux)\.", re.IGNORECASE)


def feeds(document: Any, url: str) -> tuple[str, ...]:
    """Addresses that may be feeds: those announced in the head on any host, those linked in the text on this site."""
    base = base_of(document, url)
    found = dict.fromkeys([*_in_head(document, base), *_in_text(document, base, url)])
    return tuple(islice((feed for feed in found if not _NO_FEED.search(feed)), MOST))


def feeds_of_headers(links: Iterable[LinkHeader], url: str) -> list[str]:
    """The feeds in the `Link` headers of an answer."""
    found = (normalize(link.url, url) for link in links if _is_feed(link.rel, link.type, link.url))
    return [feed for feed in found if feed]


def feed_pages(document: Any, url: str) -> tuple[str, ...]:
    """The pages of this site that it says are about its feeds ("Nos flux RSS")."""
    found: dict[str, None] = {}
    for anchor, address in _anchors(document, base_of(document, url)):
        said = " ".join((*_said(anchor), urlsplit(address).path))
        if _SAYS_SO.search(said) and not _has_feed_address(address) and same_site(address, url):
            found[address] = None
    return tuple(islice(found, _MOST_PAGES))


def _in_head(document: Any, base: str) -> Iterator[str]:
    for link in document.iter("link"):
        href = link.get("href") or ""
        if href and _is_feed((link.get("rel") or "").lower(), link.get("type") or "", href):
            address = normalize(href, base)
            if address:
                yield address


def _is_feed(rel: str, kind: str, href: str) -> bool:
    names = rel.lower().split()
    if "feed" in names:
        return True
    media = kind.partition(";")[0].strip().lower()
    return "alternate" in names and (media in _TYPES or (media == "application/json" and "feed" in href))


def _said(anchor: Any) -> Iterator[str]:
    """A link's text; of a picture its `alt`, of an icon its class names."""
    yield anchor.text_content()[:200]
    yield from (anchor.get(name) or "" for name in ("title", "aria-label", "class"))
    yield from (icon.get("class") or "" for icon in anchor.iter("i", "span", "svg"))
    yield from (picture.get("alt") or "" for picture in anchor.iter("img"))


def _in_text(document: Any, base: str, url: str) -> Iterator[str]:
    for anchor, address in _anchors(document, base):
        is_feed = _has_feed_address(address) or (anchor.get("type") or "").strip().lower() in _TYPES
        if is_feed and (same_site(address, url) or _is_of_service(address)):
            yield address
    for address in _shown(document):
        if _has_feed_address(address) and (same_site(address, url) or _is_of_service(address)):
            yield address


def _shown(document: Any) -> Iterator[str]:
    """The addresses that stand in the text itself, or in a field to be copied from."""
    texts = document.xpath("//body//text()[contains(., '://')][not(parent::script or parent::style)] | //input/@value")
    found = (normalize(said) for text in islice(texts, _MOST_LINKS) for said in _SHOWN.findall(text))
    return (address for address in found if address)


def _has_feed_address(address: str) -> bool:
    parts = urlsplit(address)
    says_so = _PATH.search(parts.path) or _QUERY.search(parts.query) or (_is_of_service(address) and parts.path != "/")
    return bool(says_so) and not _NO_FEED.search(address)


def _is_of_service(address: str) -> bool:
    """Whether a host serves feeds only: a feed service, or the paper's own feed host."""
    return bool(_OF_SERVICES.search(urlsplit(address).hostname or ""))


def _anchors(document: Any, base: str) -> Iterator[tuple[Any, str]]:
    for anchor in islice(document.iter("a"), _MOST_LINKS):
        href = _FEED_SCHEME.sub(lambda found: found[1] or "https://", anchor.get("href") or "")
        address = normalize(href, base) if href else None
        if address:
            yield anchor, address

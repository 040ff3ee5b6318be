"""What a page says of its site's ways in, for `depeche discover`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from ingest.listings.article_links import article_links
from ingest.listings.html import parse_html
from ingest.listings.links import links_of, same_site
from ingest.listings.sections import bare_links
from ingest.listings.titles import plain
from ingest.listings.url_shape import form_of
from ingest.listings.wordpress import interface
from ingest.urls import normalize

MOST_FRONTS = 5
_FEED_TYPES = "@type='application/rss+xml' or @type='application/atom+xml'"
_FEED_ADDRESS = re.compile(
    r"/(?:feeds?|flux|atom|rss)(?:[/-][\w-]+)*/?$|[./](?:rss|atom)(?:\.xml|\.php)?$|/feed\.xml$", re.I
)
_USUAL = {
    "sitemap": ("sitemap.xml", "sitemap_index.xml", "sitemap_news.xml", "news-sitemap.xml", "sitemap-news.xml"),
    "feed": ("feed/", "feed.xml", "rss.xml", "atom.xml", "rss"),
}


@dataclass(frozen=True, slots=True)
class Announced:
    """What a page says."""

    feeds: tuple[str, ...] = ()
    """Feeds in its head, and those that it links to."""
    interface: str | None = None
    """Root of WordPress's REST interface."""
    articles: int = 0
    """How many articles it links to."""
    fronts: tuple[str, ...] = ()
    """Pages right below the site's root that it links to."""
    site_name: str | None = None
    language: str | None = None


def read_announced(body: bytes, url: str, content_type: str | None = None) -> Announced:
    """Read a page; one that is no page says nothing."""
    document = parse_html(body, content_type)
    if document is None:
        return Announced()
    links = links_of(document, url)
    return Announced(
        feeds=_feeds(document, url),
        interface=interface(document, url),
        articles=len(article_links(links) or bare_links(links, url)),
        fronts=tuple(link.url for link in links if _is_front(link.url))[:MOST_FRONTS],
        site_name=plain(document.xpath("string(//meta[@property='og:site_name']/@content)"))
        or plain(document.xpath("string(//title)")),
        language=document.get("lang", "")[:2].lower() or None,
    )


def usual_places(url: str) -> dict[str, str]:
    """Where sites have feeds and sitemaps, by address, with the kind of each: at the root, and beside the page."""
    root, here = urljoin(url, "/"), urljoin(url, ".")
    return {base + place: kind for base in (root, here) for kind, places in _USUAL.items() for place in places}


def _feeds(document: Any, url: str) -> tuple[str, ...]:
    hrefs = document.xpath(f"//link[contains(concat(' ', @rel, ' '), ' alternate ')][{_FEED_TYPES}]/@href")
    hrefs += [href for href in document.xpath("//a/@href") if _FEED_ADDRESS.search(urlsplit(href.strip()).path)]
    found = dict.fromkeys(normalize(href, url) for href in hrefs)
    return tuple(feed for feed in found if feed and same_site(feed, url) and "/comments/" not in feed)


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return bool(re.fullmatch(r"/[^/.]+/?", parts.path)) and not parts.query and not form_of(url).other

"""What a page says of its site's listings, for `depeche discover`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from ingest.crawl.discover.feed_links import feed_pages, feeds
from ingest.errors import NotHtml
from ingest.listings.article_links import article_links
from ingest.listings.links import links_of
from ingest.listings.sections import bare_links
from ingest.listings.titles import plain
from ingest.listings.url_shape import form_of
from ingest.listings.wordpress import interface
from ingest.page.document import parse_document

MOST_FRONTS = 5
_USUAL = {
    "sitemap": ("sitemap.xml", "sitemap_index.xml", "sitemap_news.xml", "news-sitemap.xml", "sitemap-news.xml"),
    "feed": ("feed/", "feed.xml", "rss.xml", "atom.xml", "rss", "flux-rss"),
}


@dataclass(frozen=True, slots=True)
class Announced:
    """What a page says."""

    feeds: tuple[str, ...] = ()
    """Feeds in its head, and those that it links to."""
    feed_pages: tuple[str, ...] = ()
    """Pages that it says list the site's feeds."""
    interface: str | None = None
    """Root of WordPress's REST interface."""
    articles: tuple[str, ...] = ()
    """The articles that it links to."""
    fronts: tuple[str, ...] = ()
    """Pages right below the site's root that it links to."""
    site_name: str | None = None
    language: str | None = None


def read_announced(body: bytes, url: str, content_type: str | None = None) -> Announced:
    """Read what a page announces: nothing where it is not HTML."""
    try:
        document = parse_document(body, content_type)
    except NotHtml:
        return Announced()
    links = links_of(document, url)
    return Announced(
        feeds=feeds(document, url),
        feed_pages=feed_pages(document, url),
        interface=interface(document, url),
        articles=tuple(link.url for link in article_links(links) or bare_links(links, url)),
        fronts=tuple(link.url for link in links if _is_front(link.url))[:MOST_FRONTS],
        site_name=_site_name(document),
        language=document.get("lang", "")[:2].lower() or None,
    )


def usual_places(url: str) -> dict[str, str]:
    """The usual addresses of feeds and sitemaps, with the kind of each: at the site's root, and beside the page."""
    root, here = urljoin(url, "/"), urljoin(url, ".")
    return {base + place: kind for base in (root, here) for kind, places in _USUAL.items() for place in places}


def _site_name(document: Any) -> str | None:
    named = document.xpath("string(//meta[@property='og:site_name']/@content)"), document.xpath("string(//title)")
    return next((name for name in map(plain, named) if name), None)


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return bool(re.fullmatch(r"/[^/.]+/?", parts.path)) and not parts.query and not form_of(url).other

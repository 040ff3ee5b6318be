"""What a page says of its site's listings, for `depeche discover`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from ingest.crawl.discover.feed_links import feed_pages, feeds
from ingest.listings.article_links import article_links
from ingest.listings.links import links_of
from ingest.listings.sections import bare_links
from ingest.listings.titles import plain
from ingest.listings.url_shape import form_of
from ingest.listings.wordpress import interface
from ingest.page.document import parse_document
from ingest.refusals import NotHtml
from ingest.store.fulltext.stems import fold
from ingest.text.keys import key
from ingest.urls import host

MOST_FRONTS = 5
_USUAL = {
    "sitemap": ("sitemap.xml", "sitemap_index.xml", "sitemap_news.xml", "news-sitemap.xml", "sitemap-news.xml"),
    "feed": ("feed/", "feed", "feed.xml", "rss.xml", "atom.xml", "index.xml", "rss", "flux-rss"),
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
        site_name=_site_name(document, url),
        language=document.get("lang", "")[:2].lower() or None,
    )


_BETWEEN = re.compile(r"\s+[|:·•–—-]\s+|\s*[|]\s*|:\s+")
_FRONT = re.compile(r"accueil|a la une|home|la une|en direct|actualites?\b|l'actualite")
_SHORT = 2  # letters of a label that says nothing: fr, tv


def usual_places(url: str) -> dict[str, str]:
    """The usual addresses of feeds and sitemaps, with the kind of each: at the site's root, and beside the page."""
    root, here = urljoin(url, "/"), urljoin(url, ".")
    return {base + place: kind for base in (root, here) for kind, places in _USUAL.items() for place in places}


def _site_name(document: Any, url: str) -> str | None:
    named = plain(document.xpath("string(//meta[@property='og:site_name']/@content)"))
    return named or name_in_title(plain(document.xpath("string(//title)")) or "", url)


def name_in_title(title: str, url: str) -> str | None:
    """The site's name among the parts of its front page's title: the one its host is called after, or the shortest.

    >>> name_in_title("À la une | Les Echos", "https://www.lesechos.fr/")
    'Les Echos'
    """
    parts = [part for part in (piece.strip() for piece in _BETWEEN.split(title)) if part]
    called = [part for part in parts if key(part) and _is_called(key(part), host(url))]
    named = [part for part in parts if not _FRONT.match(fold(part))]
    return min(called or named or parts, key=len, default=None)


def _is_called(letters: str, name: str) -> bool:
    labels = [key(label) for label in name.split(".") if label != "www"]
    return any(len(label) > _SHORT and (label in letters or letters in label) for label in labels)


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return bool(re.fullmatch(r"/[^/.]+/?", parts.path)) and not parts.query and not form_of(url).other

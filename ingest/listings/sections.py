"""Front and section pages: the articles that they link to, WordPress behind them, and the page that follows."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from ingest.items import Entry
from ingest.listings.article_links import article_links
from ingest.listings.links import Link, base_of, links_of
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.url_shape import form_of
from ingest.listings.wordpress import interface, posts
from ingest.page.document import parse_document
from ingest.refusals import NotHtml
from ingest.urls import normalize

_ROOT = re.compile(r"(?:wp-json/?|(?:index\.php)?\?rest_route=(?:/|%2F)?)$", re.IGNORECASE)


def read_section(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The articles that a page links to; WordPress's interface too, where the page announces it.

    Raises:
        UnreadableError: it is no page, it links to no articles, or the publisher's article pattern has become wrong.
    """
    try:
        document = parse_document(body, content_type)
    except NotHtml as error:
        raise UnreadableError(str(error)) from error
    links = links_of(document, url)
    chosen = article_links(links) or bare_links(links, url)
    if reading.article_pattern:
        matching = [link for link in links if re.search(reading.article_pattern, link.url)]
        if chosen and not matching:
            raise UnreadableError(f"no link has the article_pattern, though {len(chosen)} look like articles")
        chosen = matching
    parts = _wordpress(document, url)
    if not chosen and not parts:
        raise UnreadableError(f"none of its {len(links)} links leads to an article")
    return Listing(tuple(Entry(link.url) for link in chosen), parts, _following(document, url))


def bare_links(links: list[Link], url: str) -> list[Link]:
    """Article links of a page without headlines: links in its content to addresses two path segments below its own."""
    below = urlsplit(url).path.rstrip("/")
    if not below:  # everything is below a home page
        return []
    down = re.compile(re.escape(below) + r"/[^/]+/[^/]+/?")
    paths = {link.url: urlsplit(link.url).path for link in links if not link.around}
    return [link for link in links if down.fullmatch(paths.get(link.url, "")) and not form_of(link.url).other]


def _wordpress(document: Any, url: str) -> tuple[Part, ...]:
    """The interface's list of the same posts: all of them on the site's own front page, a category's on its page."""
    root = interface(document, url)
    if root is None:
        return ()
    if normalize(url) == normalize(_ROOT.sub("", root)):
        return (posts(root),)
    category = document.xpath("string(//link[@rel='alternate'][@type='application/json']/@href)")
    number = re.search(r"/wp/v2/categories/(\d+)$", category)
    return (posts(root, categories=number[1]),) if number else ()


def _following(document: Any, url: str) -> Part | None:
    """The next page, where the page says which it is."""
    hrefs = document.xpath("//*[self::link or self::a][contains(concat(' ', @rel, ' '), ' next ')]/@href")
    page = normalize(hrefs[0], base_of(document, url)) if hrefs else None
    return Part("section", page) if page else None

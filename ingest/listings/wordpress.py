"""WordPress's REST interface: the posts with their dates and titles, page by page."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from ingest.items import Entry, Labels
from ingest.listings.date_forms import read_time
from ingest.listings.html import parse_html
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.titles import plain
from ingest.urls import normalize

_ASKED = {
    "per_page": "100",  # the most that WordPress gives
    "_embed": "author,wp:term",  # names of authors and categories
    "_fields": "link,title,date_gmt,modified_gmt,_links,_embedded",  # the article itself is fetched as its page
}


def read_wordpress(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The posts on a page of the interface; for a page of the site or the interface's root, where the posts are.

    Raises:
        UnreadableError: there is no such interface.
    """
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return Listing(parts=(_posts_of_page(body, url),))
    if isinstance(answer, list):
        return _posts(answer, url, reading.pages)
    if isinstance(answer, dict) and "wp/v2" in answer.get("namespaces", ()):
        return Listing(parts=(posts(url),))
    raise UnreadableError("JSON, but none of WordPress")


def posts(root: str, **filters: str) -> Part:
    """Where the interface at this root lists the newest posts."""
    query = urlencode(_ASKED | filters, safe=",:")
    return Part("wordpress", urljoin(root.rstrip("/") + "/", f"wp/v2/posts?{query}"))


def interface(document: Any, url: str) -> str | None:
    """The root of the interface that a page announces by its `api.w.org` link."""
    links = (normalize(href, url) for href in document.xpath("//link[@rel='https://api.w.org/']/@href"))
    return next((link for link in links if link), None)


def _posts_of_page(body: bytes, url: str) -> Part:
    document = parse_html(body)
    root = interface(document, url) if document is not None else None
    if root is None:
        raise UnreadableError("the page announces no WordPress interface (api.w.org)")
    return posts(root)


def _posts(answer: list[Any], url: str, pages: int) -> Listing:
    entries = [_entry(post, url) for post in answer if isinstance(post, dict)]
    query = dict(parse_qsl(urlsplit(url).query))
    number = int(query["page"]) if query.get("page", "").isdecimal() else 1
    following = _page(url, query | {"page": str(number + 1)}) if number < pages else None
    return Listing(tuple(entry for entry in entries if entry), following=following)


def _entry(post: dict[str, Any], base: str) -> Entry | None:
    url = normalize(str(post.get("link") or ""), base)
    if not url:
        return None
    title = post.get("title")
    rendered = title.get("rendered") if isinstance(title, dict) else title
    published, modified = (read_time(post.get(name), "UTC") for name in ("date_gmt", "modified_gmt"))
    return Entry(url, plain(rendered), published, modified, _labels(post.get("_embedded")))


def _labels(embedded: Any) -> Labels:
    """Authors, first category and tags; WordPress embeds what it is asked for, unless a plugin hides it."""
    known = embedded if isinstance(embedded, dict) else {}
    terms = [term for group in _rows(known.get("wp:term")) for term in _rows(group)]
    categories, tags = (_names(terms, kind) for kind in ("category", "post_tag"))
    return Labels(_names(_rows(known.get("author"))), next(iter(categories), None), tags)


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _names(rows: list[Any], kind: str | None = None) -> tuple[str, ...]:
    named = (row for row in rows if isinstance(row, dict) and row.get("taxonomy") == kind)
    return tuple(name for row in named if (name := plain(str(row.get("name") or ""))))


def _page(url: str, query: dict[str, str]) -> Part:
    return Part("wordpress", urlunsplit(urlsplit(url)._replace(query=urlencode(query, safe=",:"))))

"""WordPress's REST interface: the posts with their dates and titles, page by page."""

from __future__ import annotations

import codecs
import json
import re
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from ingest.items import Entry, Labels
from ingest.listings.isolation import BadEntryError, Isolation
from ingest.listings.json_rows import goes_on, whole_rows
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.titles import plain
from ingest.listings.written_times import read_time
from ingest.page.document import parse_document
from ingest.refusals import NotHtml
from ingest.urls import normalize

_ASKED = {
    "per_page": "100",  # the most that WordPress gives
    "_embed": "author,wp:term",  # names of authors and categories
    # the article itself is fetched as its page
    "_fields": "link,title,date,date_gmt,modified,modified_gmt,_links,_embedded",
}
_FEWEST = 10  # posts on a page that another may follow: what WordPress gives where nothing is asked
_BEGINNING = re.compile(rb"^\s*[\[{]", re.MULTILINE)
_IS_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_BROKEN_LIST = re.compile(r'\[\s*+[{"]')
_LONGEST_NOTICE = 64 * 1024
_MOST_BEGINNINGS = 5
_END = "rest_post_invalid_page_number"
_MOST_TAGS = 50


def read_wordpress(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The posts on a page of the interface; for a page of the site or the interface's root, where the posts are.

    Raises:
        UnreadableError: there is no such interface, or it refuses.
    """
    try:
        answer = _json(body)
    except ValueError:
        return Listing(parts=(_posts_of_page(body, url),))
    if _IS_PAGE.match(body) and (part := _announced(body, url)):  # the JSON stood in a script of the page
        return Listing(parts=(part,))
    if isinstance(answer, dict) and answer.keys() and all(key.isdecimal() for key in answer):
        answer = list(answer.values())  # a list of which a plugin has filtered some posts out
    if isinstance(answer, list):
        return _posts(answer, url, reading)
    if not isinstance(answer, dict):
        raise UnreadableError("JSON, but none of WordPress")
    if answer.get("code") == _END:
        return Listing()
    if "wp/v2" in _rows(answer.get("namespaces")):
        return Listing(parts=(posts(url),))
    refusal = plain(str(answer.get("code") or ""))
    raise UnreadableError(f"WordPress answers {refusal}" if refusal else "JSON, but none of WordPress")


def posts(root: str, **filters: str) -> Part:
    """Where the interface at this root lists the newest posts; its route is a path, or a parameter of the query."""
    parts = urlsplit(root)
    known = dict(parse_qsl(parts.query))
    if "rest_route" in known:
        route = known["rest_route"].rstrip("/") + "/wp/v2/posts"
        return _page(root, known | {"rest_route": route} | _ASKED | filters)
    path = parts.path.rstrip("/") + "/wp/v2/posts"
    return _page(urlunsplit(parts._replace(path=path)), _ASKED | filters)


def interface(document: Any, url: str) -> str | None:
    """The root of the interface that a page announces by its `api.w.org` link."""
    links = (normalize(href, url) for href in document.xpath("//link[@rel='https://api.w.org/']/@href"))
    return next((link for link in links if link), None)


def _json(body: bytes) -> Any:
    """The value in an answer: a failing program's notices may stand before it, a cache's comment after it.

    Of a list that is broken somewhere, what can be read.
    """
    bare = body.removeprefix(codecs.BOM_UTF8)
    for begin in islice(_BEGINNING.finditer(bare, 0, _LONGEST_NOTICE), _MOST_BEGINNINGS):
        text = bare[begin.end() - 1 :].decode("utf-8", "replace")
        with suppress(ValueError, RecursionError):  # a notice's own bracket
            value, end = json.JSONDecoder(strict=False).raw_decode(text)
            if not (isinstance(value, list) and any(value) and goes_on(text, end)):
                return value
        if _BROKEN_LIST.match(text) and any(rows := list(whole_rows(text, 1))):
            return rows
    raise ValueError("no JSON")


def _posts_of_page(body: bytes, url: str) -> Part:
    part = _announced(body, url)
    if part is None:
        raise UnreadableError("the page announces no WordPress interface (api.w.org)")
    return part


def _announced(body: bytes, url: str) -> Part | None:
    with suppress(NotHtml):
        root = interface(parse_document(body), url)
        return posts(root) if root else None
    return None


def _posts(answer: list[Any], url: str, reading: Reading) -> Listing:
    isolation = Isolation()
    entries = tuple(isolation.each(answer, lambda post: _entry(post, url, reading)))
    isolation.check()
    query = dict(parse_qsl(urlsplit(url).query))
    page = query.get("page", "")
    number = int(page[:6]) if page.isascii() and page.isdigit() else 1
    more = number < reading.pages if reading.pages is not None else len(answer) >= _FEWEST
    following = _page(url, query | {"page": str(number + 1)}) if more else None
    return Listing(entries, following=following, note=isolation.note)


def _entry(post: Any, base: str, reading: Reading) -> Entry:
    if not isinstance(post, dict):
        raise BadEntryError("no post")
    link = _text(post.get("link"))
    url = normalize(link, base) if link else None
    if not url:
        raise BadEntryError("without a web address")
    title = post.get("title")
    rendered = title.get("rendered") if isinstance(title, dict) else title
    published, modified = (_moment(post, name, reading) for name in ("date", "modified"))
    return Entry(url, plain(_text(rendered)), published, modified, _labels(post.get("_embedded")))


def _moment(post: dict[str, Any], name: str, reading: Reading) -> datetime | None:
    """The time in UTC; where that is missing or all zeros, the site's own."""
    return read_time(_text(post.get(f"{name}_gmt")), "UTC") or read_time(_text(post.get(name)), reading.timezone)


def _labels(embedded: Any) -> Labels:
    """Authors, first category and tags; WordPress embeds what it is asked for, unless a plugin hides it."""
    known = embedded if isinstance(embedded, dict) else {}
    terms = [term for group in _rows(known.get("wp:term")) for term in _rows(group)]
    categories, tags = (_names(terms, kind) for kind in ("category", "post_tag"))
    return Labels(_names(_rows(known.get("author"))), next(iter(categories), None), tags[:_MOST_TAGS])


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _names(rows: list[Any], kind: str | None = None) -> tuple[str, ...]:
    named = (row for row in rows if isinstance(row, dict) and row.get("taxonomy") == kind)
    return tuple(name for row in named if (name := plain(str(row.get("name") or ""))))


def _page(url: str, query: dict[str, str]) -> Part:
    return Part("wordpress", urlunsplit(urlsplit(url)._replace(query=urlencode(query, safe=",:/"))))

"""Sitemaps, Google News sitemaps and sitemap indexes, plain or gzip, read as a stream.

Scrapy's `Sitemap` passes over what is inside `<news:news>`, and libraries such as ultimate-sitemap-parser fetch by
themselves, past robots.txt and delay; so this is lxml's `iterparse` with the limits of the standard.
"""

from __future__ import annotations

from collections.abc import Iterator
from gzip import GzipFile
from io import BytesIO
from itertools import islice
from typing import Any
from zlib import error as ZlibError  # noqa: N812 - it is a class

from lxml import etree

from ingest.items import Entry
from ingest.listings.date_forms import read_time
from ingest.listings.feeds import read_feed
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.titles import plain
from ingest.urls import normalize

MOST_ENTRIES = 50_000
"""Addresses of a document that are read; the standard allows no more."""
MOST_BYTES = 50 * 1024 * 1024
"""Bytes of a document, unpacked, that are read; the standard allows no more."""
_FEEDS = {"rss", "feed", "RDF"}


def read_sitemap(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The articles of a sitemap, or the sitemaps of an index. Each entry stands for itself: a bad one costs no other.

    Raises:
        UnreadableError: it is no sitemap. One without entries is one; a feed may serve as sitemap.
    """
    stream = _Bounded(body)
    found: list[Entry | Part] = []
    count = 0
    try:
        for count, (kind, facts) in enumerate(islice(_elements(stream), MOST_ENTRIES), start=1):  # noqa: B007
            address = _address(facts.get("loc"), url)
            if address:
                found.append((_part if kind == "sitemap" else _entry)(address, facts, reading))
    except _IsFeedError:
        return read_feed(stream.whole(), url, content_type, reading)
    entries = tuple(one for one in found if isinstance(one, Entry))
    parts = tuple(one for one in found if isinstance(one, Part))
    return Listing(entries, parts, note=_note(count, stream))


def _address(loc: str | None, url: str) -> str | None:
    address = normalize(loc, url) if loc else None
    return address if address != normalize(url) else None  # what "https://" comes to


class _IsFeedError(Exception):
    """The document is RSS or Atom."""


class _Bounded:
    """A file of at most `MOST_BYTES`, unpacked where it is gzip; damage ends it."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._file = self._open()
        self._left = MOST_BYTES
        self.cut = ""

    def read(self, size: int = -1) -> bytes:
        if self._left <= 0:
            self.cut = f"stopped after {MOST_BYTES >> 20} MiB"
            return b""
        try:
            chunk = self._file.read(min(size, self._left) if size > 0 else self._left)
        except (OSError, EOFError, ZlibError):
            self.cut = "damaged gzip: read as far as it goes"
            return b""
        self._left -= len(chunk)
        return chunk

    def whole(self) -> bytes:
        return self._open().read(MOST_BYTES)

    def _open(self) -> GzipFile | BytesIO:
        file = BytesIO(self._body)
        return GzipFile(fileobj=file) if self._body[:2] == b"\x1f\x8b" else file  # whatever the server calls it


def _elements(stream: _Bounded) -> Iterator[tuple[str, dict[str, str]]]:
    """Kind (`url`, `sitemap`) and facts of each entry; what was read is let go of."""
    names = ("{*}url", "{*}sitemap")
    elements = etree.iterparse(stream, tag=names, recover=True, resolve_entities=False, no_network=True)
    try:
        for _, element in elements:
            yield etree.QName(element).localname, _facts(element)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise UnreadableError("no sitemap: not even XML") from error
    _check(elements.root)


def _check(root: Any) -> None:
    """Tell a document that held no entries from one that is no sitemap."""
    name = "" if root is None else etree.QName(root).localname
    if name in _FEEDS:
        raise _IsFeedError
    if name not in ("urlset", "sitemapindex"):
        raise UnreadableError(f"no sitemap: <{name}>")


def _facts(element: Any) -> dict[str, str]:
    """Texts by element name, those inside `<news:news>` included, those of images and videos not."""
    found: dict[str, str] = {}
    for child in element.iterdescendants(etree.Element):
        name = etree.QName(child)
        if "image" not in (name.namespace or "") and "video" not in (name.namespace or ""):
            found.setdefault(name.localname, (child.text or "").strip())
    return found


def _part(address: str, facts: dict[str, str], reading: Reading) -> Part:
    return Part("sitemap", address, read_time(facts.get("lastmod"), reading.timezone))


def _entry(address: str, facts: dict[str, str], reading: Reading) -> Entry:
    published, modified = (read_time(facts.get(name), reading.timezone) for name in ("publication_date", "lastmod"))
    return Entry(address, plain(facts.get("title")), published, modified)


def _note(count: int, stream: _Bounded) -> str:
    return f"stopped after {count} entries" if count == MOST_ENTRIES else stream.cut

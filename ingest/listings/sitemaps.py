"""Sitemaps, Google News sitemaps and sitemap indexes, plain, gzip or text, read as a stream.

Scrapy's `Sitemap` passes over what is inside `<news:news>`, and libraries such as ultimate-sitemap-parser fetch by
themselves, past robots.txt and delay; so this is lxml's `iterparse` with the limits of the standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree

from ingest.items import Entry
from ingest.listings.feeds import read_feed
from ingest.listings.isolation import BadEntryError, Isolation
from ingest.listings.mended_xml import MendedXml
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.titles import language_code, plain
from ingest.listings.unpack import Unpacked, unpacked
from ingest.listings.written_times import read_time
from ingest.urls import normalize

MOST_ENTRIES = 50_000
"""Addresses of a document that are read; the standard allows no more."""
_FEEDS = {"rss", "feed", "rdf"}
_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:#[^\n]*+\s++)*+https?://", re.IGNORECASE)
"""How a sitemap without markup begins: with an address, or with comments."""
_ENTRIES = ("url", "sitemap")
_TAGS = tuple(f"{{*}}{form(name)}" for name in _ENTRIES for form in (str.lower, str.upper, str.capitalize))


def read_sitemap(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The articles of a sitemap, or the sitemaps of an index. Each entry stands for itself: a bad one costs no other.

    Raises:
        UnreadableError: it is no sitemap. One without entries is one; a feed may serve as sitemap.
    """
    source, isolation = Unpacked(body), Isolation()
    stream = MendedXml(source)
    if _TEXT.match(stream.beginning):
        return _text_sitemap(body, url)
    elements, here = islice(_elements(stream), MOST_ENTRIES), normalize(url)
    try:
        found = list(isolation.each(elements, lambda element: _read(element, url, here, reading)))
    except _IsFeedError:
        return read_feed(body, url, content_type, reading)
    entries = tuple(one for one in found if isinstance(one, Entry))
    parts = tuple(one for one in found if isinstance(one, Part))
    return Listing(entries, parts, note=_note(isolation, source))


class _IsFeedError(Exception):
    """The document is RSS or Atom."""


class _Name(NamedTuple):
    """What an element is called, in lower case, and the prefix or namespace that says whose name it is."""

    space: str
    local: str
    is_other: bool
    """Whether it belongs to an image or a video."""


def _elements(stream: MendedXml) -> Iterator[Any]:
    """Each entry's element; it is emptied once the next is asked for."""
    elements = etree.iterparse(
        stream, tag=_TAGS, recover=True, resolve_entities="internal", no_network=True,
        remove_comments=True, encoding=stream.encoding,
    )  # fmt: skip
    try:
        for _, element in elements:
            if not _name(element.tag).is_other:
                yield element
            element.clear()
            parent = element.getparent()
            while not _is_within_another(parent) and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise UnreadableError("no sitemap: not even XML") from error
    _check(elements.root)


def _is_within_another(parent: Any) -> bool:
    """Whether nothing may be dropped: an entry that nobody closed has the next ones within it."""
    return parent is None or _name(parent.tag).local in _ENTRIES


@lru_cache(256)
def _name(tag: str) -> _Name:
    """Split a tag; by hand, as lxml's `QName` refuses the undeclared prefixes that it leaves in names."""
    space, _, local = tag.lower().rpartition("}")
    prefix, _, bare = local.rpartition(":")
    return _Name(space or prefix, bare, any(other in space or other == prefix for other in ("image", "video")))


def _check(root: Any) -> None:
    """Tell a document that held no entries from one that is no sitemap."""
    name = "" if root is None else _name(root.tag).local
    if name in _FEEDS:
        raise _IsFeedError
    if name not in ("urlset", "sitemapindex"):
        raise UnreadableError(f"no sitemap: <{name}>")


def _read(element: Any, url: str, here: str | None, reading: Reading) -> Entry | Part:
    facts = _facts(element)
    address = normalize(facts["loc"], url) if facts.get("loc") else None
    if address is None or address == here:  # what "https://" comes to
        raise BadEntryError("without a web address")
    published, modified = (read_time(facts.get(name), reading.timezone) for name in ("publication_date", "lastmod"))
    if _name(element.tag).local == "sitemap":
        return Part("sitemap", address, modified)
    return Entry(address, plain(facts.get("title")), published, modified, language=language_code(facts.get("language")))


def _facts(element: Any) -> dict[str, str]:
    """Texts by element name, those inside `<news:news>` included, those of images and videos not."""
    found: dict[str, str] = {}
    for child in element.iterdescendants(etree.Element):
        name = _name(child.tag)
        if not name.is_other:
            found.setdefault(name.local, (child.text or "").strip())
    return found


def _text_sitemap(body: bytes, url: str) -> Listing:
    """One address a line; what stands behind it after a blank is something else."""
    isolation = Isolation()
    lines = unpacked(body).decode("utf-8-sig", "replace").replace("\r", "\n").split("\n")
    said = islice((line for line in map(str.strip, lines) if line and not line.startswith("#")), MOST_ENTRIES)
    entries = tuple(isolation.each(said, lambda line: _of_line(line, url)))
    isolation.check()
    return Listing(entries, note=isolation.note)


def _of_line(line: str, url: str) -> Entry:
    address = normalize(line.split(maxsplit=1)[0]) if line[:4].lower() == "http" else None
    if address is None or address == url:
        raise BadEntryError("without a web address")
    return Entry(address)


def _note(isolation: Isolation, source: Unpacked) -> str:
    count = isolation.read + isolation.reasons.total()
    limit = f"stopped after {count} entries" if count == MOST_ENTRIES else source.cut
    return "; ".join(filter(None, (limit, isolation.note)))

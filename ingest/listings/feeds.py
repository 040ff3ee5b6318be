"""RSS and Atom, with what real feeds get wrong: feedparser reads them all and never raises."""

from __future__ import annotations

from datetime import UTC, datetime
from time import struct_time
from typing import Any
from zoneinfo import ZoneInfo

import feedparser

from ingest.items import Entry, Labels
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.titles import plain
from ingest.page.head.person_names import split_names
from ingest.urls import normalize


def read_feed(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The articles of an RSS or Atom feed.

    Raises:
        UnreadableError: it is no feed. A feed without entries is one.
    """
    headers = {"content-location": url} | ({"content-type": content_type} if content_type else {})
    feed = feedparser.parse(body, response_headers=headers)
    if not feed.get("version") and not feed.entries:
        raise UnreadableError("neither RSS nor Atom")
    entries = [_entry(raw, url, reading) for raw in feed.entries]
    return Listing(tuple(entry for entry in entries if entry), following=_following(feed.feed, url))


def _entry(raw: Any, base: str, reading: Reading) -> Entry | None:
    identity = str(raw.get("id") or "")
    address = raw.get("link") or (identity if identity.startswith("http") else "")
    url = normalize(address, base) if address else None
    if url is None:
        return None
    published = _moment(raw.get("published_parsed"), reading)
    modified = _moment(raw.get("updated_parsed"), reading) if "updated" in raw else None
    return Entry(url, plain(raw.get("title")), published or modified, modified, _labels(raw))


def _labels(raw: Any) -> Labels:
    """Authors and first category. Several names often stand in one element; an address by e-mail is no name."""
    names = (name for author in raw.get("authors", ()) for name in split_names(plain(author.get("name")) or ""))
    section = next((plain(tag.get("term")) for tag in raw.get("tags", ())), None)
    return Labels(tuple(dict.fromkeys(name for name in names if "@" not in name)), section)


def _moment(parsed: struct_time | None, reading: Reading) -> datetime | None:
    zone = ZoneInfo(reading.timezone) if reading.zone_is_wrong else UTC  # feedparser has brought it to UTC
    try:
        return datetime(*parsed[:6], tzinfo=zone).astimezone(UTC) if parsed else None
    except (ValueError, OverflowError):  # feedparser lets a second of 61 through
        return None


def _following(feed: Any, base: str) -> Part | None:
    """The next page of a paged feed (RFC 5005)."""
    pages = (normalize(link.get("href", ""), base) for link in feed.get("links", ()) if link.get("rel") == "next")
    return next((Part("feed", page) for page in pages if page), None)

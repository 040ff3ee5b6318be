"""RSS and Atom, with what real feeds get wrong: feedparser reads them all and never raises."""

from __future__ import annotations

from datetime import UTC, datetime
from time import struct_time
from typing import Any

import feedparser
from w3lib.html import remove_tags, replace_entities

from ingest.discovery.listing import Listing, UnreadableError
from ingest.items import Entry
from ingest.urls import normalize


def read_feed(body: bytes, url: str, content_type: str | None = None) -> Listing:
    """The articles of an RSS or Atom feed.

    Raises:
        UnreadableError: it is no feed. A feed without entries is one.
    """
    headers = {"content-location": url} | ({"content-type": content_type} if content_type else {})
    feed = feedparser.parse(body, response_headers=headers)
    if not feed.get("version") and not feed.entries:
        raise UnreadableError("neither RSS nor Atom")
    entries = (_entry(raw, url) for raw in feed.entries)
    return Listing(tuple(entry for entry in entries if entry))


def _entry(raw: Any, base: str) -> Entry | None:
    address = raw.get("link") or raw.get("id") or ""
    url = normalize(address, base) if address else None
    if url is None:
        return None
    published = _moment(raw.get("published_parsed"))
    modified = _moment(raw.get("updated_parsed")) if "updated" in raw else None
    return Entry(url, _plain(raw.get("title")), published or modified, modified)


def _moment(parsed: struct_time | None) -> datetime | None:
    try:
        return datetime(*parsed[:6], tzinfo=UTC) if parsed else None
    except ValueError:  # feedparser lets a second of 61 through
        return None


def _plain(title: str | None) -> str | None:
    return " ".join(replace_entities(remove_tags(title)).split()) or None if title else None

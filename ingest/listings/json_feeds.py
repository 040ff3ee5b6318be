"""JSON Feed (jsonfeed.org), which feedparser does not read."""

from __future__ import annotations

import json
import re
from typing import Any

from ingest.items import Entry, Labels
from ingest.listings.isolation import BadEntryError, Isolation
from ingest.listings.json_rows import whole_rows
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.titles import language_code, plain
from ingest.listings.written_times import read_time
from ingest.urls import normalize

_ITEMS = re.compile(r'"items"\s*:\s*\[')
_LONGEST_HEAD = 64 * 1024  # characters before the items


def read_json_feed(text: str, url: str, reading: Reading) -> Listing:
    """The articles of a JSON Feed.

    Raises:
        UnreadableError: it is none.
    """
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        feed = _whole_items(text)
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise UnreadableError("neither RSS nor Atom: JSON without items")
    isolation = Isolation()
    entries = tuple(isolation.each(items, lambda item: _entry(item, url, reading)))
    isolation.check()
    page = normalize(_text(feed.get("next_url")), url) if feed.get("next_url") else None
    return Listing(entries, following=Part("feed", page) if page else None, note=isolation.note)


def _whole_items(text: str) -> dict[str, Any]:
    """What can be read of a feed that is cut off or broken."""
    begin = _ITEMS.search(text, 0, _LONGEST_HEAD)
    if begin is None:
        raise UnreadableError("neither RSS nor Atom")
    return {"items": list(whole_rows(text, begin.end()))}


def _entry(item: Any, base: str, reading: Reading) -> Entry:
    if not isinstance(item, dict):
        raise BadEntryError("no object")
    identity = _text(item.get("id"))
    address = _text(item.get("url")) or (identity if identity.startswith("http") else _text(item.get("external_url")))
    url = normalize(address, base) if address else None
    if url is None:
        raise BadEntryError("without a web address")
    published, modified = (
        read_time(_written(item.get(name)), reading.timezone) for name in ("date_published", "date_modified")
    )
    language = language_code(_text(item.get("language")))
    return Entry(url, plain(_text(item.get("title"))), published or modified, modified, _labels(item), language)


def _labels(item: dict[str, Any]) -> Labels:
    authors = item.get("authors") or [item.get("author")]
    named = [plain(_text(author.get("name"))) for author in authors if isinstance(author, dict)]
    tags = [plain(_text(tag)) for tag in item.get("tags") or ()]
    kept = tuple(tag for tag in tags if tag)
    return Labels(tuple(name for name in named if name), next(iter(kept), None), kept[1:])


def _written(value: Any) -> str:
    """A time as text, a number of seconds too."""
    return str(value) if isinstance(value, int | float) else _text(value)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""

"""Rows of articles as a feed file: the newest of them, which is what a reader of feeds keeps."""

from __future__ import annotations

import heapq
import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, BinaryIO, Final
from urllib.parse import urlencode

from ingest.export.atom import Feed, FeedEntry, atom, json_feed, time_of
from ingest.export.batches import Batch
from ingest.query.filters import Filters
from ingest.text.cutting import opening

NEWEST: Final = 500
"""Articles of a feed file."""
COLUMNS: Final = (
    "url",
    "title",
    "lead",
    "body",
    "published_at",
    "modified_at",
    "first_seen_at",
    "site_name",
    "source",
    "language",
    "authors",
    "tags",
)
"""What of an article its entry is made of."""
_TOLD: Final = ("source", "language", "section", "access", "issuer", "event")


def feed_id(query: str | None, filters: Filters) -> str:
    """The id of the feed of what was asked for; its period does not count, which moves on from day to day.

    >>> feed_id(None, Filters()), feed_id("l’or", Filters(source="agefi", since="2026"))
    ('urn:depeche:export', 'urn:depeche:export:q=l%E2%80%99or;source=agefi')
    """
    asked = [("q", " ".join((query or "").split()))]
    asked += [(name, value) for name in _TOLD for value in sorted(getattr(filters, name))]
    asked += [("duplicates", "1" if filters.duplicates else "")]
    told = ";".join(urlencode({name: value}) for name, value in asked if value)  # validators take no & in a URN
    return f"urn:depeche:export:{told}" if told else "urn:depeche:export"


def _write(
    as_document: Callable[[Feed], bytes],
    stream: BinaryIO,
    types: dict[str, str],
    batches: Iterable[Batch],
    own_id: str,
) -> None:
    newest = heapq.nlargest(NEWEST, _entries(list(types), batches), key=lambda entry: entry.published_at or "")
    stream.write(as_document(Feed(own_id, "Dépêche", tuple(newest))))


write_atom = partial(_write, atom)
write_json_feed = partial(_write, json_feed)


def _entries(names: list[str], batches: Iterable[Batch]) -> Iterator[FeedEntry]:
    for batch in batches:
        yield from (_entry(dict(zip(names, row, strict=True))) for row in batch)


def _entry(row: dict[str, Any]) -> FeedEntry:
    return FeedEntry(
        url=row["url"],
        title=row["title"],
        summary=row["lead"] or opening(row["body"]),
        published_at=time_of(row["published_at"]),
        paper=row["site_name"] or row["source"],
        language=row["language"],
        updated_at=time_of(row["modified_at"]),
        seen_at=time_of(row["first_seen_at"]),
        authors=tuple(json.loads(row["authors"])),
        tags=tuple(json.loads(row["tags"])),
    )

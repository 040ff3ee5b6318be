"""The parts of a sitemap index: which are worth asking, in which order, and when to stop."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from ingest.listings.date_range import Window
from ingest.listings.model import Listing, Part, Way
from ingest.listings.url_dates import period_of

_UNKNOWN = datetime.max.replace(tzinfo=UTC)


def worth_asking(index: Way, parts: Iterable[Part], window: Window) -> list[Way]:
    """The parts that may hold something of the window's time: those without a date, then the newest first."""
    ways = [_way(index, part) for part in parts if window.meets(part.url, part.modified_at)]
    return sorted(ways, key=lambda way: way.date or _UNKNOWN, reverse=True)


def remaining(way: Way, listing: Listing, rest: Iterable[Way], window: Window) -> list[Way]:
    """What is still to be asked after a part: no older part, once all in this one is from before the window.

    Parts of the same date stay: an index that is stamped anew in bulk says nothing of their order.
    """
    past = is_past(listing, window)
    return [other for other in rest if not (past and way.date and other.date and other.date < way.date)]


def is_past(listing: Listing, window: Window) -> bool:
    """Whether all that a document lists is older than the window."""
    return bool(listing.entries) and all(window.is_before(entry) for entry in listing.entries)


def _way(index: Way, part: Part) -> Way:
    period = period_of(part.url)
    date = period.end if period else part.modified_at
    return Way(part.kind, part.url, given=index.root, depth=index.depth + 1, date=date)

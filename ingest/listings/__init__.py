"""Listings of a site's articles: each kind's reader turns what a server answered into the articles that it lists."""

from __future__ import annotations

from ingest.listings.isolation import reason_of
from ingest.listings.model import Listing, Part, Reading, UnreadableError, Way

__all__ = ["Listing", "Part", "Reading", "UnreadableError", "Way", "read_listing"]


def read_listing(kind: str, body: bytes, url: str, content_type: str | None, reading: Reading) -> Listing:
    """Read what a listing's address answered.

    Raises:
        UnreadableError: it is something else, or a library fails on it.
    """
    from ingest.listings.readers import READERS  # not for who only names this function, as a crawl does

    try:
        return READERS[kind](body, url, content_type, reading)
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:
        raise UnreadableError(f"{reason_of(error)} in the {kind}'s reader") from error

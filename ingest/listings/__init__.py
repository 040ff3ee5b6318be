"""Listings of a site's articles: each kind's reader turns what a server answered into the articles that it lists."""

from __future__ import annotations

from collections.abc import Callable

from ingest.listings.feeds import read_feed
from ingest.listings.isolation import reason_of
from ingest.listings.model import Listing, Part, Reading, UnreadableError, Way
from ingest.listings.sections import read_section
from ingest.listings.sitemaps import read_sitemap
from ingest.listings.wordpress import read_wordpress

__all__ = ["Listing", "Part", "Reading", "UnreadableError", "Way", "read_listing"]

READERS: dict[str, Callable[[bytes, str, str | None, Reading], Listing]] = {
    "feed": read_feed,
    "sitemap": read_sitemap,
    "section": read_section,
    "wordpress": read_wordpress,
}
"""For each kind of listing: (body, address, content type, what is known of the publisher) -> listing."""


def read_listing(kind: str, body: bytes, url: str, content_type: str | None, reading: Reading) -> Listing:
    """Read what a listing's address answered.

    Raises:
        UnreadableError: it is something else, or a library fails on it.
    """
    try:
        return READERS[kind](body, url, content_type, reading)
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:
        raise UnreadableError(f"{reason_of(error)} in the {kind}'s reader") from error

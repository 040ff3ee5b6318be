"""Each kind of listing and what reads it; loaded where listings are read, which in a crawl is another process."""

from __future__ import annotations

from collections.abc import Callable

from ingest.listings.feeds import read_feed
from ingest.listings.model import Listing, Reading
from ingest.listings.sections import read_section
from ingest.listings.sitemaps import read_sitemap
from ingest.listings.wordpress import read_wordpress

READERS: dict[str, Callable[[bytes, str, str | None, Reading], Listing]] = {
    "feed": read_feed,
    "sitemap": read_sitemap,
    "section": read_section,
    "wordpress": read_wordpress,
}
"""For each kind of listing: (body, address, content type, what is known of the publisher) -> listing."""

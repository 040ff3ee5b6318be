"""The ways in to a site: each kind's reader turns what a server answered into the articles that it lists."""

from __future__ import annotations

from collections.abc import Callable

from ingest.discovery.feeds import read_feed
from ingest.discovery.listing import Listing, UnreadableError, Way

__all__ = ["Listing", "UnreadableError", "Way", "read_listing"]

READERS: dict[str, Callable[[bytes, str, str | None], Listing]] = {
    "feed": read_feed,
}
"""For each kind of way in: (body, address, content type) -> listing."""


def read_listing(kind: str, body: bytes, url: str, content_type: str | None) -> Listing:
    """Read what a way in of this kind answered.

    Raises:
        UnreadableError: it is something else.
    """
    return READERS[kind](body, url, content_type)

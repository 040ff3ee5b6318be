"""What every way in gives: the articles it lists, and the further addresses to ask."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.items import Entry


class UnreadableError(Exception):
    """What a server answered is not what its address promises; the message says what it is. Raised by the readers."""


@dataclass(frozen=True, slots=True)
class Way:
    """An address that lists articles."""

    kind: str
    """`feed`, or another key of `ingest.discovery.READERS`."""
    url: str
    """Absolute address."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a way in answered."""

    entries: tuple[Entry, ...]
    """The articles, in the order listed."""
    further: tuple[Way, ...] = ()
    """The addresses where it goes on: parts of a sitemap index, the next page."""

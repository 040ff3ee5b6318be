"""What every way in gives: the articles it lists, and where it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ingest.errors import DepecheError
from ingest.items import Entry


class UnreadableError(DepecheError):
    """What a server answered is not what its address promises; the message says what it is. Raised by the readers."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a publisher knows of its own listings, as attributes of its spider."""

    timezone: str = "Europe/Paris"
    """IANA name of the time zone of dates that carry none."""
    zone_is_wrong: bool = False
    """Whether the dates in feeds are local times whatever zone they claim."""
    article_pattern: str = ""
    """Regular expression that an article's address has and other pages' addresses have not; empty: unknown."""
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes of the languages that are wanted; empty: all."""
    pages: int | None = None
    """How many pages the listing has, as a header of the answer says (WordPress); None where none does."""


@dataclass(frozen=True, slots=True)
class Way:
    """An address that lists articles."""

    kind: str
    """`feed`, or another key of `ingest.listings.readers.READERS`."""
    url: str
    """Absolute address."""
    given: str = ""
    """The address that the spider or a person gave, through which this one was found; empty for that one itself."""
    depth: int = 0
    """How many documents lie between: a part of an index is 1 from it."""
    date: datetime | None = None
    """What the part of an archive is sorted by; nothing in it is newer."""

    @property
    def root(self) -> str:
        """The address that the spider or a person gave."""
        return self.given or self.url


@dataclass(frozen=True, slots=True)
class Part:
    """One of the documents that a listing consists of."""

    kind: str
    url: str
    modified_at: datetime | None = None
    """When it last changed, as listed."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a way in answered."""

    entries: tuple[Entry, ...] = ()
    """The articles, in the order listed."""
    parts: tuple[Part, ...] = ()
    """Documents that must be asked too, each time: the sitemaps of an index."""
    following: Part | None = None
    """The page after this one, which is worth asking where this one had something new."""
    note: str = ""
    """What was left out, and why; empty where nothing was."""

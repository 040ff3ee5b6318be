"""What `depeche discover` finds of a site, and which of its listings are worth crawling."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from ingest.crawl.discover.announced import Announced
from ingest.listings import Listing

_SAME = 0.8
"""Share of its articles from which on a listing tells nothing that another one does not."""
_FEW = 3  # articles, from which on a comparison tells something
_PREFERRED = ("feed", "news sitemap", "wordpress", "section")
"""Kinds of listings that are proposed, those that cost a site least first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A listing that works."""

    kind: str
    """`feed`, `news sitemap`, `sitemap`, `sitemap index`, `wordpress` or `section`."""
    url: str
    entries: dict[str, datetime | None] = field(default_factory=dict)
    """When each of its articles was published, by address."""
    parts: int = 0
    """How many sitemaps an index lists."""

    @property
    def newest_at(self) -> datetime | None:
        """When the newest of its articles was published."""
        return max(filter(None, self.entries.values()), default=None)

    def covers(self, other: Found) -> bool:
        """Whether it has nearly all articles of another listing that are not older than its own oldest."""
        oldest = min(filter(None, self.entries.values()), default=None)
        recent = [url for url, at in other.entries.items() if not (at and oldest and at < oldest)]
        telling = len(recent) >= min(_FEW, len(other.entries)) > 0
        return telling and sum(url in self.entries for url in recent) >= _SAME * len(recent)


@dataclass(slots=True)
class Site:
    """What is known of a site."""

    url: str
    other_forms: list[str] = field(default_factory=list)
    """Addresses that may be meant, where this one cannot be reached."""
    told: Callable[[str], object] = lambda text: None
    """Called with a line on what is done now."""
    ways: dict[str, Found] = field(default_factory=dict)
    """By address."""
    page: Announced = field(default_factory=Announced)
    """What the page asked for says."""
    failure: str = ""
    """Why it could not be read."""

    def add(self, found: Found) -> None:
        """Note a listing; the first of an address stays."""
        self.ways.setdefault(found.url, found)

    def proposed(self) -> list[Found]:
        """The listings to crawl: of several with the same articles one, and pages only where there is nothing else.

        Of a page below the site's root only those that have to do with it, where there are any.
        """
        known = self._of_kinds(_PREFERRED)
        near = [found for found in known if self.is_near(found)] or known
        ranked = sorted(near, key=lambda found: -len(found.entries))
        chosen: list[Found] = []
        for kind in _PREFERRED:
            if kind == "section" and chosen:
                break
            for found in ranked:
                if found.kind == kind and not any(other.covers(found) for other in chosen):
                    chosen.append(found)
        return chosen

    def twin(self, found: Found) -> Found | None:
        """The proposed listing that makes another one superfluous: it has the same articles."""
        proposed = self.proposed()
        return None if found in proposed else next((other for other in proposed if other.covers(found)), None)

    def is_near(self, found: Found) -> bool:
        """Whether a listing has an article that the page asked for links to or that lies below it, or is named there.

        One machine, or one publisher's host, may have several papers side by side: `/gazette/` and `/quotidien/`.
        """
        folder = urljoin(self.url, ".")
        if urlsplit(folder).path == "/" or found.url in self.page.feeds:
            return True
        return any(url.startswith(folder) or url in self.page.articles for url in found.entries)

    def _of_kinds(self, kinds: Iterable[str]) -> list[Found]:
        return [found for found in self.ways.values() if found.kind in kinds]


def found_in(listing: Listing, kind: str, url: str) -> Found:
    """Make a `Found` of a listing."""
    if kind == "sitemap" and listing.parts:
        return Found("sitemap index", url, parts=len(listing.parts))
    entries = {entry.url: entry.published_at for entry in listing.entries}
    name = "news sitemap" if kind == "sitemap" and any(entries.values()) else kind
    return Found(name, url, entries)

"""The newsroom as seen from one address: what its pages, feeds and listings are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import NamedTuple

from .articles import DemoArticle, DemoPaper, articles, slugify

HTML, XML = "text/html; charset=UTF-8", "application/xml; charset=UTF-8"


class DemoPage(NamedTuple):
    """An answer; any tuple of the same three does."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Site:
    """The newsroom served at `base`, before or after the one article has changed."""

    base: str
    revised: bool = False

    def of(self, publisher: DemoPaper, section: str | None = None) -> list[DemoArticle]:
        """The articles of a publisher, or of one of its sections, newest first."""
        mine = [article for article in articles(revised=self.revised) if article.publisher == publisher.key]
        return [article for article in mine if section in (None, article.section)]

    def sections(self, publisher: DemoPaper) -> dict[str, str]:
        """Path of each section's page."""
        found = dict.fromkeys(sorted((article.section for article in self.of(publisher)), key=slugify))
        return {name: publisher.section.format(section=slugify(name)) for name in found}

    def related(self, publisher: DemoPaper, article: DemoArticle) -> list[DemoArticle]:
        """Other articles of the publisher, those that share a section or a tag first."""
        others = [other for other in self.of(publisher) if other.path != article.path]
        return sorted(others, key=lambda other: not _shared(article, other))


def _shared(one: DemoArticle, other: DemoArticle) -> bool:
    return one.section == other.section or bool(set(one.tags) & set(other.tags))


def http_date(when: datetime) -> str:
    """A time as HTTP and RSS write it in GMT.

    >>> http_date(datetime.fromisoformat("2026-11-17T18:05:00+01:00"))
    'Tue, 17 Nov 2026 17:05:00 GMT'
    """
    return format_datetime(when.astimezone(UTC), usegmt=True)


def newest(rows: Iterable[DemoArticle]) -> datetime:
    """When the last of the articles was changed."""
    return max(article.modified_at for article in rows)


def page(content_type: str, body: bytes | str, modified: datetime) -> DemoPage:
    """A good answer."""
    content = body.encode() if isinstance(body, str) else body
    return DemoPage(200, {"Content-Type": content_type, "Last-Modified": http_date(modified)}, content)

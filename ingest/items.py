"""What flows through the project: an `Entry` is discovered, a `Page` fetched, an `Article` stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from types import MappingProxyType
from typing import Any

NOT_STORED = MappingProxyType({"stored": False})
"""Marks the fields of `Article` that travel with it through the pipelines and are no columns."""


@dataclass(frozen=True, slots=True)
class SiteRules:
    """What a publisher knows of its own pages, as attributes of its spider; every field may stay at its default."""

    timezone: str = "Europe/Paris"
    """IANA name of the time zone of dates that carry none; at its default, that of the country a page tells."""
    site_name: str | None = None
    """The publisher's name as readers know it; without it the page's own `og:site_name` is taken."""
    body: str | None = None
    """CSS selector of the element that holds the article's text."""
    remove: tuple[str, ...] = ()
    """CSS selectors of what never belongs to the text."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Who wrote an article and where its publisher files it, as listed."""

    authors: tuple[str, ...] = ()
    """Names in the byline."""
    section: str | None = None
    """The publisher's own section."""
    tags: tuple[str, ...] = ()
    """The publisher's own keywords."""


NO_LABELS = Labels()


@dataclass(frozen=True, slots=True)
class Entry:
    """One article's address as a feed, a sitemap or a page lists it, with what is said of it there."""

    url: str
    """Absolute address."""
    title: str | None = None
    """Headline as listed."""
    published_at: datetime | None = None
    """Publication time as listed, aware."""
    modified_at: datetime | None = None
    """Time of the last change as listed, aware."""
    labels: Labels = NO_LABELS
    """Authors, section and tags as listed."""
    language: str | None = None
    """ISO 639-1 code, where the listing says it of this article."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave along with a document, to be asked later for something newer only."""

    etag: str | None = None
    """`ETag` header as sent."""
    last_modified: str | None = None
    """`Last-Modified` header as sent."""


NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True)
class Reservation:
    """What a publisher says of text and data mining of a page; `ingest.crawl.http.tdm` reads it."""

    reserved: bool | None = None
    """Whether the right is reserved; None where nothing is said."""
    policy: str | None = None
    """Address of the terms for a licence, where one is given."""


UNSAID = Reservation()


@dataclass(slots=True, kw_only=True)
class Page:
    """A page as it was fetched, before anything is known of its contents."""

    url: str
    """Address it was answered at, after redirects."""
    body: bytes = field(repr=False)
    """The document's bytes, content encoding undone, character encoding not."""
    content_type: str | None = None
    """The `Content-Type` header as sent."""
    requested_url: str
    """Address under which the frontier knows it."""
    source: str
    """Name of the publisher's spider, or the site's host name where no publisher was written."""
    fetched_at: datetime
    """When it was fetched, aware UTC."""
    title: str | None = None
    """The title that the feed or sitemap gave, which counts only where the page gives none."""
    published_at: datetime | None = None
    """The publication time that the feed or sitemap gave, aware UTC, which counts only where the page gives none."""
    labels: Labels = NO_LABELS
    """Authors, section and tags that the feed or interface gave, which count only where the page gives none."""
    validators: Validators = NO_VALIDATORS
    """What the server gave to ask again later."""
    rules: SiteRules = SiteRules()
    """What the publisher's spider says of its pages."""
    tdm: Reservation = UNSAID
    """What the publisher says of text and data mining."""
    ai_disallowed: Sequence[str] = ()
    """The AI crawlers that the site's robots.txt keeps off the page."""


@dataclass(slots=True, kw_only=True)
class Article:
    """One cleaned article: a row of the `articles` table. Times are aware UTC."""

    id: int | None = field(default=None, metadata=NOT_STORED)
    """The row's number in the store, None for what is not stored."""
    url: str
    """Canonical address: the page's own `rel=canonical` where it is one of the same site, else where it was fetched."""
    source: str = ""
    """Name of the publisher's spider, or the site's host name where no publisher was written."""
    site_name: str | None = None
    """The publisher's name as readers know it, such as "Les Echos"."""
    title: str
    """Headline, without the site's name."""
    lead: str | None = None
    """Standfirst (chapô): the summary above the text."""
    body: str = field(repr=False)
    """The article's text: paragraphs, subheads, list items and table rows, separated by a line feed."""
    authors: list[str] = field(default_factory=list)
    """The names in the byline: persons where persons are named, else the newsroom or agency that signs."""
    section: str | None = None
    """The publisher's own section, such as "Marchés"."""
    tags: list[str] = field(default_factory=list)
    """The publisher's own keywords."""
    image_url: str | None = None
    """Absolute address of the main image."""
    language: str = "und"
    """ISO 639-1 code of the body's language, `und` where it is not sure."""
    language_confidence: float = 0.0
    """Probability of `language`, 0 to 1."""
    published_at: datetime | None = None
    """First publication, None where the page does not tell."""
    modified_at: datetime | None = None
    """Last change by the publisher, None where the page does not tell."""
    access: str = "unknown"
    """`free`, `paid` (the text is cut short for readers without an account) or `unknown`."""
    word_count: int = 0
    """Number of words in `body`."""
    content_hash: str = ""
    """Hash of the body's words: equal for the same text under another address."""
    duplicate_of: int | None = None
    """`id` of the first copy of the same text, None for a first copy."""
    first_seen_at: datetime | None = None
    """When this address was first fetched."""
    last_seen_at: datetime | None = None
    """When this address was last fetched."""
    run_id: int | None = None
    """The crawl that stored or last changed it."""
    tdm_reserved: bool | None = None
    """Whether the publisher reserves text and data mining of the page (TDMRep), None where it does not say."""
    tdm_policy: str | None = None
    """Address of the publisher's terms for text and data mining."""
    ai_disallowed: list[str] = field(default_factory=list)
    """AI crawlers that the site's robots.txt keeps off the page, such as "GPTBot"."""
    requested_url: str = field(default="", metadata=NOT_STORED)
    """Address under which the frontier knows the page."""
    validators: Validators = field(default=NO_VALIDATORS, metadata=NOT_STORED)
    """What the server gave along with the page."""
    fetched_url: str = field(default="", metadata=NOT_STORED, compare=False)
    """Address the page was answered at."""
    doubt: int = field(default=0, metadata=NOT_STORED, compare=False)
    """How much speaks for the page standing in another's place: `ingest.page.walls` weighs it."""
    listed_under: str | None = field(default=None, metadata=NOT_STORED, compare=False)
    """The title under which a feed lists it, where that has nothing of its own title."""
    finance: Any = field(default=None, metadata=NOT_STORED, repr=False, compare=False)
    """`ingest.finance.Tags`: its companies, events and figures, which have tables of their own; None: not tagged."""
    prepared: Any = field(default=None, metadata=NOT_STORED, repr=False, compare=False)
    """`ingest.store.prepared.Prepared`: what the store keeps beside the row; None: made when it is stored."""
    copy_of: int | None = field(default=None, metadata=NOT_STORED)
    """`id` of a stored article with the same text, told by `ingest.store.articles.save`."""


_STORED = {field.name: str(field.type) for field in fields(Article) if field.metadata.get("stored", True)}

COLUMNS = tuple(_STORED)
"""Names of the columns of `articles`, without `id`."""
TIMES = frozenset(name for name, kind in _STORED.items() if kind.startswith("datetime"))
"""The columns that hold a time: ISO 8601 in UTC, as text."""
LISTS = frozenset(name for name, kind in _STORED.items() if kind.startswith("list"))
"""The columns that hold a JSON array of texts."""
TAG_LISTS = ("issuers", "isins", "events", "figures")
"""What an export can have beside the columns, from the tables of tags: JSON arrays of texts, too."""
BOOLEANS = frozenset(name for name, kind in _STORED.items() if kind.startswith("bool"))
"""The columns that hold 1 or 0 for yes or no."""

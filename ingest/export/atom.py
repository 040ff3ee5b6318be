"""Atom (RFC 4287) and JSON Feed 1.1 of a list of articles.

Written with Python's own ElementTree: feedgen, the library for it, has had no release since 2023, and lxml would be
loaded by each search.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from xml.etree import ElementTree

ATOM: Final = "application/atom+xml"
JSON: Final = "application/feed+json"
_HTML = "text/html"
_UNKNOWN = "und"  # no language's name: left out
_UNTITLED = "Sans titre"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_BEGINNING = "2026-01-01T00:00:00Z"  # of what has no time: validators call 1970 implausible


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article; its address is its id."""

    url: str
    title: str
    summary: str
    published_at: str | None
    """As the store writes times."""
    paper: str
    language: str
    updated_at: str | None = None
    seen_at: str | None = None
    """When it was first met, for those without another time."""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def updated(self) -> str:
        """When it was last changed or published, whichever is later; else first seen."""
        known = filter(None, (self.updated_at, self.published_at))
        return max(known, default=self.seen_at or _BEGINNING)

    @property
    def people(self) -> list[str]:
        """Its authors, else its paper."""
        return [name for name in self.authors if name.strip()] or [self.paper.strip() or "Dépêche"]

    @property
    def labels(self) -> list[str]:
        """Its tags, each once."""
        return list(dict.fromkeys(tag.strip() for tag in self.tags if tag.strip()))


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of articles, the newest first."""

    id: str
    title: str
    entries: tuple[FeedEntry, ...]
    url: str | None = None
    """Where the feed itself is."""
    home: str | None = None
    """The page that shows the same."""

    @property
    def distinct(self) -> list[FeedEntry]:
        """Its entries, each id once: of two stores that have an article, the first one's."""
        return list({entry.url: entry for entry in reversed(self.entries)}.values())[::-1]

    @property
    def updated(self) -> str:
        """When the last of its entries changed; of an empty one, always the same."""
        return max((entry.updated for entry in self.entries), default=_BEGINNING)


def time_of(text: str | None) -> str | None:
    """A time as feeds have it; None where another program stored what is none.

    >>> time_of("2026-03-01T09:30:00Z"), time_of("2026-03-01T25:30:00Z"), time_of("hier")
    ('2026-03-01T09:30:00Z', None, None)
    """
    try:
        return text if text and _TIME.fullmatch(text) and datetime.fromisoformat(text) else None
    except ValueError:
        return None


def atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    root = ElementTree.Element("feed", xmlns=_NAMESPACE)
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", feed.updated)
    for relation, kind, url in (("self", ATOM, feed.url), ("alternate", _HTML, feed.home)):
        if url:
            ElementTree.SubElement(root, "link", rel=relation, type=kind, href=_plain(url))
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", "Dépêche")
    for entry in feed.distinct:
        root.append(_entry(entry))
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def json_feed(feed: Feed) -> bytes:
    """The feed as JSON Feed."""
    document: dict[str, Any] = {"version": "https://jsonfeed.org/version/1.1", "title": feed.title}
    document |= {"feed_url": feed.url} if feed.url else {}
    document |= {"home_page_url": feed.home} if feed.home else {}
    document["items"] = [_item(entry) for entry in feed.distinct]
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _entry(entry: FeedEntry) -> Any:
    element = ElementTree.Element("entry")
    if entry.language != _UNKNOWN:
        element.set("{http://www.w3.org/XML/1998/namespace}lang", _plain(entry.language))
    _add(element, "id", entry.url)
    _add(element, "title", entry.title.strip() or _UNTITLED)
    ElementTree.SubElement(element, "link", rel="alternate", type=_HTML, href=_plain(entry.url))
    _add(element, "updated", entry.updated)
    if entry.published_at:
        _add(element, "published", entry.published_at)
    for name in entry.people:
        _add(ElementTree.SubElement(element, "author"), "name", name)
    for tag in entry.labels:
        ElementTree.SubElement(element, "category", term=_plain(tag))
    if entry.summary.strip():
        _add(element, "summary", entry.summary)
    return element


def _item(entry: FeedEntry) -> dict[str, Any]:
    title = entry.title.strip() or _UNTITLED
    item: dict[str, Any] = {"id": entry.url, "url": entry.url, "title": title}
    item |= {"content_text": entry.summary.strip() or title}  # JSON Feed asks for a text
    item |= {"date_published": entry.published_at} if entry.published_at else {}
    item |= {"date_modified": entry.updated} if entry.updated_at else {}
    item |= {"tags": entry.labels} if entry.labels else {}
    item |= {"language": entry.language} if entry.language != _UNKNOWN else {}
    return item | {"authors": [{"name": name} for name in entry.people]}


def _add(parent: Any, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = _plain(text)


def _plain(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_XML.sub("", text)

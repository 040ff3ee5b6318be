"""RSS and Atom, with what real feeds get wrong: feedparser reads them all."""

from __future__ import annotations

import codecs
from datetime import UTC, datetime
from time import struct_time
from typing import Any
from zoneinfo import ZoneInfo

import feedparser

from ingest.items import Entry, Labels
from ingest.listings.counted_links import counted
from ingest.listings.feed_items import Halves
from ingest.listings.feed_limits import limited
from ingest.listings.isolation import BadEntryError, Isolation
from ingest.listings.json_feeds import read_json_feed
from ingest.listings.mended_xml import valid_references
from ingest.listings.model import Listing, Part, Reading, UnreadableError
from ingest.listings.titles import language_code, plain
from ingest.listings.unpack import unpacked
from ingest.listings.written_times import plausible, read_time
from ingest.listings.xml_declaration import sound_declaration
from ingest.page.head.person_names import split_names
from ingest.urls import normalize

_ORIGINAL = ("feedburner_origlink", "pheedo_origlink")
"""Where services that count clicks keep the article's own address."""
_PAGES = ("text/html", "application/xhtml+xml", "")


def read_feed(body: bytes, url: str, content_type: str | None = None, reading: Reading = Reading()) -> Listing:  # noqa: B008 - immutable
    """The articles of an RSS, Atom or JSON feed.

    Raises:
        UnreadableError: it is no feed, or none of its items has an address. A feed without items is one.
    """
    body = _in_bytes_of_ascii(unpacked(body))
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return read_json_feed(body.decode("utf-8-sig", "replace"), url, reading)
    body = limited(valid_references(sound_declaration(body)))
    feed = _parsed_feed(body, content_type)
    items = Halves(body, lambda part: _parsed_feed(part, content_type)).entries(feed)
    if not feed.get("version") and not items:
        raise UnreadableError("neither RSS nor Atom")
    isolation = Isolation()
    whole = _xml_language(feed.feed)
    entries = tuple(isolation.each(items, lambda raw: _entry(raw, url, reading, whole)))
    isolation.check()
    return Listing(entries, following=_following(feed.feed, url), note=isolation.note)


def _parsed_feed(body: bytes, content_type: str | None) -> Any:
    """What feedparser makes of it; what it would do to the texts of articles, which nobody here reads, is left out."""
    headers = {"content-type": content_type} if content_type else {}
    try:
        return feedparser.parse(body, response_headers=headers, resolve_relative_uris=False, sanitize_html=False)
    except UnicodeError as error:  # the charset that the header names is none for texts
        if content_type is None:
            raise UnreadableError("in no charset that can be read") from error
        return _parsed_feed(body, None)
    except MemoryError:
        raise
    except Exception:  # it raises whatever it comes upon: the half that made it do so is read as nothing
        return feedparser.FeedParserDict(bozo=True, entries=[], feed=feedparser.FeedParserDict())


def _in_bytes_of_ascii(body: bytes) -> bytes:
    """Re-encode UTF-16 as UTF-8: references and brackets are looked for as single bytes."""
    if body[:2] not in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return body
    return codecs.BOM_UTF8 + body.decode("utf-16", "replace").encode()


def _entry(raw: Any, base: str, reading: Reading, whole: str | None) -> Entry:
    url = normalize(_address(raw, reading), base)
    if url is None:
        raise BadEntryError("without a web address")
    published = _moment(raw, "published", reading) or _moment(raw, "created", reading)
    modified = _moment(raw, "updated", reading) if "updated" in raw else None
    own = _xml_language(raw)
    language = language_code(raw.get("dc_language") or raw.get("language")) or (own if own != whole else None)
    return Entry(url, plain(raw.get("title")), published or modified, modified, _labels(raw), language)


def _xml_language(part: Any) -> str | None:
    """What `xml:lang` says of an item or the feed; the feed's is often a default that nobody chose."""
    return language_code(part.get("title_detail", {}).get("language"))


def _address(raw: Any, reading: Reading) -> str:
    """The article's own address; of several translations the one in a language that is wanted."""
    links = [link for link in raw.get("links", ()) if _relation(link) == "alternate" and link.get("href")]
    ranked = sorted(links, key=lambda link: _rank(link, reading))
    identity = str(raw.get("id") or "")
    found = (
        *(raw.get(name) for name in _ORIGINAL),
        *(link["href"] for link in ranked),
        identity if identity.startswith("http") else None,
        raw.get("link"),
    )
    address = next((counted(str(address)) for address in found if address), None)
    if address is None:
        raise BadEntryError("without a web address")
    return address


def _relation(link: Any) -> str:
    """What a link leads to; a web address for it says the same (RFC 4287)."""
    return str(link.get("rel") or "").rpartition("/")[2].lower()


def _rank(link: Any, reading: Reading) -> tuple[bool, int]:
    language = language_code(link.get("hreflang"))
    wanted = reading.languages or ("fr",)
    kind = str(link.get("type") or "").partition(";")[0].strip().lower()
    return kind not in _PAGES, 1 if language is None else 0 if language in wanted else 2


def _labels(raw: Any) -> Labels:
    """Authors and first category. Several names often stand in one element; an address by e-mail is no name."""
    names = (name for author in raw.get("authors", ()) for name in split_names(plain(author.get("name")) or ""))
    section = next((plain(tag.get("term")) for tag in raw.get("tags", ())), None)
    return Labels(tuple(dict.fromkeys(name for name in names if "@" not in name)), section)


def _moment(raw: Any, name: str, reading: Reading) -> datetime | None:
    """An entry's time, read by us with its zone; where only feedparser can read it, its UTC time."""
    zone = ZoneInfo(reading.timezone)
    parsed = _parsed(raw.get(f"{name}_parsed"))
    if reading.zone_is_wrong:
        return plausible(parsed.replace(tzinfo=zone), zone) if parsed else None
    written = str(raw.get(name) or "")
    is_read = parsed is not None and str(parsed.year) in written  # feedparser makes 2000 of a year -1
    return read_time(written, reading.timezone) or (plausible(parsed, zone) if is_read else None)


def _parsed(parts: struct_time | None) -> datetime | None:
    try:
        return datetime(*parts[:6], tzinfo=UTC) if parts else None
    except (ValueError, OverflowError):  # feedparser lets a second of 61 through
        return None


def _following(feed: Any, base: str) -> Part | None:
    """The next page of a paged feed (RFC 5005)."""
    pages = (normalize(link.get("href", ""), base) for link in feed.get("links", ()) if link.get("rel") == "next")
    return next((Part("feed", page) for page in pages if page), None)

"""Whatever bytes a server answers, a reader gives entries that can be stored, or says why not, in time."""

from __future__ import annotations

import gzip
import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.crawl.discover.announced import read_announced
from ingest.crawl.http.retry_after import LONGEST, seconds
from ingest.listings import Listing, Reading, UnreadableError, read_listing
from ingest.listings.saved import address_of
from ingest.listings.warc import DamagedError, records
from ingest.listings.written_times import read_time
from ingest.urls import host, normalize
from tests.support.fuzzing import ADDRESSES, DATES, is_clean, json_values, markup, odd, said, within_time

HERE = "https://gazette.example/rss"
FEED = (
    *("rss", "channel", "item", "title", "link", "guid", "pubDate", "dc:date", "dc:language", "category", "author"),
    *(
        "feed",
        "entry",
        "id",
        "updated",
        "published",
        "feedburner:origLink",
        "content:encoded",
        "rdf:RDF",
        "description",
    ),
    *('link rel="alternate" hreflang="fr" href="/a"', 'feed xmlns="http://www.w3.org/2005/Atom"'),
)
SITEMAP = (
    "urlset",
    "url",
    "loc",
    "lastmod",
    "news:news",
    "news:title",
    "news:publication_date",
    "sitemapindex",
    "sitemap",
)
PAGE = (
    "html",
    "body",
    "nav",
    "h2",
    "article",
    "li",
    'a href="/or-2105160.html"',
    "a href='http://['",
    "base href='x:'",
)
PAGE = (*PAGE, 'link rel="https://api.w.org/" href="/wp-json/"', 'link rel="alternate" type="text/xml" href="/x"')
VALUES = json_values(
    *("link", "url", "title", "rendered", "items", "name", "date_gmt", "author", "authors", "tags", "code", "wp:term"),
    *("_embedded", "namespaces", "taxonomy", "date_published", "id", "next_url", "language"),
)
JSON = VALUES.map(lambda value: json.dumps(value).encode()) | st.lists(VALUES, max_size=5).map(
    lambda rows: json.dumps({"items": rows, "version": "https://jsonfeed.org/version/1.1"}).encode()
)


def check(kind: str, body: bytes, content_type: str | None = None) -> None:
    """The contract of every reader."""
    why = ""
    try:
        listing = within_time(lambda: read_listing(kind, body, HERE, content_type, Reading()))
    except UnreadableError as error:
        listing, why = Listing(), str(error)
    assert is_clean(why)
    assert " in the " not in why, "a fault of the reader's, caught at the door"
    for entry in listing.entries:
        assert normalize(entry.url) == entry.url
        labels = entry.labels
        assert all(map(is_clean, (entry.title, labels.section, *labels.authors, *labels.tags, entry.language)))
        assert all(time.tzinfo is UTC for time in (entry.published_at, entry.modified_at) if time)
    assert is_clean(listing.note)


TYPES = (
    st.none() | said | st.sampled_from(("text/xml; charset=base64", "text/html; charset=utf-16", "text/xml;charset=é"))
)


@given(markup(FEED), TYPES)
def test_feeds(body: bytes, content_type: str | None) -> None:
    check("feed", body, content_type)
    check("feed", b'<?xml version="1.0"?><rss version="2.0"><channel>' + body, content_type)
    check("feed", gzip.compress(body))


@given(JSON)
def test_json(body: bytes) -> None:
    check("feed", body)
    check("wordpress", body)


@given(markup(SITEMAP), TYPES)
def test_sitemaps(body: bytes, content_type: str | None) -> None:
    check("sitemap", body, content_type)
    check("sitemap", b'<?xml version="1.0"?><urlset><url><loc>/a</loc></url>' + body)
    check("sitemap", gzip.compress(body)[:-4])


@given(markup(PAGE), TYPES)
def test_pages(body: bytes, content_type: str | None) -> None:
    check("section", body, content_type)
    check("wordpress", body, content_type)
    within_time(lambda: read_announced(body, HERE, content_type))
    assert within_time(lambda: address_of(body)) in (None, normalize(address_of(body) or ""))


HEADERS = st.sampled_from(
    (
        *("Content-Encoding: br", "Content-Encoding: gzip", "Content-Encoding: zstd", "Transfer-Encoding: chunked"),
        *("Content-Type: ", "Content-Type: text/html;charset=base64", "Content-Type: application/pdf", "HTTP/2 200"),
        "x",
    )
)
ABOUT = st.fixed_dictionaries(
    {
        "WARC-Type": st.sampled_from(("response", "response", "response", "revisit", "warcinfo")),
        "WARC-Target-URI": st.sampled_from(ADDRESSES),
        "WARC-Date": st.sampled_from(DATES),
    }
)


def _record(parts: tuple[dict[str, str], list[str], bytes, int]) -> bytes:
    about, headers, body, wrong = parts
    content = "\r\n".join(["HTTP/1.1 200 OK", *headers, "", ""]).encode("utf-8", "ignore") + body
    length = max(len(content) + wrong, 0)
    lines = [*(f"{name}: {value}" for name, value in about.items()), f"Content-Length: {length}"]
    return "\r\n".join(["WARC/1.0", *lines, "", ""]).encode() + content + b"\r\n\r\n"


RECORDS = st.tuples(
    ABOUT, st.lists(HEADERS, max_size=3), st.binary(max_size=60), st.sampled_from((0, 0, 0, 0, -3, 7, 10**6))
).map(_record)


@given(st.lists(RECORDS | st.binary(max_size=60), max_size=6), st.sampled_from((bytes, gzip.compress)))
def test_archives(parts: list[bytes], pack: object) -> None:
    with tempfile.NamedTemporaryFile(suffix=".warc") as file:
        file.write(b"".join(map(pack, parts)))  # type: ignore[arg-type]
        file.flush()
        found, why = [], ""
        try:
            found = within_time(lambda: list(records(Path(file.name), (), 1000)))
        except DamagedError as error:
            why = str(error)
    assert is_clean(why)
    assert all(normalize(record.url) == record.url and record.fetched_at.tzinfo is UTC for record in found)


@given(said, said)
def test_addresses(url: str, base: str) -> None:
    address = within_time(lambda: normalize(url, base))
    if address is not None:
        assert is_clean(address)
        assert normalize(address) == address
        assert host(address)


@given(said | st.lists(st.sampled_from(DATES) | odd, max_size=3).map(" ".join))
def test_times(text: str) -> None:
    moment = within_time(lambda: read_time(text, "Europe/Paris"))
    assert moment is None or moment.tzinfo is UTC
    wait = within_time(lambda: seconds(text, datetime(2026, 3, 12, tzinfo=UTC)))
    assert wait is None or 0 <= wait <= LONGEST


@pytest.mark.parametrize("kind", ["feed", "sitemap", "section", "wordpress"])
@pytest.mark.parametrize(
    "piece", [b"&", b"<", b"<a>", b"</", b"<!--", b"[", b"{", b"<url><loc>", b"&#1;", b" ", b"\x00"]
)
def test_repetition_does_not_take_the_square_of_its_length(kind: str, piece: bytes) -> None:
    check(kind, piece * 4_000)
    check(kind, b"<rss><channel><item><title>" + piece * 4_000)

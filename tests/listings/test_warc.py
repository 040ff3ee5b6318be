"""WARC files: the same pipelines, the time of the archive, only what is not there yet."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ingest import demo
from ingest.demo.routes import answer
from ingest.demo.site import Site
from ingest.listings.saved import address_of
from ingest.listings.warc import DamagedError, records
from tests.conftest import Run, rows

SITE = Site("https://www.gazette.example")
ARTICLES = [article for article in demo.articles() if article.publisher == "gazette"]
LIMIT = 1 << 20


def write(
    path: Path, *pages: tuple[str, bytes], status: str = "200 OK", kind: str = "response", **headers: str
) -> Path:
    """A WARC of these addresses and bodies; compressed where its name says so."""
    fields = {"Content-Type": "text/html; charset=UTF-8"} | {
        name.replace("_", "-"): text for name, text in headers.items()
    }
    http = f"HTTP/1.1 {status}\r\n{_lines(fields)}\r\n".encode()
    archive = [_record(kind, url, http + body) for url, body in pages]
    path.write_bytes(b"".join(map(gzip.compress, archive) if path.suffix == ".gz" else archive))
    return path


def _record(kind: str, url: str, content: bytes) -> bytes:
    about = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": "2024-05-01T10:00:00Z",
        "WARC-Record-ID": "<urn:uuid:0>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(content)),
    }
    return b"WARC/1.0\r\n" + _lines(about).encode() + b"\r\n" + content + b"\r\n\r\n"


def _lines(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items())


def demo_pages(count: int) -> list[tuple[str, bytes]]:
    return [(SITE.base + article.path, answer(SITE, article.path).body) for article in ARTICLES[:count]]


def read(path: Path, *hosts: str) -> list[str]:
    return [record.url for record in records(path, hosts, LIMIT)]


def test_a_crawl_stores_the_pages_with_the_archives_time(tmp_path: Path, database: Path, scrapy: Run) -> None:
    write(tmp_path / "one.warc.gz", *demo_pages(4), ("https://other.example/", b"<p>Ailleurs"))
    write(tmp_path / "two.warc", *demo_pages(6))
    (tmp_path / "three.warc.gz").write_bytes(b"no archive at all")
    crawl = (
        "crawl",
        "warc",
        "-a",
        f"files={tmp_path}/*.warc*",
        "-a",
        "hosts=gazette.example",
        "-s",
        "READING_PROCESSES=1",
    )
    first, again = scrapy(*crawl), scrapy(*crawl)
    assert (first.stdout, first.returncode) == ("warc: 6 new\n", 0)
    assert "three.warc.gz" in first.stderr
    assert again.stdout == "warc: nothing new\n"
    sql = "SELECT url, source, first_seen_at FROM articles"
    expected = {(url, "gazette.example", "2024-05-01T10:00:00Z") for url, _ in demo_pages(6)}
    assert set(rows(database, sql)) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [((), "give -a files="), (("-a", "files=/nowhere/*.warc"), "there is no file /nowhere/*.warc")],
)
def test_wrong_arguments_are_told_in_a_line(scrapy: Run, arguments: tuple[str, ...], message: str) -> None:
    done = scrapy("crawl", "warc", *arguments)
    assert (message in done.stderr, done.stderr.count("\n"), done.returncode) == (True, 1, 2)


def test_only_pages_of_the_hosts_named(tmp_path: Path) -> None:
    pages = [
        (f"https://{host}/a", b"<p>a") for host in ("gazette.example", "bourse.gazette.example", "notgazette.example")
    ]
    assert read(write(tmp_path / "a.warc", *pages), "gazette.example") == [url for url, _ in pages[:2]]
    assert read(tmp_path / "a.warc") == [url for url, _ in pages]


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    page = ("https://gazette.example/a", b"<p>a")
    assert read(write(tmp_path / "a.warc", page, status="404 Not Found")) == []
    assert read(write(tmp_path / "b.warc", page, Content_Type="application/pdf")) == []
    assert read(write(tmp_path / "c.warc", page, kind="resource")) == []
    assert read(write(tmp_path / "d.warc", ("dns:gazette.example", b"x"))) == []
    assert read(write(tmp_path / "e.warc", ("https://gazette.example/a", b"x" * (LIMIT + 1)))) == []


def test_content_encoding_is_undone(tmp_path: Path) -> None:
    path = write(tmp_path / "a.warc", ("https://gazette.example/a", gzip.compress(b"<p>a")), Content_Encoding="gzip")
    assert [record.body for record in records(path, (), LIMIT)] == [b"<p>a"]


def test_a_file_that_is_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    path = write(tmp_path / "a.warc.gz", *demo_pages(4))
    path.write_bytes(path.read_bytes()[:-200])
    found = records(path, (), LIMIT)
    assert [next(found).url for _ in range(3)] == [url for url, _ in demo_pages(3)]
    with pytest.raises(DamagedError, match=r"a\.warc\.gz"):
        list(found)


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ('<link rel="canonical" href="https://gazette.example/a?b=1&amp;c=2">', "https://gazette.example/a?b=1&c=2"),
        ("<link href=https://gazette.example/a rel=canonical>", "https://gazette.example/a"),
        ("<meta property='og:url' content='https://gazette.example/a#x'>", "https://gazette.example/a"),
        ("<!-- saved from url=(0025)https://gazette.example/a -->", "https://gazette.example/a"),
        ('<link rel="stylesheet" href="https://gazette.example/a">', None),
        ('<link rel="canonical" href="/a">', None),
    ],
)
def test_the_address_of_a_saved_page(page: str, url: str | None) -> None:
    assert address_of(page.encode()) == url

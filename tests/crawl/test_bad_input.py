"""What goes wrong is told in one line and by the exit code; a page's failure has its reason in the frontier."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import demo
from ingest.exitcodes import Exit
from tests.conftest import Run, rows

HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def down() -> Iterator[str]:
    """An address at which nobody listens, nor can another test meanwhile."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{silent.getsockname()[1]}/feed.xml"


def test_ways_that_cannot_be_read_fail_the_crawl(
    newsroom: demo.Newsroom, crawl: Run, database: Path, down: str
) -> None:
    newsroom.pages["/not-xml"] = (200, HTML, b"<html><body><p>Bonjour</p></body></html>")
    missing, no_feed = f"{newsroom.url}/none.xml", f"{newsroom.url}/not-xml"
    done = crawl(feed=f"{down},{missing},{no_feed}")
    assert done.returncode == Exit.SOURCE
    status = dict(rows(database, "SELECT url, status FROM ways"))
    assert status.keys() == {down, missing, no_feed}
    assert "refused" in str(status[down])
    assert (status[missing], status[no_feed]) == ("http_404", "unreadable: neither RSS nor Atom")
    assert len([line for line in done.stderr.splitlines() if "ERROR" in line]) >= 3
    assert "Traceback" not in done.stderr


def test_each_page_that_is_not_stored_has_its_reason(
    newsroom: demo.Newsroom, crawl: Run, database: Path, tmp_path: Path
) -> None:
    newsroom.pages["/empty"] = (200, HTML, b"")
    newsroom.pages["/hollow"] = (200, HTML, b"<html><head><title>Vide</title></head><body></body></html>")
    newsroom.pages["/picture"] = (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n" + bytes(50))
    newsroom.pages["/forbidden"] = (403, HTML, b"no")
    paths = ("/empty", "/hollow", "/picture", "/forbidden", "/none", "/prive/redaction/", "/gazette/")
    addresses = tmp_path / "urls.txt"
    addresses.write_text("\n".join(newsroom.url + path for path in paths) + "\n# a remark\n\n")
    done = crawl(urls=str(addresses))
    assert done.returncode == Exit.PAGES
    found = dict(rows(database, "SELECT substr(url, ?), state || ' ' || reason FROM frontier", len(newsroom.url) + 1))
    assert found == {
        "/empty": "rejected not_html: empty document",
        "/hollow": "rejected not_an_article: no text",
        "/picture": "rejected not_html: other data",
        "/forbidden": "failed http_403",
        "/none": "failed http_404",
        "/prive/redaction/": "rejected robots",
        "/gazette/": "rejected not_an_article: section page",
    }
    assert rows(database, "SELECT * FROM articles") == []


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("crawl", "lemonde2"), Exit.USAGE, "there is no spider 'lemonde2'"),
        (("crawl",), Exit.USAGE, "name one spider"),
        (("crawl", "news"), Exit.USAGE, "nothing to crawl"),
        (("crawl", "news", "-a", "feed=ftp://a.example/"), Exit.USAGE, "no web address"),
        (("crawl", "news", "-a", "urls=/no/such/file"), Exit.USAGE, "cannot read the address file"),
        (("crawl", "news", "-a", "feed=https://a.example/", "-a", "limit=many"), Exit.USAGE, "whole number above zero"),
        (("crawl", "news", "-a", "colour=red"), Exit.USAGE, "no argument 'colour'; it takes feed, "),
        (("crawl", "news", "-a", "feed=https://a.example/", "-s", 'ITEM_PIPELINES={"a.B": 1}'), Exit.USAGE, "'a.B'"),
        (("crawl", "news", "-a", "feed=https://a.example/", "-s", "SCHEDULER=a.B"), Exit.USAGE, "No module named 'a'"),
        (("crawl", "news", "-a", "feed=https://a.example/", "-s", 'ADDONS={"zzz": 1}'), Exit.USAGE, "not a full path"),
        (("discover", "https://a.example/", "-s", 'EXTENSIONS={"a.B": 1}'), Exit.USAGE, "EXTENSIONS: 'a.B' cannot be"),
        (("crawlall", "nobody"), Exit.USAGE, "there is no spider 'nobody'"),
        (("extract", "/no/such/file.html"), Exit.USAGE, "cannot read /no/such/file.html"),
        (("search", "taux"), Exit.STORE, "there is no store"),
        (("export", "out.csv"), Exit.STORE, "there is no store"),
        (
            ("crawl", "news", "-a", "feed=https://a.example/", "-s", "DATABASE=/no/such/folder/x.db"),
            Exit.STORE,
            "there is no folder /no/such/folder",
        ),
    ],
)
def test_a_mistake_is_one_line(scrapy: Run, arguments: tuple[str, ...], code: Exit, says: str) -> None:
    done = scrapy(*arguments)
    assert done.returncode == code
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_extract_prints_one_json_object_or_the_reason(scrapy: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html lang=fr><title>Accueil</title><body><a href=/a>Bourse</a></body></html>", "utf-8")
    done = scrapy("extract", str(page), "--url", "https://gazette.example/")
    assert (done.returncode, done.stdout) == (Exit.PROBLEM, "")
    assert "not_an_article" in done.stderr

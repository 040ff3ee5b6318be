"""Reservations of text and data mining are read where publishers state them, and recorded with each article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from scrapy.http import Headers

from ingest import demo
from ingest.crawl.http import tdm
from ingest.items import Reservation
from tests.conftest import LOOPBACK, rows, run_scrapy

POLICY = "https://newsroom.example/licences.json"
RESERVED, FREE, UNSAID = Reservation(True), Reservation(False), Reservation()
SITE = "https://newsroom.example"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        *(("/bourse/cac-40.html", Reservation(True, POLICY)), ("/bourse/photo.jpg", FREE), ("/bourse", UNSAID)),
        *(("/BOURSE/cac-40.html", UNSAID), ("/prix-100%24", RESERVED), ("/prix-100$", RESERVED), ("/exact", RESERVED)),
        *(("/exact/not", UNSAID), ("/%62ourse/", Reservation(True, POLICY)), ("/number", UNSAID)),
    ],
)
def test_the_first_rule_that_matches_a_path_holds(path: str, said: Reservation) -> None:
    rules = [
        {"location": "/bourse/*.jpg$", "tdm-reservation": 0, "tdm-policy": POLICY},
        {"location": "/bourse/", "tdm-reservation": 1, "tdm-policy": POLICY},
        {"location": "/bourse/", "tdm-reservation": 0},
        {"location": "/prix-100%24", "tdm-reservation": 1},
        {"location": "/exact$", "tdm-reservation": "1"},
        {"location": "/number", "tdm-reservation": 2},
        {"location": 5},
        "nonsense",
    ]
    assert tdm.of_path(tdm.read_rules(json.dumps(rules).encode()), SITE + path) == said


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"{}", b"null", b"[" * 100_000, b"\xff\xfe", b'[{"location": "\\n"}]']
)
def test_what_is_no_file_of_rules_says_nothing(body: bytes) -> None:
    assert tdm.of_path(tdm.read_rules(body), f"{SITE}/") == UNSAID


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b'<meta name="tdm-reservation" content="1">', RESERVED),
        (b"<META CONTENT='0' NAME=TDM-Reservation />", FREE),
        (
            b"<meta name=tdm-reservation content=1><meta name=tdm-policy content='/p?a=1&amp;b'>",
            Reservation(True, "/p?a=1&b"),
        ),
        (b'<meta name="tdm-reservation" content="yes">', UNSAID),
        (b'<meta name="tdm-policy" content="/p">', UNSAID),
        (b"<p>tdm-reservation content=1</p>", UNSAID),
        (b" " * tdm.HEAD + b'<meta name="tdm-reservation" content="1">', UNSAID),
    ],
)
def test_what_a_page_says(page: bytes, said: Reservation) -> None:
    assert tdm.of_page(page) == said


def test_a_hostile_page_is_read_at_once() -> None:
    for piece in (b"<meta ", b"<meta name=", b'<meta name="', b"<meta tdm-"):
        assert tdm.of_page(b"tdm-" + piece * 20_000) == UNSAID


def test_what_headers_say() -> None:
    assert tdm.of_headers(Headers({"TDM-Reservation": "1", "TDM-Policy": POLICY})) == Reservation(True, POLICY)
    assert tdm.of_headers(Headers({"tdm-reservation": "0", "tdm-policy": POLICY})) == FREE
    assert tdm.of_headers(Headers()) == UNSAID


def test_what_says_nothing_supersedes_nothing() -> None:
    assert tdm.superseded(Reservation(True, POLICY), FREE) == FREE
    assert tdm.superseded(Reservation(True, POLICY), UNSAID) == Reservation(True, POLICY)


ARTICLES = dict(zip(("file", "header", "meta", "unsaid"), [a.path for a in demo.articles()[:4]], strict=True))
RULES = [{"location": ARTICLES[name], "tdm-reservation": 1, "tdm-policy": POLICY} for name in ("file", "header")]
ROBOTS = b"User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /\n"


@pytest.fixture
def newsroom(newsroom: demo.Newsroom) -> demo.Newsroom:
    """The demo newsroom, with an article reserved in each way."""
    newsroom.pages["/robots.txt"] = (200, {}, ROBOTS)
    newsroom.pages[tdm.RULES_PATH] = (200, {"Content-Type": "application/json"}, json.dumps(RULES).encode())
    header, meta = (newsroom.page(ARTICLES[name]) for name in ("header", "meta"))
    newsroom.pages[ARTICLES["header"]] = header._replace(headers={**header.headers, "TDM-Reservation": "0"})
    body = meta.body.replace(b"</head>", b'<meta name="tdm-reservation" content="1"></head>')
    newsroom.pages[ARTICLES["meta"]] = meta._replace(body=body)
    return newsroom


def crawl(newsroom: demo.Newsroom, database: Path, *options: str) -> str:
    addresses = database.with_name("urls.txt")
    addresses.write_text("\n".join(newsroom.url + path for path in ARTICLES.values()))
    return run_scrapy("crawl", "news", "-a", f"urls={addresses}", *LOOPBACK, *options, database=database).stdout


def test_reservations_are_recorded_with_each_article(newsroom: demo.Newsroom, database: Path) -> None:
    said = "news: 4 new, 2 reserved from text and data mining (-s TDM_SKIP_RESERVED=True leaves such pages out)\n"
    assert crawl(newsroom, database) == said
    assert crawl(newsroom, database) == "news: nothing new\n"
    stored = {str(url): said for url, *said in rows(database, "SELECT url, tdm_reserved, tdm_policy FROM articles")}
    assert {name: stored[newsroom.url + path] for name, path in ARTICLES.items()} == {
        "file": [1, POLICY],
        "header": [0, None],
        "meta": [1, None],
        "unsaid": [None, None],
    }
    assert rows(database, "SELECT DISTINCT ai_disallowed FROM articles") == [('["CCBot", "GPTBot"]',)]
    assert [request.path for request in newsroom.requests].count(tdm.RULES_PATH) == 1


def test_reserved_pages_are_refused_where_the_settings_say_so(newsroom: demo.Newsroom, database: Path) -> None:
    crawl(newsroom, database, "-s", "TDM_SKIP_RESERVED=True")
    kept = {newsroom.url + ARTICLES["header"], newsroom.url + ARTICLES["unsaid"]}
    assert {url for (url,) in rows(database, "SELECT url FROM articles")} == kept
    assert rows(database, "SELECT url, reason FROM frontier WHERE state = 'rejected' ORDER BY reason") == [
        (newsroom.url + ARTICLES["meta"], "tdm_reserved"),
        (newsroom.url + ARTICLES["file"], f"tdm_reserved: {POLICY}"),
    ]

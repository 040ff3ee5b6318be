"""Each way in, end to end: the same articles, once each; only what is new; limits that stop and say so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ingest import demo
from tests.conftest import LOOPBACK, Run, rows, run_scrapy

GAZETTE = tuple(article.path for article in demo.articles() if article.publisher == "gazette")
XML = {"Content-Type": "application/xml"}
HTML = {"Content-Type": "text/html; charset=utf-8"}


class Crawled(NamedTuple):
    """Two crawls by every way at once, with the requests of each."""

    base: str
    database: Path
    outputs: list[str]
    requests: list[list[demo.Request]]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    folder = tmp_path_factory.mktemp("ways")
    outputs, requests = [], []
    with demo.serve() as newsroom:
        (folder / "list.txt").write_text(f"# mine\n{newsroom.url}{GAZETTE[0]}#top\n\n{newsroom.url}{GAZETTE[1]}\n")
        ways = {
            "feed": "/gazette/feed/",
            "sitemap": "/sitemap.xml",
            "section": "/gazette/categorie/bourse/",
            "wordpress": "/gazette/",
        }
        given = [part for kind, path in ways.items() for part in ("-a", f"{kind}={newsroom.url}{path}")]
        for _ in range(2):
            newsroom.requests.clear()
            done = run_scrapy("crawl", "news", *given, "-a", f"urls={folder / 'list.txt'}", *LOOPBACK,
                              database=folder / "news.db")  # fmt: skip
            outputs.append(done.stdout + done.stderr)
            requests.append(list(newsroom.requests))
        yield Crawled(newsroom.url, folder / "news.db", outputs, requests)


def test_every_article_is_fetched_once_however_often_it_is_listed(crawled: Crawled) -> None:
    asked = [request.path for request in crawled.requests[0]]
    assert [asked.count(path) for path in GAZETTE] == [1] * len(GAZETTE)
    stored = rows(crawled.database, "SELECT url FROM articles WHERE url LIKE ?", "%/gazette/%")
    assert {url for (url,) in stored} == {crawled.base + path for path in GAZETTE}


def test_the_second_crawl_asks_every_way_and_gets_nothing(crawled: Crawled) -> None:
    asked = {request.path.partition("?")[0]: request.status for request in crawled.requests[1]}
    assert asked == {
        "/robots.txt": 200,
        "/gazette/feed/": 304,
        "/sitemap.xml": 304,
        "/gazette/sitemap.xml": 304,  # asked though its index did not change
        "/quotidien/news-sitemap.xml": 304,
        "/gazette/categorie/bourse/": 304,
        "/gazette/": 304,
        "/gazette/wp-json/wp/v2/posts": 304,
    }
    assert "nothing new" in crawled.outputs[1]


def test_the_frontier_knows_the_given_way_and_what_was_listed(crawled: Crawled) -> None:
    sql = "SELECT way, title, published_at FROM frontier WHERE url = ?"
    article = next(article for article in demo.articles() if article.publisher == "quotidien")
    (row,) = rows(crawled.database, sql, crawled.base + article.path)
    assert row[:2] == (f"{crawled.base}/sitemap.xml", article.title)
    assert row[2] is not None


def test_a_window_of_time_and_a_limit(newsroom: demo.Newsroom, database: Path, scrapy: Run) -> None:
    ways = ("-a", f"feed={newsroom.url}/quotidien/rss.xml", "-a", f"sitemap={newsroom.url}/gazette/sitemap.xml")
    window = ("-a", "since=2026-11-01", "-a", "until=2026-11-16", "-a", "limit=2")
    scrapy("crawl", "news", *ways, *window, *LOOPBACK)
    inside = {
        newsroom.url + article.path
        for article in demo.articles()
        if article.publisher != "fil" and "2026-11-01" <= article.published_at.date().isoformat() <= "2026-11-16"
    }
    assert {url for (url,) in rows(database, "SELECT url FROM frontier")} == inside
    assert rows(database, "SELECT count(*) FROM frontier WHERE fetched_at IS NOT NULL") == [(2,)]


def sitemapindex(*parts: str) -> demo.DemoPage:
    locs = "".join(f"<sitemap><loc>{part}</loc></sitemap>" for part in parts)
    return demo.DemoPage(200, XML, f"<sitemapindex>{locs}</sitemapindex>".encode())


def section(number: int) -> demo.DemoPage:
    links = "".join(
        f'<h2><a href="/prive/la-bce-maintient-ses-taux-{number}000{n}.html">La BCE maintient ses taux</a></h2>'
        for n in range(4)
    )
    body = f'{links}<a rel="next" href="/page/{number + 1}">Suite</a>'
    return demo.DemoPage(200, HTML, body.encode())


def test_endless_indexes_pages_and_redirects_stop_and_say_so(
    newsroom: demo.Newsroom, database: Path, scrapy: Run
) -> None:
    for n in range(1, 30):
        newsroom.pages[f"/deep/{n}"] = sitemapindex(f"/deep/{n + 1}")
        newsroom.pages[f"/page/{n}"] = section(n)
        newsroom.pages[f"/round/{n}"] = (302, {"Location": f"/round/{n + 1}"}, b"")
    newsroom.pages["/wide"] = sitemapindex(*(f"/part/{n}" for n in range(1000)))
    base = newsroom.url
    ways = (f"sitemap={base}/deep/1,{base}/wide", f"section={base}/page/1", f"feed={base}/round/1")
    given = [part for way in ways for part in ("-a", way)]
    done = scrapy("crawl", "news", *given, *LOOPBACK, "-s", "PAGE_LIMIT=5")
    status = dict(rows(database, "SELECT url, status FROM ways"))
    assert status[f"{base}/deep/4"] == "200: its 1 parts are too deep (DEPTH_LIMIT)"
    assert status[f"{base}/page/1"] == "200: stopped after 5 documents (PAGE_LIMIT)"
    assert status[f"{base}/wide"] == "200: stopped after 5 documents (PAGE_LIMIT)"
    assert str(status[f"{base}/round/1"]).startswith("redirects")
    assert done.stderr.count("(PAGE_LIMIT)") == 2
    assert done.stderr.count("(DEPTH_LIMIT)") == 1
    assert len(newsroom.requests) < 25
    assert rows(database, "SELECT count(*), min(state) FROM frontier") == [(20, "rejected")]  # robots.txt: /prive/


def test_a_sitemap_that_fails_costs_no_other_part(newsroom: demo.Newsroom, database: Path, scrapy: Run) -> None:
    newsroom.pages["/index.xml"] = sitemapindex("/gone.xml", "/page.html", "/gazette/sitemap.xml")
    newsroom.pages["/page.html"] = (200, HTML, b"<html><body>Bonjour</body></html>")
    done = scrapy("crawl", "news", "-a", f"sitemap={newsroom.url}/index.xml", "-a", "limit=1", *LOOPBACK)
    status = {
        str(url).removeprefix(newsroom.url): status for url, status in rows(database, "SELECT url, status FROM ways")
    }
    assert status == {
        "/index.xml": "200",
        "/gone.xml": "http_404",
        "/page.html": "unreadable: no sitemap: <html>",
        "/gazette/sitemap.xml": "200",
    }
    assert done.returncode == 0


def test_wordpress_is_paged_as_its_header_says(newsroom: demo.Newsroom, database: Path, scrapy: Run) -> None:
    posts = f"{newsroom.url}/gazette/wp-json/wp/v2/posts?per_page=4"
    scrapy("crawl", "news", "-a", f"wordpress={posts}", "-a", "limit=1", *LOOPBACK)
    pages = [request.path for request in newsroom.requests if "posts" in request.path]
    assert [page.partition("per_page=4")[2] for page in pages] == ["", "&page=2", "&page=3"]
    assert rows(database, "SELECT count(*) FROM frontier") == [(len(GAZETTE),)]


def test_a_folder_of_saved_pages(newsroom: demo.Newsroom, database: Path, tmp_path: Path, scrapy: Run) -> None:
    folder = tmp_path / "saved" / "deep"
    folder.mkdir(parents=True)
    for number, path in enumerate(GAZETTE[:3]):
        (folder / f"{number}.html").write_bytes(newsroom.page(path).body)
    (folder / "nowhere.htm").write_text("<p>Une page qui ne dit pas d'où elle vient")
    for found in ("3 new", "nothing new"):
        done = scrapy("crawl", "news", "-a", f"html={folder.parent}", *LOOPBACK)
        assert (found in done.stdout, "1 failed (no_address 1)" in done.stdout, done.returncode) == (True, True, 4)
        assert "nowhere.htm: no rel=canonical, og:url or 'saved from' tells its address" in done.stderr
    assert {url for (url,) in rows(database, "SELECT url FROM articles")} == {
        newsroom.url + path for path in GAZETTE[:3]
    }
    assert newsroom.requests == []


def test_a_time_is_not_asked_of_saved_pages(tmp_path: Path, scrapy: Run) -> None:
    (tmp_path / "page.html").write_text("<p>Une page</p>")
    done = scrapy("crawl", "news", "-a", f"html={tmp_path}", "-a", "since=2026-03-01")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "html=FOLDER stores every page" in done.stderr


def test_of_a_file_of_addresses_those_of_the_time_are_fetched(
    newsroom: demo.Newsroom, database: Path, tmp_path: Path, crawl: Run
) -> None:
    paths = ("/2026/02/28/avant", "/2026/03/12/pendant", "/sans-date")
    (tmp_path / "urls.txt").write_text("\n".join(newsroom.url + path for path in paths))
    crawl(urls=str(tmp_path / "urls.txt"), since="2026-03-01")
    fetched = {request.path for request in newsroom.requests} - {"/robots.txt", "/.well-known/tdmrep.json"}
    assert fetched == {"/2026/03/12/pendant", "/sans-date"}

"""What a spider states and what a listing says reach the article: two crawls of one paper, end to end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from ingest import times
from tests.conftest import LOOPBACK, rows, run_scrapy
from tests.seams import gazette
from tests.support.web import Visit, serve


class Crawled(NamedTuple):
    articles: dict[str, dict[str, object]]
    """After the first crawl, by path."""
    frontier: list[dict[str, tuple[object, ...]]]
    """State, reason and article of each path, after each crawl."""
    runs: list[tuple[object, ...]]
    visits: list[Visit]
    """All but those of the first crawl are behind the second `/robots.txt`."""


COLUMNS = "url, title, site_name, authors, section, tags, published_at, body"


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """The paper crawled twice: then its interface calls an article changed, and the page answers 304."""
    folder: Path = tmp_path_factory.mktemp("gazette")
    database = folder / "news.db"
    with serve("127.0.0.1") as [site], pytest.MonkeyPatch.context() as patch:
        gazette.furnish(site)
        gazette.write_spider(folder, site)
        patch.setenv("PYTHONPATH", str(folder))

        def crawl() -> dict[str, tuple[object, ...]]:
            done = run_scrapy("crawl", "gazette", "-s", "SPIDER_MODULES=antilles", *LOOPBACK, database=database)
            assert (done.returncode, done.stderr) == (0, "")
            found = rows(database, "SELECT url, state, reason, article_id FROM frontier")
            return {str(url).removeprefix(site.url): tuple(rest) for url, *rest in found}

        first = crawl()
        stored = rows(database, f"SELECT {COLUMNS} FROM articles")
        articles = {
            str(row[0]).removeprefix(site.url): dict(zip(COLUMNS.split(", "), row, strict=True)) for row in stored
        }
        gazette.list_posts(site, modified=f"{times.now() + timedelta(minutes=10):%Y-%m-%dT%H:%M:%S}")
        site.pages["/bananes"] = 304, {}, b""
        second = crawl()
        runs = rows(database, "SELECT exit_status, stored, failed, not_modified FROM runs ORDER BY id")
        yield Crawled(articles, [first, second], runs, list(site.visits))


def test_a_language_that_the_publisher_leaves_out_is_refused(crawled: Crawled) -> None:
    assert crawled.frontier[0]["/english"][:2] == ("rejected", "language: en")
    assert crawled.articles.keys() == {"/bananes", "/muette"}


def test_the_spiders_body_is_where_the_text_is_taken_from(crawled: Crawled) -> None:
    body = str(crawled.articles["/bananes"]["body"])
    assert [line for line in gazette.TEXT if line not in body] == []
    assert [line for line in gazette.OTHER if line in body] == []


def test_what_the_spider_removes_is_not_in_the_text(crawled: Crawled) -> None:
    assert gazette.ASIDE not in str(crawled.articles["/bananes"]["body"])


def test_a_date_without_a_zone_is_of_the_spiders_zone(crawled: Crawled) -> None:
    assert crawled.articles["/bananes"]["published_at"] == "2026-03-01T13:30:00Z"  # Martinique: UTC-4


def test_the_spiders_site_name_counts_more_than_the_pages(crawled: Crawled) -> None:
    assert {article["site_name"] for article in crawled.articles.values()} == {gazette.NAME}


@pytest.mark.parametrize(
    ("column", "listed"),
    [
        ("authors", '["Odile Sainte-Rose"]'),
        ("section", "Agriculture"),
        ("tags", '["banane", "export"]'),
        ("title", "Le titre du fil"),
        ("published_at", "2026-03-02T08:00:00Z"),
    ],
)
def test_what_the_page_does_not_say_is_taken_from_its_listing(crawled: Crawled, column: str, listed: str) -> None:
    assert crawled.articles["/muette"][column] == listed


def test_what_the_page_says_counts_more_than_its_listing(crawled: Crawled) -> None:
    assert crawled.articles["/bananes"]["title"] == "Bananes : une année record"


def test_an_article_that_answers_304_stays_stored(crawled: Crawled) -> None:
    again = [visit for visit in crawled.visits if (visit.path, visit.status) == ("/bananes", 304)]
    assert [visit.headers["If-None-Match"] for visit in again] == ['"v1"']
    assert crawled.frontier[1]["/bananes"] == crawled.frontier[0]["/bananes"]
    assert crawled.frontier[1]["/bananes"][:2] == ("stored", None)
    assert crawled.runs[1] == (0, 0, "{}", 1)


def test_no_request_brings_a_cookie_back(crawled: Crawled) -> None:
    assert len(crawled.visits) > 6
    assert [visit.path for visit in crawled.visits if "Cookie" in visit.headers] == []

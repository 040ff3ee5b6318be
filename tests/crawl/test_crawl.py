"""The main job, end to end: the demo newsroom through spider, pipelines and store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ingest import demo, times
from tests.conftest import LOOPBACK, rows, run_scrapy

PAID = "/quotidien/finance/banque-orleac-sauvetage-coulisses-2105160.html"
ENGLISH = "/quotidien/finance/french-start-ups-private-credit-2104873.html"
WINDOWS_1252 = "/quotidien/economie/emploi-intentions-embauche-recul-2102954.html"
CHANGING = "/quotidien/politique-economique/budget-2027-contribution-rachats-actions-2105644.html"
MISSING = "/gazette/assurance-emprunteur-les-banques-contre-attaquent/"


class Crawled(NamedTuple):
    """Three crawls of the same newsroom: the first, one with nothing new, one after an article was changed."""

    base: str
    database: Path
    outputs: list[str]
    codes: list[int]
    requests: list[list[demo.Request]]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    database = tmp_path_factory.mktemp("crawl") / "news.db"
    outputs, codes, requests = [], [], []
    with demo.serve() as newsroom:
        feeds = ",".join(newsroom.url + publisher.feed for publisher in demo.publishers().values())
        for revised in (False, False, True):
            newsroom.revised = revised
            newsroom.requests.clear()
            done = run_scrapy("crawl", "news", "-a", f"feed={feeds}", *LOOPBACK, database=database)
            assert done.stderr == ""
            outputs.append(done.stdout)
            codes.append(done.returncode)
            requests.append(list(newsroom.requests))
        yield Crawled(newsroom.url, database, outputs, codes, requests)


def test_every_article_is_stored_as_it_was_written(crawled: Crawled) -> None:
    found = rows(crawled.database, "SELECT url, title, language, published_at, authors FROM articles")
    expected = {
        (crawled.base + article.path, article.title, article.language, times.to_text(article.published_at))
        for article in demo.articles()
    }
    assert {row[:4] for row in found} == expected


def test_bodies_hold_every_paragraph_and_none_of_the_furniture(crawled: Crawled) -> None:
    bodies = dict(rows(crawled.database, "SELECT url, body FROM articles"))
    for article in demo.articles(revised=True):
        body = str(bodies[crawled.base + article.path])
        missing = [paragraph for paragraph in article.paragraphs if paragraph not in body]
        assert (article.path, missing) == (article.path, [])
        assert (article.path, [phrase for phrase in demo.FURNITURE if phrase in body]) == (article.path, [])


def test_special_pages(crawled: Crawled) -> None:
    def of(path: str, column: str) -> object:
        return rows(crawled.database, f"SELECT {column} FROM articles WHERE url = ?", crawled.base + path)[0][0]

    assert of(PAID, "access") == "paid"
    assert of(ENGLISH, "language") == "en"
    assert "\ufffd" not in str(of(WINDOWS_1252, "body"))
    assert "é" in str(of(WINDOWS_1252, "body"))


def test_a_page_that_is_missing_has_its_reason(crawled: Crawled) -> None:
    not_stored = rows(
        crawled.database, "SELECT url, state, reason, next_attempt_at FROM frontier WHERE state <> 'stored'"
    )
    assert not_stored == [(crawled.base + MISSING, "failed", "http_404", None)]


def test_nothing_new_asks_for_feeds_only(crawled: Crawled) -> None:
    assert {(request.path, request.status) for request in crawled.requests[1]} == {
        ("/robots.txt", 200),
        *((publisher.feed, 304) for publisher in demo.publishers().values()),
    }
    assert crawled.outputs[1] == "news: nothing new\n"


def test_a_changed_article_leaves_a_revision(crawled: Crawled) -> None:
    asked = [request.path for request in crawled.requests[2] if request.status == 200 and request.path != "/robots.txt"]
    assert sorted(asked) == sorted([demo.publishers()["quotidien"].feed, CHANGING])
    before, after = ({a.path: a for a in demo.articles(revised=revised)}[CHANGING] for revised in (False, True))
    [(old, new)] = rows(
        crawled.database, "SELECT r.body, a.body FROM revisions r JOIN articles a ON a.id = r.article_id"
    )
    assert before.paragraphs[0] in str(old)
    assert after.paragraphs[0] in str(new)
    assert old != new


def test_every_crawl_is_recorded(crawled: Crawled) -> None:
    count = len(demo.articles())
    columns = "spider, finish_reason, exit_status, discovered, stored, revised, refused, failed"
    assert rows(crawled.database, f"SELECT {columns} FROM runs ORDER BY id") == [
        ("news", "finished", 0, count + 1, count, 0, "{}", '{"http_404": 1}'),
        ("news", "finished", 0, 0, 0, 0, "{}", "{}"),
        ("news", "finished", 0, 0, 0, 1, "{}", "{}"),
    ]
    assert crawled.codes == [0, 0, 0]


def test_a_crawl_leaves_an_index_in_few_parts(crawled: Crawled) -> None:
    assert rows(crawled.database, "SELECT count(DISTINCT segid) < 4 FROM articles_fts_idx") == [(True,)]


def test_search_and_export_see_what_was_crawled(crawled: Crawled, tmp_path: Path) -> None:
    found = run_scrapy("search", "semi-conducteurs", "--format", "csv", database=crawled.database)
    assert "Silméa implantera sa deuxième usine" in found.stdout
    table = tmp_path / "out.csv"
    assert run_scrapy("export", str(table), "--duplicates", database=crawled.database).returncode == 0
    assert len(table.read_text("utf-8").split(crawled.base)) > len(demo.articles())

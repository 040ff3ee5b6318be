"""Stores whose files have names that an address writes otherwise: `a.2024.db`, `b é.db`."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from parsel import Selector

from ingest.store import open_store
from tests.support import browsing

NAMES = ("a.2024", "b é (2)", "c")


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("names")
    for name in NAMES:
        db = open_store(folder / f"{name}.db")
        browsing.furnish(db)
        db.close()
    with browsing.asking(folder / "*.db") as client:
        yield client


def test_files_of_every_store_are_ours(web: httpx.Client) -> None:
    tables = Selector(web.get("/-/recherche?q=taux").text).css(".links a::attr(href)").getall()
    files = [link for link in tables if "_excel=1" in link]
    assert len(files) == len(NAMES)
    for link in files:
        answer = web.get(link)
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["content-disposition"] == 'attachment; filename="articles.csv"'
        columns = answer.text.splitlines()[0].split(";")
        assert "title" in columns
        assert "body" not in columns


def test_articles_of_every_store_have_their_page_and_their_data(web: httpx.Client) -> None:
    for number in (1, 1_000_000_001, 2_000_000_001):
        page = Selector(web.get(f"/depeche/articles/{number}").text)
        json, table = page.css(".facts a::attr(href)").getall()
        assert web.get(f"/depeche/articles/{number}.json").headers["location"] == json
        assert [row["id"] for row in web.get(f"{json}?_shape=array").json()] == [1]
        assert web.get(table).headers["content-type"] == "text/csv; charset=utf-8"
        own = Selector(web.get(json.removesuffix(".json")).text)
        assert own.css("article::attr(data-article)").get() == str(number)

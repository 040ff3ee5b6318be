"""The pages of a store that another program wrote, too: times that are none, sources without any."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from parsel import Selector

import ingest
from ingest.store import open_store, transaction
from tests.support import browsing

ODD = {1: "{day}T99:99:99Z", 3: "{day} hm", 5: "{day}T25:00:00Z"}
"""What stands in place of articles' times; 5 is the newest."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = browsing.furnished(tmp_path_factory.mktemp("odd"))
    db = open_store(path)
    with transaction(db):
        for article_id, odd in ODD.items():
            (moment,) = db.execute("SELECT published_at FROM articles WHERE id = ?", [article_id]).fetchone()
            db.execute("UPDATE articles SET published_at = ? WHERE id = ?", [odd.format(day=moment[:10]), article_id])
        db.execute("UPDATE articles SET published_at = NULL WHERE source = 'zonebourse'")
    db.close()
    return path


@pytest.fixture(scope="module")
def web(store: Path) -> Iterator[httpx.Client]:
    with browsing.asking(store) as client:
        yield client


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/-/etat", "/-/histoires", "/-/societes", "/-/sources", "/-/recherche?q=taux", "/-/atom?q=taux"),
        *(
            "/-/atom.json",
            "/-/atom?histoires=1",
            "/depeche/articles",
            "/depeche/articles/1",
            "/depeche/articles/3",
            "/depeche/articles/2",
        ),
        *("/depeche/articles_par_jour", "/depeche/fraicheur", "/depeche/auteurs", "/depeche/sources_muettes"),
    ],
)
def test_every_page_is_there(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 200, answer.text


def test_the_days_of_the_other_articles_are_drawn(web: httpx.Client) -> None:
    plot = Selector(web.get("/-/etat").text).css('[data-plot="articles_par_jour"]')
    assert plot.css("rect > title::text").re(r": (\d+ article)") == ["1 article"]
    assert plot.css(".legend li::text").re(r"\w+") == ["Latribune"]


def test_a_source_without_a_date_is_not_told_as_fresh(web: httpx.Client) -> None:
    rows = Selector(web.get("/-/etat").text).css('[data-plot="fraicheur"] tr')
    told = {
        row.css("th::text").get(): (row.css("td:last-child::text").get(), row.css("rect::attr(class)").get())
        for row in rows
    }
    assert told["Zonebourse"] == ("sans date", None)


def test_what_is_no_time_stands_in_a_file_as_it_is(web: httpx.Client) -> None:
    for options in ("", "&_excel=1"):
        text = web.get(f"/depeche/articles.csv?_stream=on&_sort=id{options}").text.lstrip("\ufeff")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";" if options else ","))
        assert len(rows) == 5
        assert rows[0]["published_at"].endswith("T99:99:99Z")


@pytest.mark.parametrize("style", ["csv", "excel", "jsonl", "xlsx", "parquet"])
def test_every_article_is_exported(store: Path, tmp_path: Path, style: str) -> None:
    with ingest.open(store) as opened:
        assert opened.export(tmp_path / "articles", style=style, duplicates=True) == 5
        assert [one.published_at is None for one in opened.articles(duplicates=True)] == [True, True, True, False, True]

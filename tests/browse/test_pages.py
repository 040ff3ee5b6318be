"""The pages of `scrapy serve`, asked as a browser asks; what needs JavaScript is in test_browser.py."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from datasette.utils import parse_metadata
from parsel import Selector

from tests.conftest import PROJECT
from tests.support.browsing import HOSTILE, PAGES, asking, furnished, titles

QUERIES = (
    *("articles_par_jour", "langues", "refus", "fraicheur", "derniers_articles", "recherche", "sources_muettes"),
    *("auteurs", "mots_cles", "reprises", "mots_par_article", "corrections"),
)


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    store = furnished(tmp_path_factory.mktemp("pages"))
    with asking(store) as client:
        yield client


def words(page: httpx.Response) -> str:
    return " ".join(" ".join(Selector(page.text).css("body *::text").getall()).split())


@pytest.mark.parametrize("path", PAGES)
def test_page_loads_nothing_from_another_host(web: httpx.Client, path: str) -> None:
    page = web.get(path)
    assert page.status_code == 200
    assert page.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
    loaded = Selector(page.text).css("script::attr(src), link::attr(href), img::attr(src)").getall()
    assert [url for url in loaded if not url.startswith("/") and str(web.base_url) not in url] == []
    assert not Selector(page.text).css("script:not([src])")
    assert Selector(page.text).css("html::attr(lang)").get() == "fr"


def test_table_shows_what_tells_articles_apart_and_no_texts(web: httpx.Client) -> None:
    page = Selector(web.get("/depeche/articles").text)
    assert page.css("thead a::text").getall() == ["Publié ↓", "Source", "Titre", "Rubrique", "Langue", "Accès", "Mots"]
    assert page.css("tbody tr:first-child td.col-title a::text").get() == "Taux : la directrice s’inquiète"
    assert "Conseil des gouverneurs" not in page.get()
    facets = page.css(".facet::attr(data-facet)").getall()
    assert facets == ["access", "language", "published_at", "section", "source"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("societe", ["Les sociétés du CAC 40 relèvent leurs objectifs"]),
        ("l'inflation des services", ["BCE : statu quo", "La BCE laisse ses taux inchangés"]),
        ('"taux directeurs"', ["BCE : statu quo", "La BCE laisse ses taux inchangés"]),
        ("taux directeurs -BCE", ["Taux : la directrice s’inquiète"]),
        ('-"taux directeurs" -title:CAC -gras', ["Taux : la directrice s’inquiète"]),
        ("title:statu", ["BCE : statu quo"]),
        ('NEAR( " AND', []),
    ],
)
def test_table_is_searched_in_french(web: httpx.Client, typed: str, found: list[str]) -> None:
    assert titles(web, "/depeche/articles.json", _search=typed, _sort_desc="published_at") == found
    assert [
        row["title"] for row in csv.DictReader(io.StringIO(web.get(f"/depeche/articles.csv?_search={typed}").text))
    ] == found


def test_search_goes_with_facets(web: httpx.Client) -> None:
    found = titles(web, "/depeche/articles.json", _search="taux", source="latribune")
    assert found == ["Taux : la directrice s’inquiète"]


def test_search_page_shows_the_place_and_who_printed_it_too(web: httpx.Client) -> None:
    page = web.get("/-/recherche", params={"q": '"taux directeurs"', "since": "9d", "source": "lesechos"})
    (address,) = Selector(page.text).css(".hits h2 a::attr(href)").getall()
    assert address.startswith("/depeche/articles/1?q=%22taux+directeurs%22&source=lesechos&since=9d")
    assert Selector(page.text).css("p mark::text").getall()[:2] == ["taux", "directeurs"]
    assert "Repris par Zonebourse" in words(page)
    table = Selector(page.text).css(".links a::attr(href)").get("")
    assert "La BCE laisse ses taux inchangés" in web.get(table).text


def test_search_page_tells_a_date_that_is_none(web: httpx.Client) -> None:
    page = web.get("/-/recherche?q=taux&since=jadis")
    assert page.status_code == 400
    assert "écrivez 2026-03-01" in words(page)


def test_article_is_set_to_be_read(web: httpx.Client) -> None:
    page = Selector(web.get("/depeche/articles/1").text)
    assert page.css("article h1::text").get() == "La BCE laisse ses taux inchangés"
    assert page.css(".text h2::text").getall() == ["Les salaires, variable décisive"]
    assert page.css(".text td::text").getall() == ["-2,1\N{NO-BREAK SPACE}%", "-3,0\N{NO-BREAK SPACE}%"]
    assert page.css(".byline b a::text").getall() == ["Agathe Reinhardt", "Tristan Morvan"]
    assert page.css(".byline time::text").re(r" à 0[78]:30$")  # Paris is an hour or two ahead
    assert page.css(".original a::attr(href)").get() == "https://lesechos.example/1"


def test_article_shows_its_revisions_and_copies(web: httpx.Client) -> None:
    page = Selector(web.get("/depeche/articles/1").text)
    assert (page.css("del::text").getall(), page.css("ins::text").getall()) == ([], ["ce "])
    assert page.css(".copies a::attr(href)").getall() == ["/depeche/articles/2"]
    copy = Selector(web.get("/depeche/articles/2").text)
    assert copy.css(".copies a::attr(href)").getall() == ["/depeche/articles/1"]


@pytest.mark.parametrize(
    "path", ["/depeche/articles/4", "/depeche/articles", "/-/recherche?q=gras", "/depeche/auteurs"]
)
def test_stored_markup_stays_text(web: httpx.Client, path: str) -> None:
    page = web.get(path)
    assert HOSTILE.replace(" ", "") in words(page).replace(" ", "")  # marks part words
    assert not Selector(page.text).css("main script")
    assert '"gras"' not in Selector(page.text).css("main b::text").getall()


@pytest.mark.parametrize("name", QUERIES)
def test_query_answers(web: httpx.Client, name: str) -> None:
    page = web.get(f"/depeche/{name}?texte=taux&source=")
    assert page.status_code == 200
    assert Selector(page.text).css("tbody tr")
    assert Selector(page.text).css(".links a::attr(href)").re(r"\.csv")
    rows = web.get(f"/depeche/{name}.json?_shape=array&texte=taux&source=").json()
    exported = web.get(f"/depeche/{name}.csv?texte=taux&source=").text
    assert len(list(csv.DictReader(io.StringIO(exported)))) == len(rows) > 0


def test_page_of_state_lists_every_query(web: httpx.Client) -> None:
    links = Selector(web.get("/-/etat").text).css(".queries a::attr(href)").getall()
    assert links == [f"/depeche/{name}" for name in QUERIES]


def test_query_that_takes_too_long_is_told(web: httpx.Client) -> None:
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    page = web.get("/depeche", params={"sql": endless})
    assert (page.status_code, "plus d’une seconde" in words(page)) == (400, True)


def test_what_is_not_there_is_a_page_of_ours(web: httpx.Client) -> None:
    page = web.get("/depeche/articles/999")
    assert (page.status_code, "Page introuvable" in page.text) == (404, True)


def test_the_documented_tables_are_shown_and_no_others(web: httpx.Client) -> None:
    tables = web.get("/depeche.json").json()["tables"]
    documented = parse_metadata((PROJECT / "ingest/browse/metadata.yaml").read_text("utf-8"))
    shown = documented["databases"]["depeche"]["tables"]
    assert {table["name"] for table in tables if not table["hidden"]} == set(shown)
    assert {"sketches", "archives", "articles_fts"} < {table["name"] for table in tables if table["hidden"]}
    assert all(table["count"] is None for table in tables if table["hidden"])
    assert next(table["count"] for table in tables if table["name"] == "articles") > 0


def test_a_large_store_is_counted_by_paper_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = furnished(tmp_path)
    few, many = (facets(store, monkeypatch, most) for most in (200_000, 0))
    assert (few["articles"], many["articles"]) == (
        ["source", "language", "section", "access", {"date": "published_at"}],
        ["source"],
    )


def facets(store: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> dict[str, list[Any]]:
    """What each table is counted by, where so many articles are many."""
    from ingest.browse import application as browse  # here: Datasette takes half a second, and one worker needs it

    monkeypatch.setattr(browse, "MANY", most)
    tables = browse.application(store).metadata()["databases"]["depeche"]["tables"]
    return {name: table.get("facets", []) for name, table in tables.items()}

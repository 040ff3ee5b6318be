"""`depeche serve -s DATABASE='20*.db'`: the pages read several stores as one, and links lead to the right one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from parsel import Selector

from ingest import times
from ingest.store import open_store
from tests.support import browsing, mornings
from tests.support.browsing import asking

NEWER = 1_000_000_000
"""What the ids of the newer store's articles begin from."""
PAGES = (
    *("/", "/-/etat", "/-/histoires", "/-/societes", "/-/sources", "/-/etoiles", "/-/recherche?q=taux OU offre"),
    *("/-/comparer?q=merrac", "/-/atom?q=taux", "/-/atom.json?histoires=1", "/2025", "/2026", "/2025/articles"),
    *("/2026/articles?_search=offre", "/2025/articles/1", "/2026/articles/1", "/2026/langues", "/2025/langues"),
    *("/2025/articles.csv", "/2026/langues.csv", "/2026/articles.csv?_search=offre&_stream=on"),
)


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """`2025.db` has articles of last week, `2026.db` the news of this night."""
    folder = tmp_path_factory.mktemp("several")
    older, newer = open_store(folder / "2025.db"), open_store(folder / "2026.db")
    browsing.furnish(older)
    mornings.furnish(newer, times.now() - timedelta(minutes=5))
    mornings.tag(newer)
    newer.conn.commit()
    for db in (older, newer):
        db.close()
    with asking(folder / "20*.db") as client:
        yield client


def page(web: httpx.Client, path: str) -> Selector:
    answer = web.get(path, follow_redirects=True)
    assert answer.status_code == 200, (path, answer.text)
    return Selector(answer.text)


def test_whose_plots_are_drawn_is_said(web: httpx.Client) -> None:
    said = " ".join(page(web, "/-/etat").css("main p.quiet::text").getall())
    assert "Les dessins sont ceux de la base la plus récente, 2026." in said


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there_and_no_link_leads_nowhere(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 200, answer.text
    if "html" not in answer.headers["content-type"]:
        return
    links = {link for link in Selector(answer.text).css("main a::attr(href)").getall() if link.startswith("/")}
    found = {link: web.get(link, follow_redirects=True).status_code for link in sorted(links)}
    assert {link: status for link, status in found.items() if status != 200} == {}


def test_a_search_finds_in_all_and_its_hits_lead_to_their_articles(web: httpx.Client) -> None:
    found = page(web, "/-/recherche?q=taux OU offre")
    links = {link.xpath("string()").get(): link.attrib["href"] for link in found.css(".hits h2 a")}
    assert {int(urlsplit(link).path.rpartition("/")[2]) // NEWER for link in links.values()} == {0, 1}
    for title, link in links.items():
        assert page(web, link).css("article h1").xpath("string()").get() == title
    tables = found.css(".links a::attr(href)").getall()
    assert [link.partition("?")[0] for link in tables] == [
        f"/{year}/articles{end}" for year in (2026, 2025) for end in ("", ".csv", ".csv")
    ]


def test_only_the_tables_of_stores_that_understand_a_search_are_offered(web: httpx.Client) -> None:
    for asked, years in (
        ("source:gazette offre", {"2026"}),
        ("rubrique:Marchés taux", {"2025"}),
        ("offre", {"2025", "2026"}),
    ):
        tables = page(web, f"/-/recherche?q={asked}").css(".links a::attr(href)").getall()
        assert {link.split("/")[1] for link in tables} == years


def test_article_has_what_is_beside_it_and_its_data_in_its_own_store(web: httpx.Client) -> None:
    article = page(web, f"/depeche/articles/{NEWER + 1}")
    assert article.css("aside h2 a::attr(href)").get() == f"/-/histoire/{NEWER + 1}"
    others = article.css("aside section:first-child li a:not(.out)::attr(href)").getall()
    assert others == [f"/depeche/articles/{NEWER + number}" for number in (2, 3)]
    assert article.css(".facts a::attr(href)").getall() == ["/2026/articles/1.json", "/2026/articles.csv?id=1&_body=1"]
    older = page(web, "/depeche/articles/1")
    assert older.css(".redline")
    assert older.css(".copies a::attr(href)").get() == "/depeche/articles/2"
    assert older.css(".facts a::attr(href)").get() == "/2025/articles/1.json"
    moved = web.get(f"/depeche/articles/{NEWER + 1}.json?_shape=array")
    assert (moved.status_code, moved.headers["location"]) == (302, "/2026/articles/1.json?_shape=array")
    for year, number in ((2025, 1), (2026, NEWER + 1)):
        assert page(web, f"/{year}/articles/1").css("article::attr(data-article)").get() == str(number)
    assert web.get(f"/depeche/articles/{NEWER + 999}").status_code == 404
    assert web.get(f"/depeche/articles/{9 * NEWER}").status_code == 404


def test_story_and_company_lead_to_articles_of_the_newer_store(web: httpx.Client) -> None:
    story = page(web, f"/-/histoire/{NEWER + 1}")
    assert story.css(".timeline h2 a::attr(href)").getall() == [
        f"/depeche/articles/{NEWER + number}" for number in (1, 2, 3)
    ]
    company = page(web, f"/-/societe/{mornings.ISIN}")
    assert company.css(".news h2 a::attr(href)").getall() == [f"/-/histoire/{NEWER + 1}"]


def test_feed_and_state_have_all(web: httpx.Client) -> None:
    entries = web.get("/-/atom.json").json()["items"]
    assert {"https://latribune.example/4", "https://latribune.example/5"} <= {entry["url"] for entry in entries}
    dates = [entry["date_published"] for entry in entries]
    assert dates == sorted(dates, reverse=True)
    stored = [len(web.get(f"/{year}/articles.json?_shape=array&_size=max").json()) for year in (2025, 2026)]
    assert page(web, "/-/etat").css(".figures b::text").get() == str(sum(stored))
    sources = " ".join(page(web, "/-/sources").css("main ::text").getall())
    assert "Fil Éco" in sources
    assert "Latribune" in sources


def test_tables_are_one_database_for_each_store(web: httpx.Client) -> None:
    assert [link.attrib["href"] for link in page(web, "/2026").css("main p.links a")] == ["/2025"]
    for year, first in ((2025, 0), (2026, NEWER)):
        rows = web.get(f"/{year}/articles.json?_shape=array&_col=title&_sort=id").json()
        linked = page(web, f"/{year}/articles").css("td a[href^='/depeche/articles/']::attr(href)").getall()
        assert sorted(linked) == sorted(f"/depeche/articles/{first + row['id']}" for row in rows)
    moved = web.get("/depeche/langues?_x=1")
    assert (moved.status_code, moved.headers["location"]) == (302, "/2026/langues?_x=1")


def test_files_of_one_name_and_names_that_are_taken() -> None:
    from ingest.browse.stores import routes  # here: every worker reads this file, and Datasette takes a second

    paths = [Path("a/news.db"), Path("b/news.db"), Path("depeche.db"), Path("-.db")]
    assert routes(paths) == ["news", "news_2", "depeche_2", "-_2"]
    assert routes(paths[:1]) == ["depeche"]

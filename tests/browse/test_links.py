"""No link of the readers' pages leads nowhere where of several stores only the older one knows what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from urllib.parse import urljoin

import httpx
import pytest
from parsel import Selector

from ingest import times
from ingest.store import Database, open_store
from tests.support import browsing, mornings

PAGES = (
    *("/", "/-/etat", "/-/histoires", "/-/societes", "/-/sources", "/-/recherche?q=offre", "/-/comparer?q=merrac"),
    *(f"/-/societe/{mornings.ISIN}", "/-/societes?q=Merrac", "/depeche/articles/1", "/-/histoire/1"),
    *("/-/recherche?q=société:merrac", "/-/recherche?q=offre source:gazette", "/-/recherche?q=offre&issuer=Merrac"),
)
NEWEST: dict[str, Callable[[Database], object]] = {"has others": browsing.furnish, "is empty": lambda db: None}
"""What the newest store has: nothing of the papers and companies of the older one."""


@pytest.fixture(scope="module", params=NEWEST)
def web(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("links")
    older, newest = open_store(folder / "news.2025.db"), open_store(folder / "news.2026.db")
    mornings.furnish(older, times.now() - timedelta(minutes=5))
    mornings.tag(older)
    older.conn.commit()
    NEWEST[request.param](newest)
    for db in (older, newest):
        db.close()
    with browsing.asking(folder / "news.20*.db") as client:
        yield client


def _links(answer: httpx.Response) -> set[str]:
    """The addresses of this server to which a page leads."""
    if "html" not in answer.headers.get("content-type", ""):
        return set()
    found = Selector(answer.text).css("a::attr(href), link[rel=alternate]::attr(href)").getall()
    every = (urljoin(str(answer.url), link).partition("#")[0] for link in found)
    return {link for link in every if link.startswith(str(answer.url.copy_with(path="/", query=None)))}


def test_the_plots_are_those_of_the_newest_store_with_articles(web: httpx.Client) -> None:
    year = "2026" if web.get("/news~2E2026/articles.json?_shape=array").json() else "2025"
    page = Selector(web.get("/-/etat").text)
    assert page.css('[data-plot="articles_par_jour"] rect')
    assert {link.split("/")[1] for link in page.css(".plot figcaption a::attr(href)").getall()} == {f"news~2E{year}"}
    assert page.css("main p.quiet::text").re(rf"base la plus récente( qui a des articles)?, news\.{year}\.")


def test_every_link_is_answered(web: httpx.Client) -> None:
    pages = {page: web.get(page, follow_redirects=True) for page in PAGES}
    assert {page: answer.status_code for page, answer in pages.items() if answer.status_code != 200} == {}
    links = set().union(*map(_links, pages.values()))
    answers = {link: web.get(link, follow_redirects=True).status_code for link in sorted(links)}
    assert len(answers) > 100
    assert {link: status for link, status in answers.items() if status != 200} == {}

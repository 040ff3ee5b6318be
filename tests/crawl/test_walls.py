"""A page that stands in an article's place is not stored, replaces nothing, and is asked again until the wall is"
" gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.exitcodes import Exit
from ingest.store import open_store
from tests.conftest import Run, rows
from tests.support import walls
from tests.support.pages import PARAGRAPHS, TEXT, TITLE, page
from tests.support.web import Site, serve

HTML = {"Content-Type": "text/html; charset=utf-8"}
RSS = {"Content-Type": "application/rss+xml"}
MORE = "".join(f"<p>{text.replace('jeudi', day)}</p>" for day in ("lundi", "mardi") for text in PARAGRAPHS)
PATHS = [
    f"/bourse/{slug}-21051{n}0.html" for n, slug in enumerate(("orvalys-objectifs", "hydrelia-usines", "lumeo-tarifs"))
]


def feed(site: Site, *, modified: str = "2026-03-12T08:00:00Z") -> str:
    entries = "".join(
        f"<entry><id>{path}</id><title>{TITLE}</title><link href='{site.url}{path}'/>"
        f"<updated>{modified}</updated></entry>"
        for path in PATHS[:1]
    )
    atom = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>La Cote</title>{entries}</feed>"
    site.pages["/feed"] = (200, RSS, atom.encode())
    return f"{site.url}/feed"


def lift(database: Path) -> None:
    """Let what failed be due now."""
    store = open_store(database)
    with store.conn:
        store.execute("UPDATE frontier SET next_attempt_at = '2026-01-01T00:00:00Z' WHERE state = 'failed'")
    store.close()


def frontier(database: Path) -> list[tuple[object, ...]]:
    return rows(database, "SELECT state, reason FROM frontier ORDER BY url")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (walls.CONSENT[0], "consent"),
        (walls.ROBOTS[0], "wall: robot check"),
        (page(""), "wall: no article any more (not_an_article: no text)"),
        (
            page(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p>Il vous reste 90 % de cet article à lire.</p>"),
            "wall: most of its text is gone",
        ),
    ],
    ids=["consent", "robots", "empty", "cut"],
)
def test_a_stored_article_is_not_replaced(crawl: Run, database: Path, answer: bytes, reason: str) -> None:
    with serve("127.0.0.1") as [site]:
        site.pages[PATHS[0]] = (200, HTML, page(MORE))
        assert crawl(feed=feed(site)).returncode == Exit.OK
        [(body,)] = rows(database, "SELECT body FROM articles")
        site.pages[PATHS[0]] = (200, HTML, answer)
        crawl(feed=feed(site, modified="2099-01-01T00:00:00Z"))
        assert rows(database, "SELECT body, title FROM articles") == [(body, TITLE)]
        assert frontier(database) == [("failed", reason)]
        site.pages[PATHS[0]] = (200, HTML, page(MORE + "<p>Le groupe publiera ses ventes le 14 avril à Lyon.</p>"))
        lift(database)
        assert crawl(feed=feed(site)).returncode == Exit.OK
    assert frontier(database) == [("stored", None)]
    assert rows(database, "SELECT substr(body, -9) FROM articles") == [("l à Lyon.",)]


def test_the_same_page_at_several_addresses_is_taken_back(crawl: Run, database: Path, tmp_path: Path) -> None:
    unknown = walls.bare(
        "Votre kiosque de la semaine",
        "<main><h1>Votre kiosque de la semaine</h1><p>Chaque samedi, trois magazines au choix sont livrés à domicile"
        " par notre"
        " réseau de porteurs, dans plus de quatre cents communes de la région et de ses environs.</p><p>Les titres de"
        " sport,"
        " de jardin et de cuisine restent les plus demandés, devant les mots croisés et les revues"
        " d’histoire.</p></main>",
    )
    with serve("127.0.0.1") as [site]:
        (tmp_path / "urls.txt").write_text("\n".join(site.url + path for path in PATHS))
        site.pages |= dict.fromkeys(PATHS, (200, HTML, unknown))
        done = crawl(urls=str(tmp_path / "urls.txt"))
        assert rows(database, "SELECT * FROM articles") == []
        assert "nothing new, 3 failed (wall 3)" in done.stdout
        assert {state for state, _ in frontier(database)} == {"failed"}
        lift(database)
        site.pages |= {path: (200, HTML, page(f"<p>{path[-8:-5]}</p>{TEXT}", title=path)) for path in PATHS}
        crawl(urls=str(tmp_path / "urls.txt"))
    assert rows(database, "SELECT count(*) FROM articles") == [(3,)]


def listed_under_titles(site: Site, titles: list[str]) -> str:
    """A feed that lists the site's pages each under a title of its own."""
    entries = "".join(
        f"<entry><id>{path}</id><title>{title}</title><link href='{site.url}{path}'/>"
        "<updated>2026-03-12T08:00:00Z</updated></entry>"
        for path, title in zip(PATHS, titles, strict=False)
    )
    atom = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>La Cote</title>{entries}</feed>"
    site.pages["/feed"] = (200, RSS, atom.encode())
    return f"{site.url}/feed"


def test_one_text_that_a_feed_lists_under_two_titles_is_taken_back(crawl: Run, database: Path) -> None:
    """A page that declares nothing, whose headline is neither title, at two addresses."""
    text = page(TEXT, title="Le samedi des lecteurs")
    with serve("127.0.0.1") as [site]:
        feed = listed_under_titles(
            site, ["Orvalys relève ses objectifs annuels", "Hydrelia ferme deux usines italiennes"]
        )
        site.pages |= dict.fromkeys(PATHS[:2], (200, HTML, text))
        crawl(feed=feed)
    assert rows(database, "SELECT * FROM articles") == []
    assert frontier(database) == [("failed", "wall: the same page at several addresses")] * 2


def test_an_article_at_two_addresses_is_stored_twice(crawl: Run, database: Path) -> None:
    """Both are listed under its title, or under another one that its paper has chosen for the feed."""
    with serve("127.0.0.1") as [site]:
        for title in (TITLE, "Bourse : la robinetterie flambe encore"):
            feed = listed_under_titles(site, [title] * 2)
            site.pages |= dict.fromkeys(PATHS[:2], (200, HTML, page(TEXT)))
            crawl(feed=feed)
            assert rows(database, "SELECT count(*) FROM articles") == [(2,)]

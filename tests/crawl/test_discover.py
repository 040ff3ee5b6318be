"""`scrapy discover`: every way in of a site, and a spider file that works."""

from __future__ import annotations

import ast
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest import demo
from ingest.crawl.discover.announced import name_in_title, read_announced
from ingest.crawl.discover.site import Found, Site
from ingest.crawl.spider_arguments import forms_of
from tests.conftest import LOOPBACK, Run
from tests.support.web import serve

HTML = {"Content-Type": "text/html; charset=utf-8"}


def ways(output: str, base: str) -> set[tuple[str, str]]:
    """Kind and path of each line of the table."""
    lines = [
        re.split(" (?:feed|sitemap|section|wordpress)=", line) for line in output.partition("\n\n")[0].splitlines()[1:]
    ]
    return {(what.partition("  ")[0].strip(), url.strip().removeprefix(base)) for what, url in lines}


def test_the_demo_newsroom(newsroom: demo.Newsroom, scrapy: Run, database: Path) -> None:
    done = scrapy("discover", f"{newsroom.url}/", *LOOPBACK)
    assert done.stderr == ""
    assert ways(done.stdout, newsroom.url) == {
        ("feed", "/fil/atom.xml"),
        ("feed", "/gazette/feed/"),
        ("feed", "/quotidien/rss.xml"),
        ("news sitemap", "/quotidien/news-sitemap.xml"),
        ("section", "/"),
        ("section", "/fil/"),
        ("section", "/gazette/"),
        ("section", "/quotidien/"),
        ("sitemap", "/gazette/sitemap.xml"),
        ("sitemap index", "/sitemap.xml"),
        ("wordpress", "/gazette/wp-json/"),
    }
    assert not database.exists()
    assert "/robots.txt" in [request.path for request in newsroom.requests]
    spider = ast.parse(done.stdout[done.stdout.index("# spiders/") :])
    facts = {node.targets[0].id: node.value for node in ast.walk(spider) if isinstance(node, ast.Assign)}
    assert {"homepage", "country", "feeds", "languages", "schedule"} <= set(facts)
    assert ast.literal_eval(facts["homepage"]) == f"{newsroom.url}/"


def test_a_paper_beside_others_on_one_machine(newsroom: demo.Newsroom, scrapy: Run) -> None:
    done = scrapy("discover", f"{newsroom.url}/gazette/", *LOOPBACK)
    table, _, spider = done.stdout.partition("# spiders/")
    (neighbour,) = (line for line in table.splitlines() if "/quotidien/" in line)
    assert ", of other pages " in neighbour
    assert "/gazette/feed/" in spider
    assert "/quotidien/" not in spider


def test_robots_txt_is_obeyed(newsroom: demo.Newsroom, scrapy: Run) -> None:
    newsroom.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /")
    done = scrapy("discover", f"{newsroom.url}/", *LOOPBACK)
    assert (done.returncode, done.stdout, done.stderr) == (
        3,
        "",
        f"scrapy: {newsroom.url}/: its robots.txt forbids it (robots)\n",
    )
    assert [request.path for request in newsroom.requests] == ["/robots.txt"]


def test_a_site_out_of_reach_is_told_in_a_line(scrapy: Run) -> None:
    done = scrapy("discover", "http://127.0.0.1:9/", *LOOPBACK)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)


def test_a_site_without_any(newsroom: demo.Newsroom, scrapy: Run) -> None:
    newsroom.pages |= {path: (404, {}, b"") for path in ("/robots.txt", "/sitemap.xml")}
    newsroom.pages["/"] = (200, {"Content-Type": "text/html"}, b"<p>Bient\xc3\xb4t ici")
    done = scrapy("discover", f"{newsroom.url}/", *LOOPBACK)
    assert (done.returncode, "no feed, sitemap or page with articles" in done.stderr) == (1, True)


FEED = "".join(
    f"<item><title>A{n}</title><link>/bourse/article-numero-{n}-2105160{n}.html</link></item>" for n in range(3)
)
RSS = f'<rss version="2.0"><channel><title>G</title>{FEED}</channel></rss>'.encode()
PAGE = "<!doctype html><html lang=fr><head><title>Gazette</title>{}</head><body><p>Bonjour</p>{}</body></html>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<LINK REL="Alternate" TYPE="application/RSS+XML" HREF="/x/a">', ""),
        ('<link rel="alternate" type="application/atom+xml; charset=utf-8" href="/x/a">', ""),
        ('<link rel="home alternate" type="text/xml" title="RSS" href="/x/a">', ""),
        ('<link rel="alternate" type="application/rdf+xml" href="/x/a">', ""),
        ('<link rel="feed" href="https://counter.example/x/a">', ""),
        ("", '<a href="/x/a?format=rss">S’abonner</a>'),
        ("", '<a href="/x/a.xml">Bourse</a>'),
        ("", '<a href="/flux/x/a">Bourse</a>'),
        ("", '<a href="https://flux.gazette.example/x/a" type="application/rss+xml">Bourse</a>'),
        ("", '<a href="https://feeds.gazette.example/x/a">Bourse</a>'),
        ("", '<a href="https://rss.gazette.example/x/a">Bourse</a>'),
        ('<link rel="alternate" type="application/rss" href="/x/a">', ""),
        ("", '<a href="/x/a_rss.aspx">Bourse</a>'),
        ("", '<a href="feed:https://gazette.example/x/a.rss">Bourse</a>'),
        ("", '<a href="feed://gazette.example/x/a.rss">Bourse</a>'),
        ("", '<a href="https://feeds.feedburner.com/x/a.rss">Bourse</a>'),
        ("", "<p>Bourse : <code>https://gazette.example/x/a.rss</code></p>"),
        ("", '<input readonly value="https://gazette.example/x/a.xml">'),
    ],
)
def test_feeds_as_pages_announce_them(head: str, body: str) -> None:
    [feed] = read_announced(PAGE.format(head, body).encode(), "https://gazette.example/").feeds
    assert "/x/a" in feed


@pytest.mark.parametrize(
    "body",
    [
        '<a href="/sitemap.xml">Plan du site</a>',
        '<a href="/x/comments/feed/">Commentaires</a>',
        '<a href="https://ailleurs.example/rss.xml">Ailleurs</a>',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">',
        '<link rel="alternate" hreflang="en" href="/en/">',
        "<p>Voir https://ailleurs.example/rss.xml</p>",
        "<script>var u = 'https://gazette.example/rss.xml'</script>",
    ],
)
def test_what_is_no_feed_of_the_site(body: str) -> None:
    assert read_announced(PAGE.format("", body).encode(), "https://gazette.example/").feeds == ()


@pytest.mark.parametrize(
    "link",
    [
        '<a href="/services/fils.html">Nos flux RSS</a>',
        '<a title="RSS" href="/fils"></a>',
        '<a href="/fils"><img alt="Flux RSS" src="/i.png"></a>',
        '<a href="/fils" aria-label="Flux RSS"><svg></svg></a>',
        '<a href="/fils">Syndication</a>',
        '<a href="/fils">S’abonner aux flux</a>',
        '<a class="icon-rss" href="/fils"></a>',
        '<a href="/fils"><i class="fa fa-rss"></i></a>',
    ],
)
def test_pages_about_feeds_are_told(link: str) -> None:
    assert len(read_announced(PAGE.format("", link).encode(), "https://gazette.example/").feed_pages) == 1


def test_feeds_of_a_page_about_feeds(scrapy: Run) -> None:
    with serve("127.0.0.1") as [site]:
        site.pages["/"] = (200, HTML, PAGE.format("", '<a href="/services/flux">Nos flux RSS</a>').encode())
        site.pages["/services/flux"] = (200, HTML, PAGE.format("", '<a href="/fils/bourse.xml">Bourse</a>').encode())
        site.pages["/fils/bourse.xml"] = (200, {"Content-Type": "text/xml"}, RSS)
        done = scrapy("discover", site.url, *LOOPBACK)
    assert ("feed", "/fils/bourse.xml") in ways(done.stdout, site.url)


def test_a_page_said_to_be_about_feeds_may_be_one(scrapy: Run) -> None:
    with serve("127.0.0.1") as [site]:
        site.pages["/"] = (200, HTML, PAGE.format("", '<a href="/spip.php?page=backend">RSS 2.0</a>').encode())
        site.pages["/spip.php?page=backend"] = (200, {"Content-Type": "text/xml"}, RSS)
        done = scrapy("discover", site.url, *LOOPBACK)
    assert ways(done.stdout, site.url) == {("feed", "/spip.php?page=backend")}


def test_a_feed_on_another_host_and_in_a_header(scrapy: Run) -> None:
    with serve("127.0.0.1", "127.0.0.2") as [site, burner]:
        burner.pages["/gazette"] = burner.pages["/b"] = (200, {"Content-Type": "text/xml"}, RSS)
        head = f'<link rel="alternate" type="application/rss+xml" href="{burner.url}/gazette">'
        link = {"Link": f'<{burner.url}/b>; rel="alternate"; type="application/rss+xml", </x>; rel=preload'}
        site.pages["/"] = (200, HTML | link, PAGE.format(head, "").encode())
        done = scrapy("discover", site.url, *LOOPBACK)
    assert ways(done.stdout, burner.url) == {("feed", "/gazette"), ("feed", "/b")}
    assert done.stdout.count(f'    feeds = ("{burner.url}/') == 1  # both have the same articles


def test_a_relative_sitemap_of_robots_txt(scrapy: Run) -> None:
    with serve("127.0.0.1") as [site]:
        site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nSitemap: /plan.xml\nSitemap: ::nothing\n")
        site.pages["/"] = (200, HTML, PAGE.format("", "").encode())
        site.pages["/plan.xml"] = (200, {"Content-Type": "text/plain"}, f"{site.url}/or-2105160.html\n".encode())
        done = scrapy("discover", site.url, *LOOPBACK)
    assert ways(done.stdout, site.url) == {("sitemap", "/plan.xml")}


def test_the_spider_file_is_put_into_its_place(scrapy: Run, tmp_path: Path) -> None:
    (tmp_path / "spiders").mkdir()
    with serve("127.0.0.1") as [site]:
        site.pages["/"] = (200, HTML, PAGE.format('<link rel="feed" href="/rss">', "").encode())
        site.pages["/rss"] = (200, {}, RSS)
        write = ("discover", site.url, "--write", "-s", f"PROJECT={tmp_path}", *LOOPBACK)
        first, again = scrapy(*write), scrapy(*write)
    [path] = (tmp_path / "spiders").iterdir()
    assert f"written: {path}" in first.stdout
    assert ast.parse(path.read_text("utf-8"))
    assert (again.returncode, "is there already" in again.stderr) == (2, True)


def test_which_listings_are_proposed() -> None:
    def dated(*numbers: int) -> dict[str, datetime | None]:
        return {f"https://gazette.example/{n}": datetime(2026, 3, 1, n, tzinfo=UTC) for n in numbers}

    site = Site("https://gazette.example/")
    for found in (
        Found("feed", "https://gazette.example/a", dated(*range(10, 20))),
        Found("feed", "https://gazette.example/b", dated(*range(11, 20))),
        Found("feed", "https://gazette.example/sport", dated(1, 2, 3, 19)),
        Found("wordpress", "https://gazette.example/wp-json/", dated(*range(20))),
        Found("news sitemap", "https://gazette.example/news.xml", dated(*range(24))),
        Found("section", "https://gazette.example/", dated(21, 22, 23)),
    ):
        site.add(found)
    assert [found.url[24:] for found in site.proposed()] == ["a", "sport", "news.xml"]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("lesechos.fr", ("https://lesechos.fr", "https://www.lesechos.fr", "http://lesechos.fr")),
        ("www.lesechos.fr/bourse/", ("https://www.lesechos.fr/bourse", "http://www.lesechos.fr/bourse")),
    ],
)
def test_a_bare_name_is_tried_by_https(name: str, forms: tuple[str, ...]) -> None:
    assert forms_of(name) == forms


@pytest.mark.parametrize("name", ["", "lesechos", "127.0.0.1:8000", "les echos.fr", "ftp:x"])
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(ValueError, match="is no web address"):
        forms_of(name)


@pytest.mark.parametrize(
    ("title", "url", "name"),
    [
        ("À la une | Le Quotidien de l’Économie", "http://quotidien.localhost/", "Le Quotidien de l’Économie"),
        ("Les Echos - L'actualité économique en direct", "https://www.lesechos.fr/", "Les Echos"),
        ("Actualités, Bourse et finance – ABC Bourse", "https://www.abcbourse.com/", "ABC Bourse"),
        ("Accueil - Le Fil", "https://www.presse.example/", "Le Fil"),
        ("Agefi.com : toute l'actualité de la finance", "https://www.agefi.com/", "Agefi.com"),
        ("Le Nouvel Éco", "https://neco.example/", "Le Nouvel Éco"),
        ("Boursier.com", "https://www.boursier.com/", "Boursier.com"),
        ("", "https://neco.example/", None),
    ],
)
def test_a_sites_name_is_found_in_the_title_of_its_front_page(title: str, url: str, name: str | None) -> None:
    assert name_in_title(title, url) == name

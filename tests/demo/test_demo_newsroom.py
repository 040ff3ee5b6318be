"""The demo newsroom, seen from outside: every address that a crawl of it meets."""

import json
import re
import subprocess
import sys
from collections import Counter
from contextlib import closing
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree as ET

import feedparser
import pytest

from ingest import demo
from tests.support.patience import LONGEST

ARTICLES = demo.articles()
IDS = [article.path for article in ARTICLES]
CHANGING = "/quotidien/politique-economique/budget-2027-contribution-rachats-actions-2105644.html"
CP1252 = "/quotidien/economie/emploi-intentions-embauche-recul-2102954.html"
PAID = "/quotidien/finance/banque-orleac-sauvetage-coulisses-2105160.html"
ENGLISH = "/quotidien/finance/french-start-ups-private-credit-2104873.html"
POSTS = "/gazette/wp-json/wp/v2/posts"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def newsroom():
    with demo.serve() as running:
        yield running


def get(newsroom, path, method="GET", **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    with urlopen(Request(newsroom.url + path, headers=named, method=method), timeout=LONGEST) as response:
        return response.status, response.headers, response.read()


def text(newsroom, path):
    _, headers, body = get(newsroom, path)
    return body.decode(headers.get_content_charset("windows-1252"))


def refused(newsroom, path, **headers):
    with pytest.raises(HTTPError) as caught:
        get(newsroom, path, **headers)
    with closing(caught.value) as error:
        return error.code, error.headers, error.read()


def of(publisher, articles=ARTICLES):
    return [article for article in articles if article.publisher == publisher]


def visible(page):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


def test_there_are_about_thirty_articles_of_three_papers_in_two_languages():
    assert Counter(article.publisher for article in ARTICLES) == {"gazette": 11, "quotidien": 13, "fil": 11}
    assert [article.path for article in ARTICLES if article.language != "fr"] == [ENGLISH]
    assert [article.path for article in ARTICLES if article.access == "paid"] == [PAID]
    assert len({article.id for article in ARTICLES}) == len({article.path for article in ARTICLES}) == len(ARTICLES)
    assert {(article.published_at.year, article.published_at.month) for article in ARTICLES} == {(2026, 10), (2026, 11)}


@pytest.mark.parametrize("article", ARTICLES, ids=IDS)
def test_every_text_is_long_enough_and_free_of_furniture(article):
    words = " ".join(" ".join(block.plain) for block in article.blocks).split()
    assert 180 <= len(words) <= 450 or article.access == "paid"
    assert not [phrase for phrase in demo.FURNITURE if phrase in " ".join((article.title, *article.paragraphs))]


@pytest.mark.parametrize("article", ARTICLES, ids=IDS)
def test_every_article_answers_with_its_facts_at_its_own_address(newsroom, article):
    page = text(newsroom, article.path)
    shown = visible(page)
    assert re.search(r"<h1[^>]*>(.*?)</h1>", page)[1] == article.title.replace("'", "&#x27;")
    assert [part for part in article.paragraphs if " ".join(part.split()) not in shown] == []
    assert f'<link rel="canonical" href="{newsroom.url}{article.path}">' in page
    assert article.published_at.isoformat() in page
    assert all(author in shown for author in article.authors)


def test_gazette_pages_carry_what_wordpress_puts_around_a_text(newsroom):
    page = text(newsroom, "/gazette/cac-40-reprend-son-souffle-luxe/")
    around = [
        "Partager sur Facebook",
        "Lire aussi",
        "Laisser un commentaire",
        "Articles récents",
        "Recevez chaque matin",
    ]
    assert [phrase for phrase in around if phrase not in visible(page)] == []
    assert f'rel="https://api.w.org/" href="{newsroom.url}/gazette/wp-json/"' in page
    body = page.partition('class="entry-content"')[2]
    assert body.index("Le repli tient") < body.index("Lire aussi") < body.index("conclut le gérant")


def test_quotidien_pages_carry_json_ld(newsroom):
    page = text(newsroom, CHANGING)
    news, crumbs = map(json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S))
    assert news["@type"] == "NewsArticle"
    assert news["datePublished"] == "2026-11-18T22:40:00+01:00"
    assert [author["name"] for author in news["author"]] == ["Ferdinand Quéré", "Agathe Reinhardt"]
    assert news["isAccessibleForFree"] is True
    assert crumbs["itemListElement"][1]["name"] == "Politique économique"
    assert '"datePublished": "2026-10-15T09:05:00+02:00"' in text(newsroom, of("quotidien")[-1].path)


def test_only_a_changed_article_says_that_it_was_changed(newsroom):
    changed = [article.path for article in of("quotidien") if "Mis à jour le" in text(newsroom, article.path)]
    assert changed == ["/quotidien/finance/altimar-re-resultats-neuf-mois-2105071.html"]


def test_paid_article_is_cut_after_two_paragraphs(newsroom):
    page = text(newsroom, PAID)
    assert "Cet article est réservé aux abonnés" in page
    assert '"isAccessibleForFree": false' in page
    assert "jusqu’à l’aube" in page
    assert "Il fallait un nom" not in page


def test_one_article_is_in_windows_1252_and_only_its_meta_says_so(newsroom):
    _, headers, body = get(newsroom, CP1252)
    assert headers["Content-Type"] == "text/html"
    assert b'<meta charset="windows-1252">' in body
    assert "main-d’œuvre".encode("cp1252") in body
    with pytest.raises(UnicodeDecodeError):
        body.decode()


def test_one_dispatch_is_reprinted_word_for_word_and_another_with_edits():
    by_path = {article.path: article for article in ARTICLES}
    exact, edited = (by_path[f"/gazette/{slug}/"] for slug in
                     ("petrole-brent-recule-opep", "inflation-zone-euro-sous-deux-pour-cent"))  # fmt: skip
    assert exact.blocks == by_path[exact.reprint_of].blocks
    assert exact.title != by_path[exact.reprint_of].title
    original = by_path[edited.reprint_of]
    same = {part.replace("’", "'") for part in edited.paragraphs} & set(original.paragraphs)
    assert 3 <= len(same) < len(original.paragraphs)
    assert original.published_at < edited.published_at


@pytest.mark.parametrize(("publisher", "feed"), [(p.key, p.feed) for p in demo.publishers().values()])
def test_feeds_list_every_article(newsroom, publisher, feed):
    _, headers, body = get(newsroom, feed)
    about = {"content-location": newsroom.url + feed, "content-type": headers["Content-Type"]}
    parsed = feedparser.parse(body, response_headers=about)
    assert not parsed.bozo
    listed = {entry.link.removeprefix(newsroom.url): unescape(entry.title) for entry in parsed.entries}
    listed.pop("/gazette/assurance-emprunteur-les-banques-contre-attaquent/", None)
    assert listed == {article.path: article.title for article in of(publisher)}
    assert [entry.published_parsed[:3] for entry in parsed.entries[:1]] == [
        of(publisher)[0].published_at.timetuple()[:3]
    ]


def test_feeds_are_as_untidy_as_real_ones(newsroom):
    gazette, quotidien = text(newsroom, "/gazette/feed/"), text(newsroom, "/quotidien/rss.xml")
    assert "<title>L&#8217;or reste perché" in gazette
    assert "<![CDATA[Budget 2027&nbsp;:" in quotidien
    assert "<link>/quotidien/industrie/electricite-prix-de-gros-industriels-2103390.html</link>" in quotidien
    gone = "/gazette/assurance-emprunteur-les-banques-contre-attaquent/"
    assert f"<link>{newsroom.url}{gone}</link>" in gazette
    assert refused(newsroom, gone)[0] == 404


def test_sitemaps_and_robots(newsroom):
    def places(path):
        return [loc.text.removeprefix(newsroom.url) for loc in ET.fromstring(text(newsroom, path)).iter() if
                loc.tag.endswith("}loc")]  # fmt: skip

    assert f"Disallow: /prive/\n\nSitemap: {newsroom.url}/sitemap.xml\n" in text(newsroom, "/robots.txt")
    assert places("/sitemap.xml") == ["/gazette/sitemap.xml", "/quotidien/news-sitemap.xml"]
    assert places("/gazette/sitemap.xml") == [article.path for article in of("gazette")]
    assert places("/quotidien/news-sitemap.xml") == [article.path for article in of("quotidien")]
    assert "<news:publication_date>2026-11-18T22:40:00+01:00<" in text(newsroom, "/quotidien/news-sitemap.xml")


def test_each_paper_has_a_host_of_its_own_to_which_its_links_lead(newsroom):
    paper = demo.publishers()["fil"]
    port = newsroom.url.rpartition(":")[2]
    assert newsroom.address(paper) == f"http://fil.localhost:{port}"
    _, _, feed = get(newsroom, paper.feed, host=f"fil.localhost:{port}")
    assert f"http://fil.localhost:{port}/fil/depeches/" in feed.decode()
    _, _, feed = get(newsroom, paper.feed, host="evil.example")
    assert f"{newsroom.url}/fil/depeches/" in feed.decode()


@pytest.mark.parametrize("publisher", demo.publishers().values(), ids=list(demo.publishers()))
def test_front_page_leads_to_every_article_and_no_link_of_the_site_is_dead(newsroom, publisher):
    seen, waiting = set(), [publisher.home]
    while waiting:
        path = waiting.pop()
        seen.add(path)
        if "/wp-json/" not in path and path.startswith(publisher.home):
            found = {
                link.removeprefix(newsroom.url) for link in re.findall(r'(?:href|src)="([^"#]+)"', text(newsroom, path))
            }
            waiting += [link for link in found if link.startswith("/") and link not in {*seen, *waiting}]
        else:
            assert get(newsroom, path)[0] == 200
    assert {article.path for article in of(publisher.key)} <= seen
    assert ("/prive/redaction/" in seen) == (publisher.key == "gazette")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/fil/a-propos/",
        "/gazette/categorie/bourse/",
        "/gazette/mentions-legales/",
        "/quotidien/abonnement/",
        "/quotidien/finance/",
        "/quotidien/qui-sommes-nous/",
    ],
)
def test_pages_that_are_not_articles(newsroom, path):
    page = text(newsroom, path)
    assert "NewsArticle" not in page
    assert "published_time" not in page


def posts(newsroom, query):
    _, headers, body = get(newsroom, f"{POSTS}?{query}")
    return headers, json.loads(body)


def test_wordpress_posts_are_paged(newsroom):
    found = []
    for number in (1, 2, 3):
        headers, rows = posts(newsroom, f"per_page=5&page={number}")
        assert (headers["X-WP-Total"], headers["X-WP-TotalPages"]) == ("11", "3")
        found += [row["link"].removeprefix(newsroom.url) for row in rows]
    assert found == [article.path for article in of("gazette")]
    status, _, body = refused(newsroom, f"{POSTS}?per_page=5&page=4")
    assert (status, json.loads(body)["code"]) == (400, "rest_post_invalid_page_number")
    assert refused(newsroom, f"{POSTS}?per_page=101")[0] == 400
    assert [row["id"] for row in posts(newsroom, "after=2026-11-17T00:00:00")[1]] == [4718, 4711]


def test_a_wordpress_post_tells_what_the_page_tells(newsroom):
    article = next(article for article in ARTICLES if article.id == 4672)
    row = next(row for row in posts(newsroom, "per_page=100&_embed=1")[1] if row["id"] == 4672)
    assert (row["date_gmt"], row["modified_gmt"]) == ("2026-10-28T10:20:00", "2026-10-28T10:20:00")
    assert unescape(row["title"]["rendered"]) == article.title
    assert all(f"<p>{part}</p>" in row["content"]["rendered"] for part in article.paragraphs)
    assert tuple(author["name"] for author in row["_embedded"]["author"]) == article.authors
    assert [[term["name"] for term in terms] for terms in row["_embedded"]["wp:term"]] == \
        [["Épargne"], ["assurance-vie", "fonds en euros"]]  # fmt: skip
    assert "_embedded" not in posts(newsroom, "")[1][0]


@pytest.mark.parametrize("path", [CP1252, "/gazette/feed/", "/fil/atom.xml", "/sitemap.xml", "/robots.txt", "/", POSTS,
                                  "/fil/", "/quotidien/abonnement/", "/static/seance.svg"])  # fmt: skip
def test_validators_spare_the_body(newsroom, path):
    _, headers, body = get(newsroom, path)
    assert (refused(newsroom, path, If_None_Match=headers["ETag"])[0],
            refused(newsroom, path, If_Modified_Since=headers["Last-Modified"])[0]) == (304, 304)  # fmt: skip
    assert get(newsroom, path, If_None_Match='"another"')[0] == 200
    assert get(newsroom, path, If_Modified_Since="Thu, 01 Jan 2026 00:00:00 GMT")[2] == body
    status, bare, nothing = get(newsroom, path, method="HEAD")
    assert (status, bare["Content-Length"], nothing) == (200, str(len(body)), b"")


def test_one_article_changes_between_two_crawls():
    seen = [CHANGING, "/quotidien/news-sitemap.xml", "/quotidien/rss.xml"]
    with demo.serve() as newsroom:
        before = {path: get(newsroom, path) for path in seen}
        newsroom.revised = True
        after = {path: get(newsroom, path, If_None_Match=before[path][1]["ETag"]) for path in seen}
        same = refused(newsroom, PAID, If_None_Match=get(newsroom, PAID)[1]["ETag"])[0]
    assert same == 304
    assert all(after[path][1]["Last-Modified"] == "Thu, 19 Nov 2026 07:55:00 GMT" for path in seen)
    assert [b"2026-11-19T08:55:00+01:00" in before[path][2] for path in seen] == [False] * 3
    assert [b"2026-11-19T08:55:00+01:00" in after[path][2] for path in seen] == [True] * 3
    assert "Une seconde délibération demandée" in after[CHANGING][2].decode()
    changed = [new for old, new in zip(ARTICLES, demo.articles(revised=True), strict=True) if old != new]
    assert [article.path for article in changed] == [CHANGING]
    shown = visible(after[CHANGING][2].decode())
    assert all(" ".join(part.split()) in shown for part in changed[0].paragraphs)


def test_tests_may_add_pages_and_read_the_requests():
    heard = []
    with demo.serve(log=heard.append) as newsroom:
        answers = iter([(503, {"Retry-After": "1"}, b""), (200, {"Content-Type": "text/html"}, b"ok")])
        newsroom.pages |= {"/vide": (200, {}, b""), "/ailleurs": (302, {"Location": "/fil/"}, b""),
                           "/fil/atom.xml": (500, {}, b"oups"), "/lent": lambda: next(answers)}  # fmt: skip
        assert get(newsroom, "/vide?x=1")[2] == b""
        assert b"Agence Fil" in get(newsroom, "/ailleurs", User_Agent="essai")[2]
        assert refused(newsroom, "/fil/atom.xml")[0] == 500
        assert refused(newsroom, "/lent")[1]["Retry-After"] == "1"
        assert get(newsroom, "/lent")[2] == b"ok"
        assert get(newsroom, "/gazette")[2] == get(newsroom, "/gazette/")[2]
        assert [row[:3] for row in newsroom.requests[:3]] == [("GET", "/vide?x=1", 200), ("GET", "/ailleurs", 302),
                                                              ("GET", "/fil/", 200)]  # fmt: skip
        assert newsroom.requests[2].headers["User-Agent"] == "essai"
        assert heard == newsroom.requests


def test_the_end_of_the_context_ends_kept_connections():
    with demo.serve() as newsroom:
        host, port = newsroom.url.removeprefix("http://").split(":")
        with closing(HTTPConnection(host, int(port), timeout=LONGEST)) as connection:
            connection.request("GET", "/robots.txt")
            assert connection.getresponse().read()
            kept = connection.sock.dup()
    with closing(kept):
        assert kept.recv(1) == b""
    with demo.serve(newsroom.server_port) as again:
        assert again.url == newsroom.url


def test_by_hand():
    command = [sys.executable, "-W", "error", "-X", "dev", "-m", "ingest.demo", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        url = process.stdout.readline().strip()
        with urlopen(url, timeout=LONGEST) as response:
            assert response.status == 200
        process.send_signal(2)
        out, errors = process.communicate(timeout=LONGEST)
    assert (out, errors, process.returncode) == ("GET / 200\n", "", 0)

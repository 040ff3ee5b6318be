"""When an article was published and changed, by the most trusted witness that tells."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from ingest.items import SiteRules
from tests.support.pages import RIVER, TITLE, URL, json_ld, page, read

AT_1805 = datetime(2026, 3, 12, 17, 5, tzinfo=UTC)
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
"""12 March 2026 in Paris, where no time of day is known."""


def published(**parts):
    return read_article(page(**parts), URL).published_at


@pytest.mark.parametrize(
    "parts",
    [
        {"head": json_ld('{"@type":"NewsArticle","datePublished":"2026-03-12T18:05:00+01:00"}')},
        {"head": '<meta property="article:published_time" content="2026-03-12T18:05:00+01:00">'},
        {"head": '<meta itemprop=datePublished content="2026-03-12T17:05:00Z">'},
        {"head": '<meta name="date" content="12/03/2026 18:05">'},
        {"above": '<span itemprop=datePublished datetime="2026-03-12T18:05">jeudi</span>'},
        {"above": '<time datetime="2026-03-12T18:05:00+01:00">12 mars</time>'},
        {"above": "<p class=date>Publié le 12 mars 2026 à 18h05</p>"},
        {"above": "<span>Par Jeanne Martin</span><span>Publié le 12 mars 2026 à 18:05</span>"},
        {"above": "<i>12/03/2026 18h05</i>"},
    ],
    ids=[
        "JSON-LD",
        "Open Graph",
        "meta microdata",
        "meta",
        "microdata",
        "time",
        "date class",
        "dateline",
        "date alone",
    ],
)
def test_every_witness(parts):
    assert published(**parts) == AT_1805


def test_json_ld_before_meta_and_time_of_day_before_day():
    head = '<meta property="article:published_time" content="2026-03-20T10:00:00Z">'
    assert published(head=head + json_ld('{"@type":"Article","datePublished":"2026-03-12T18:05:00+01:00"}')) == AT_1805
    head = '<meta property="article:published_time" content="2026-03-12T17:05:00Z">'
    assert published(head=head + json_ld('{"@type":"Article","datePublished":"2026-03-12"}')) == AT_1805


def test_address_as_last_resort():
    assert read_article(page(), "https://lacote.example/2026/03/12/orvalys.html").published_at == DAY


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"below": "<p>Depuis 1995, La Cote vous informe.</p>"},
        {"below": '<div class=comments><div><time datetime="2026-03-12T10:00">12 mars 2026</time> Bravo !</div></div>'},
        {"head": json_ld('{"@type":"NewsArticle","datePublished":20260312}')},
        {"head": '<meta property="article:published_time" content="2026-13-45">'},
        {"head": '<meta property="article:published_time" content="2062-03-12T09:00:00+01:00">'},
    ],
    ids=["copyright line", "since", "comment", "number", "no such day", "far ahead"],
)
def test_no_date_is_invented(parts):
    assert published(**parts) is None


def test_publishers_time_zone():
    html = page(above="<p class=date>Publié le 12 mars 2026 à 18h05</p>")
    article = read_article(html, URL, rules=SiteRules(timezone="America/Guadeloupe"))
    assert article.published_at == datetime(2026, 3, 12, 22, 5, tzinfo=UTC)


def test_modified():
    visible = read_article(page(above="<p>Publié le 11/03/2026, mis à jour le 12 mars 2026 à 18h05</p>"), URL)
    declared = read_article(page(head='<meta property="og:updated_time" content="2026-03-12T17:05:00Z">'), URL)
    assert visible.modified_at == declared.modified_at == AT_1805


@pytest.mark.parametrize("names", ["entry-date updated", "post-date", "x1"])
def test_a_time_under_the_headline_outranks_those_of_other_articles(names):
    own = f'<div><time class="{names}" datetime="2026-03-12T07:15:00+01:00">12/03/2026</time></div>'
    others = "".join(
        f"<div class=card><h3><a href=/{n}>Un autre titre du jour</a></h3>"
        f'<time class="entry-date" datetime="2026-04-0{n}T10:00:00+02:00">0{n}/04/2026</time></div>'
        for n in range(1, 5)
    )
    html = page(above=own, below=f"<section>{others}</section>").replace(b"<main>", f"<main>{others}".encode())
    assert read_article(html, URL).published_at == datetime(2026, 3, 12, 6, 15, tzinfo=UTC)


AT_0815 = datetime(2026, 3, 12, 7, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("parts", "published"),
    [
        ({"head": json_ld('{"@type":"NewsArticle","datePublished":1773299700}')}, AT_0815),
        ({"head": json_ld('{"@type":"NewsArticle","datePublished":"1773299700000"}')}, AT_0815),
        ({"head": json_ld('{"@type":"NewsArticle","datePublished":{"@value":"2026-03-12T08:15:00+01:00"}}')}, AT_0815),
        (
            {
                "head": json_ld(
                    '{"@type":"NewsArticle","datePublished":{"date":"2026-03-12 03:15:00","timezone":"Etc/GMT+4"}}'
                )
            },
            AT_0815,
        ),
        (
            {"head": json_ld(f'{{"@type":"VideoObject","name":"{TITLE}","uploadDate":"2026-03-12T08:15+01:00"}}')},
            AT_0815,
        ),
        (
            {"head": '<meta name="date" content="2026-03-12">', "above": "<p>Publié le 12 mars 2026 à 08h15</p>"},
            AT_0815,
        ),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Jeudi 12 mars, 08:15</p>"}, AT_0815),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Publié à 08h15</p>"}, AT_0815),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Agenda : 14 avril à 10:00</p>"}, DAY),
        ({"head": '<meta name="date" content="2026-03-12">', "above": "<p>Mis à jour le 12/03/2026 à 10:02</p>"}, DAY),
        (
            {
                "head": '<meta name="dc.date" content="2026-03-12">',
                "above": "<p><time datetime=2026-03-12T07:15:00Z>March 12, 2026 03:15 ET</time></p>",
            },
            AT_0815,
        ),
        ({"above": "<p>Le 12 mars 2026 à 8 heures 15</p>"}, AT_0815),
        ({"above": "<p>Publié le jeu 12 mar 2026 à 08:15</p>"}, AT_0815),
        ({"above": "<time datetime=1773299700>jeudi</time>"}, AT_0815),
        ({"above": "<p>Publié le <b>12 mars 2026</b> à <b>08:15</b></p>"}, AT_0815),
        ({"above": "<p>Publié le 12/03/26 à 08:15</p>"}, AT_0815),
        ({"above": "<p>08h15, le 12 mars 2026</p>"}, AT_0815),
        ({"above": "<p class=pub-date>12.03.2026 | 08:15</p>"}, AT_0815),
        ({"above": "<p>Mis à jour le 13/03/2026 à 09:40 | Publié le 12/03/2026 à 08:15</p>"}, AT_0815),
        ({"above": "<p>J.M. le jeudi 12 mars 2026 à 08:15</p>", "below": RIVER}, AT_0815),
    ],
)
def test_when_it_was_published(parts, published):
    assert read(**parts).published_at == published


@pytest.mark.parametrize(("meta", "day"), [("Tue, 07/14/2026 - 17:57", 14), ("mar. 14/07/2026 - 17:57", 14)])
def test_the_weekday_tells_the_order_of_a_date_in_figures(meta, day):
    published = read(head=f'<meta property="article:published_time" content="{meta}">').published_at
    assert (published.month, published.day, published.hour) == (7, day, 15)


MINUTES = datetime(2026, 4, 10, 5, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        '<p><time datetime="2026-04-09T18:20:00+0200">Publié hier à 18:20</time>, '
        '<time datetime="2026-04-10T07:02:00+0200">mis à jour il y a 3 heures</time></p>',
        '<p>Publié le <time datetime="2026-04-09T18:20:00+02:00">9 avril</time> · Mis à jour le '
        '<time datetime="2026-04-10T07:02:00+02:00">10 avril</time></p>',
        '<div><span>Modifié</span> <time datetime="2026-04-10T07:02:00+02:00">10 avr. 2026</time></div>',
        '<p>Posted <time datetime="2026-04-09T18:20+02:00">Apr 9</time>. Updated '
        '<time datetime="2026-04-10T07:02+02:00">Apr 10</time></p>',
        "<p><span>Mis à jour le 10 avril 2026</span> <span>7 h 02</span></p><p>Publié le 9 avril 2026</p>",
        '<p><span title="9 avril 2026 à 17:03">Il y a 3 heures</span> | <span>Modifié '
        '<span title="10 avril 2026 à 7:02">il y a 1 heure</span></span></p>',
    ],
)
def test_when_it_was_changed(line):
    assert read_article(page(above=line), URL).modified_at == MINUTES


@pytest.mark.parametrize("name", ["date", "DC.date"])
def test_a_day_of_any_kind_yields_to_a_line_that_says_the_minute(name):
    head = f'<meta name="{name}" content="2026-04-30">'
    said = "<p>Mis en ligne le jeudi 9 avril 2026 à 19h30</p>"
    assert read_article(page(head=head, above=said), URL).published_at == datetime(2026, 4, 9, 17, 30, tzinfo=UTC)
    strong = '<meta property="article:published_time" content="2026-04-30">'
    assert read_article(page(head=strong, above=said), URL).published_at == datetime(2026, 4, 29, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "line", ["Rapport publié le 3 février 2026 à 09:00 par l’Insee", "Édition publiée le 27 novembre 2026 à 08:00"]
)
def test_what_else_was_published_says_nothing_against_a_weak_day(line):
    assert published(head='<meta name="dcterms.date" content="2026-03-12">', above=f"<p>{line}</p>") == DAY


def test_a_weak_moment_is_believed():
    head, said = '<meta name="date" content="2026-03-13T02:35:00Z">', "<p>Posted on March 12, 2026 at 9:35 PM</p>"
    assert published(head=head, above=said) == datetime(2026, 3, 13, 2, 35, tzinfo=UTC)


def record(moment, changed=None):
    more = f',"dateModified":"{changed}"' if changed else ""
    return json_ld(f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"{moment}"{more}}}')


def test_what_is_declared_twice_may_be_the_change():
    head = record("2026-05-12T10:22:00+02:00", "2026-05-12T10:22:00+02:00")
    said = "<div><span>Publié le 12 mai 2026 à 06:10</span><span>Mis à jour le 12 mai 2026 à 10:22</span></div>"
    assert published(head=head, above=said) == datetime(2026, 5, 12, 4, 10, tzinfo=UTC)
    later = "<p>Publié le 12 mai 2026 à 06:10</p><p>Mis à jour le 12 mai 2026 à 11:00</p>"
    assert published(head=head, above=later) == datetime(2026, 5, 12, 8, 22, tzinfo=UTC)


def test_a_line_in_figures_that_turns_the_declared_day_round_says_nothing_against_it():
    head, said = '<meta name="dcterms.date" content="2026-03-04">', "<p>Posted: 03/04/2026 10:35 AM</p>"
    read = read_article(page(head=head, above=said).replace(b"lang=fr", b"lang=en"), URL)
    assert read.published_at == datetime(2026, 3, 3, 23, 0, tzinfo=UTC)


def test_a_signature_below_the_text_dates_it_for_want_of_more():
    foot = "<div class=foot>Rédigé par Jeanne Martin le 01/04/2026 à 08 H 05 dans <a href=/c>Commerce</a></div>"
    comments = "<div id=comments><h3>Commentaires</h3><p>Rédigé par Bruno le 02/04/2026 à 9 h</p></div>"
    url = "https://www.lacote.example/bourse/orvalys-resultats"
    assert read_article(page(below=foot + comments), url).published_at == datetime(2026, 4, 1, 6, 5, tzinfo=UTC)
    assert read_article(page(below=comments), url).published_at is None
    heard = "<p>Par Jeanne Martin</p><ul><li>Hydrelia vend ses usines, par Jeanne Martin, 3 février 2025</li></ul>"
    assert read_article(page(below=heard), url).published_at is None

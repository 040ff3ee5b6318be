"""Which of a page's visible dates is the article's, where the page declares none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from ingest.extract import read_article
from ingest.page.head.moments import find_moment
from tests.support.pages import TEXT, TITLE, URL, page

PARIS = ZoneInfo("Europe/Paris")
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
AT_0815 = datetime(2026, 3, 12, 7, 15, tzinfo=UTC)
OTHERS = "".join(
    f"<div><h3><a href=/b/{n}>Un autre article</a></h3><p>Publié le {n}/01/2025</p></div>" for n in (14, 15, 16)
)
RELATED = f"<section>{OTHERS}</section>"


def published(html):
    return read_article(html, URL).published_at


def with_header(header):
    return page().replace(f"<h1>{TITLE}</h1>".encode(), f"{header}<h1>{TITLE}</h1>".encode())


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Mercredi, 11 Mars, 2026", datetime(2026, 3, 10, 23, 0, tzinfo=UTC)),
        ("Bruxelles, 12 mars, 2026", DAY),
        ("Publié le 12 mars 26 à 8:15", AT_0815),
        ("2026.03.12 08:15", AT_0815),
        ("Mis en ligne : 2026/03/12", DAY),
        ("Vers 12 heures 30 à 13h, il y avait foule", None),
        ("version 2026.3", None),
        ("27 mars 20 heures", None),
    ],
)
def test_days_with_a_comma_a_point_or_a_short_year(line, moment):
    assert find_moment(line, PARIS) == moment


@pytest.mark.parametrize(
    "line",
    [
        "<p>Le 12 mars 2026</p>",
        "<p><span>12 mars 2026</span></p>",
        "<p class=c1x>Jeudi 12 mars 2026</p>",
        "<div>Par Jeanne Martin | 12 mars 2026</div>",
        "<p><a href=/2026>Mar 12, 2026</a></p>",
    ],
)
def test_a_day_under_the_headline_outranks_what_is_published_below_the_text(line):
    assert published(page(above=line, below=RELATED)) == DAY
    assert published(page(above=line, text=TEXT + "<p>Le décret, publié le 3 janvier 2024, s’applique.</p>")) == DAY


@pytest.mark.parametrize(
    "header",
    [
        "<header class=metas><span>12 mars 2026</span></header>",
        "<header class=article-metas><span class=tag>Bourse</span><span>Publié le 12/03/2026</span></header>",
    ],
)
def test_a_day_in_a_box_over_the_headline(header):
    assert published(with_header(header)) == DAY


@pytest.mark.parametrize(
    "today",
    [
        "Vendredi 27 novembre 2026",
        "Venerdì 27 Novembre 2026",
        "Friday, November 27, 2026",
        "Freitag, 27. November 2026",
    ],
)
def test_todays_date_in_the_masthead_is_not_the_articles(today):
    html = with_header(f"<div class=today>{today}</div>")
    assert published(html.replace(b"</h1>", "</h1><p>Publié le 12/03/2026 à 08:15</p>".encode(), 1)) == AT_0815
    assert published(html.replace(b"</h1>", b"</h1><p>12/03/2026 08:15</p>", 1)) == AT_0815
    assert published(html) == datetime(2026, 11, 26, 23, 0, tzinfo=UTC)  # where nothing else is there it is one


def test_a_day_of_a_teaser_over_the_headline_is_another_article_s():
    teaser = "<aside><h3><a href=/b/1>Un autre article de la Bourse</a></h3><span>11 janvier 2024</span></aside>"
    under = page(above="<p>12 mars 2026</p>").replace(b"<h1>", teaser.encode() + b"<h1>")
    assert published(under) == DAY


@pytest.mark.parametrize(
    "said",
    [
        "<span data-timestamp=1773299700>il y a 3 heures</span>",
        "<span data-date=2026-03-12T08:15:00>il y a 3 jours</span>",
        "<p data-time='2026-03-12 08:15'>hier</p>",
    ],
)
def test_a_moment_beside_how_long_ago_it_was(said):
    assert published(page(above=said)) == AT_0815
    assert published(with_header(f"<div>{said}</div>")) == AT_0815


def test_how_long_ago_alone_is_no_moment():
    assert published(page(above="<span>il y a 3 heures</span>")) is None
    assert published(page(above="<span data-timestamp=12>il y a 3 heures</span>")) is None


def test_a_page_that_says_only_when_it_was_changed():
    article = read_article(page(above="<p>Dernière mise à jour le : 12/03/2026</p>"), URL)
    assert (article.published_at, article.modified_at) == (DAY, DAY)

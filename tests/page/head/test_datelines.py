"""What the visible lines say of when an article was published and changed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ingest.extract import read_article
from ingest.page.head.moments import clock_time
from tests.support.pages import TEXT, TITLE, URL, page, read


def test_the_day_above_the_headline_is_nearer_than_those_of_a_list_below():
    html = page(below="<ul><li><span>23/10/2025 08:00</span> <a href=/s>Sablier : transfert</a></li></ul>")
    html = html.replace(b"<h1>", b"<div>22/10/2025 17:45 | Information</div><h1>")

    assert read_article(html, "https://www.lacote.example/a/b").published_at.isoformat() == "2025-10-22T15:45:00+00:00"


SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Door Anneke van der Laan – 24 maart 2026 om 15:40 uur", datetime(2026, 3, 24, 14, 40, tzinfo=UTC)),
        ("Stand: 11. März 2026, 14.35 Uhr", datetime(2026, 3, 11, 13, 35, tzinfo=UTC)),
        ("Venerdì 8 maggio 2026, ore 17.45", datetime(2026, 5, 8, 15, 45, tzinfo=UTC)),
        ("Publicado el 18 de marzo de 2026 a las 9:12", datetime(2026, 3, 18, 8, 12, tzinfo=UTC)),
        ("Tuesday 10 March 2026 11:02 GMT", datetime(2026, 3, 10, 11, 2, tzinfo=UTC)),
        ("March 24, 2026 09:00 ET | Source: Orvalys", datetime(2026, 3, 24, 13, 0, tzinfo=UTC)),
        (
            '<span title="Monday, January 19, 2026 at 5:15 AM EST">2 days ago</span>',
            datetime(2026, 1, 19, 10, 15, tzinfo=UTC),
        ),
    ],
)
def test_the_neighbours_datelines(line, moment):
    assert read_article(page(above=f"<p>{line}</p>"), SHORT_URL).published_at == moment


def test_an_hour_behind_a_catalan_day():
    moment = read(above="<span class=date>| 27/11/2025 a les 10:19h</span>").published_at
    assert (moment.hour, moment.minute) == (9, 19)


AT_0815 = datetime(2026, 3, 12, 7, 15, tzinfo=UTC)
AT_1002 = datetime(2026, 3, 12, 9, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 12 mars 2026 à 08h15, mis à jour à 10h02",
        "Publié le 12/03/2026 à 08:15 - Modifié le 12/03/2026 à 10:02",
        "Mis à jour le 12 mars 2026 à 10:02 | Publié le 12 mars 2026 à 08:15",
    ],
)
def test_when_it_was_changed(line):
    article = read(above=f"<p>{line}</p>")
    assert (article.published_at, article.modified_at) == (AT_0815, AT_1002)


AT_1805 = datetime(2026, 3, 12, 17, 5, tzinfo=UTC)


def published(**parts):
    return read_article(page(**parts), URL).published_at


@pytest.mark.parametrize(
    ("published", "line", "moment"),
    [
        ("12 maart 2026 om 18.05 uur", "Bijgewerkt om 19.30 uur", (18, 30)),
        ("12.03.2026, 18.05 Uhr", "Aktualisiert um 19.30 Uhr", (18, 30)),
        ("12 marzo 2026 ore 18.05", "Aggiornato alle ore 19.30", (18, 30)),
        ("12.03.2026, 18.05 Uhr", "Aktualisiert am 12.03.2026 um 19.30 Uhr", (18, 30)),
    ],
)
def test_lines_of_neighbours_with_points(published, line, moment):
    article = read_article(page(above=f"<p>{published}</p><p>{line}</p>"), URL)
    assert article.published_at == AT_1805
    assert article.modified_at == datetime(2026, 3, 12, *moment, tzinfo=UTC)


@pytest.mark.parametrize("line", ["12 maart 2026 | 18.05 uur", "12.03.2026 · 18.05 Uhr", "12 marts 2026 | kl. 18.05"])
def test_an_hour_with_a_point_behind_a_bar(line):
    assert published(above=f"<p>{line}</p>") == AT_1805


@pytest.mark.parametrize("rest", ["Par Jeanne Martin, à Bruxelles, et Paul Durand", "par Jeanne Martin, notre envoyée"])
def test_a_day_before_a_long_byline_dates_the_article(rest):
    assert published(text=f"<p>Le 12 mars 2026 à 18h05 – {rest}</p>{TEXT}") == AT_1805


def test_a_change_of_yesterday_is_of_no_known_day():
    article = read_article(page(above="<p>Publié le 12 mars 2026, à 18 h 5</p><p>Mis à jour hier à 19 h 4</p>"), URL)
    assert (article.published_at, article.modified_at) == (AT_1805, None)


PARIS = ZoneInfo("Europe/Paris")
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
"""12 March 2026 in Paris, where no time of day is known."""


def test_the_page_s_reading_time_is_not_when_it_was_published():
    assert published(above="<p>Publié le 12 mars 2026 - 5 h de lecture</p>") == DAY
    assert clock_time("Publié le 12 mars - 5 h de lecture", date(2026, 3, 12), PARIS) is None


OTHERS = "".join(
    f"<div><h3><a href=/b/{n}>Un autre article</a></h3><p>Publié le {n}/01/2025</p></div>" for n in (14, 15, 16)
)


RELATED = f"<section>{OTHERS}</section>"


def published_of(html):
    return read_article(html, URL).published_at


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
    assert published_of(page(above=line, below=RELATED)) == DAY
    assert published_of(page(above=line, text=TEXT + "<p>Le décret, publié le 3 janvier 2024, s’applique.</p>")) == DAY


def with_header(header):
    return page().replace(f"<h1>{TITLE}</h1>".encode(), f"{header}<h1>{TITLE}</h1>".encode())


@pytest.mark.parametrize(
    "header",
    [
        "<header class=metas><span>12 mars 2026</span></header>",
        "<header class=article-metas><span class=tag>Bourse</span><span>Publié le 12/03/2026</span></header>",
    ],
)
def test_a_day_in_a_box_over_the_headline(header):
    assert published_of(with_header(header)) == DAY


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
    assert published_of(html.replace(b"</h1>", "</h1><p>Publié le 12/03/2026 à 08:15</p>".encode(), 1)) == AT_0815
    assert published_of(html.replace(b"</h1>", b"</h1><p>12/03/2026 08:15</p>", 1)) == AT_0815
    assert published_of(html) == datetime(2026, 11, 26, 23, 0, tzinfo=UTC)  # where nothing else is there it is one


def test_a_day_of_a_teaser_over_the_headline_is_another_article_s():
    teaser = "<aside><h3><a href=/b/1>Un autre article de la Bourse</a></h3><span>11 janvier 2024</span></aside>"
    under = page(above="<p>12 mars 2026</p>").replace(b"<h1>", teaser.encode() + b"<h1>")
    assert published_of(under) == DAY


@pytest.mark.parametrize(
    "said",
    [
        "<span data-timestamp=1773299700>il y a 3 heures</span>",
        "<span data-date=2026-03-12T08:15:00>il y a 3 jours</span>",
        "<p data-time='2026-03-12 08:15'>hier</p>",
    ],
)
def test_a_moment_beside_how_long_ago_it_was(said):
    assert published_of(page(above=said)) == AT_0815
    assert published_of(with_header(f"<div>{said}</div>")) == AT_0815


def test_how_long_ago_alone_is_no_moment():
    assert published_of(page(above="<span>il y a 3 heures</span>")) is None
    assert published_of(page(above="<span data-timestamp=12>il y a 3 heures</span>")) is None


def test_a_page_that_says_only_when_it_was_changed():
    article = read_article(page(above="<p>Dernière mise à jour le : 12/03/2026</p>"), URL)
    assert (article.published_at, article.modified_at) == (DAY, DAY)


@pytest.mark.parametrize(
    "line",
    [
        "12/11/25 07:55 – Jeanne MARTEL, <i>analyste marchés, La Cote, à Paris</i>",
        "Le 12/11/25 à 7h55 | Jeanne Martel, stratégiste actions chez Banque du Nord",
        "12 nov. 25 – 07:55",
    ],
)
def test_a_line_that_says_when_and_who_is_nearer_than_the_teasers_below(line):
    html = page(above=f"<p>{line}</p>", below="<div><p>11/11/25 18:10</p><p><a href=/a>La Fed partagée</a></p></div>")
    assert read_article(html, SHORT_URL).published_at.isoformat() == "2025-11-12T06:55:00+00:00"

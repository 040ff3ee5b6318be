from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import dateparser
import pytest

from ingest.extract import read_article
from ingest.items import SiteRules
from ingest.page.head.moments import clock_time, find_moment, parse_moment
from ingest.page.head.plain_dates import plain_date
from tests.support.pages import TEXT, TITLE, URL, json_ld, page

PARIS = ZoneInfo("Europe/Paris")


AT_1805 = datetime(2026, 3, 12, 17, 5, tzinfo=UTC)


DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
"""12 March 2026 in Paris, where no time of day is known."""


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-12T18:05:00+01:00", AT_1805),
        ("2026-03-12T17:05:00.000Z", AT_1805),
        ("2026-03-12 18:05:00 +01:00", AT_1805),
        ("2026-03-12T18:05", AT_1805),
        ("12 mars 2026 à 18h05", AT_1805),
        ("Publié le 12 mars 2026 à 18:05", AT_1805),
        ("12/03/2026 18:05", AT_1805),
        ("12.03.2026", DAY),
        ("2026-03-12", DAY),
        ("jeudi 12 mars 2026", DAY),
        ("March 12, 2026", DAY),
        ("1er août 2026", datetime(2026, 7, 31, 22, 0, tzinfo=UTC)),
        ("3 févr. 2026", datetime(2026, 2, 2, 23, 0, tzinfo=UTC)),
        ("2026-13-01", None),
        ("12/13/2026", None),
        ("31 février 2026", None),
        ("mars 2026", None),
        ("2026", None),
        ("© 2019", None),
        ("Depuis 1995", None),
        ("hier", None),
        ("", None),
        ("0001-01-01T00:00:00", None),
    ],
)
def test_parse_moment(text, moment):
    assert parse_moment(text, PARIS) == moment


def test_find_moment_in_a_line():
    assert find_moment("Par Jeanne Martin, le 12 mars 2026 à 18h05 - 3 min", PARIS) == AT_1805
    assert find_moment("Publie le 12 mars 2026 a 18h05 par Jeanne Martin", PARIS) == AT_1805
    assert find_moment("Résultats 2026 : 3 mars de hausse", PARIS) is None


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


_PLAIN_DAYS = (
    "1 janvier 2026",
    "02 Août 1999",
    "12 décembre 2026",
    "3 May 2026",
    "March 12, 2026",
    "12/03/2026",
    "1.2.2026",
    "12 déc. 2026",
    "27 Sep 2026",
    "1 janv. 2026",
    "Feb. 3, 2026",
    "9\N{NO-BREAK SPACE}juillet 2026",
)


@pytest.mark.parametrize("time", ["", " 9:05", ", 23:59", " - 00:00"])
@pytest.mark.parametrize("day", _PLAIN_DAYS)
def test_a_plain_date_is_what_dateparser_says(day, time):
    said = dateparser.parse(day + time, languages=["fr", "en"], settings={"DATE_ORDER": "DMY"})
    assert plain_date(day + time) == said is not None


@pytest.mark.parametrize(
    "text", ["31 février 2026", "12 marz 2026", "13/13/2026", "12 mars", "hier", "12 mars 2026 à 25h00"]
)
def test_what_is_no_plain_date_is_left_to_dateparser(text):
    assert plain_date(text) is None


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("PUBLIÉ LE 12 MARS 2026 À 18:05 ET MIS À JOUR LE 13 MARS 2026 À 09:00", 17),
        ("PUBLIÉ LE 12 MARS 2026 À 18H05 ET MODIFIÉ LE 13 MARS 2026 À 9H00", 17),
        ("LE COMMUNIQUÉ DU 12 MARS 2026 À 18:05 EST DISPONIBLE", 17),
        ("12 MARS 2026 À 18H05 ET ACTUALISÉ DEPUIS PAR LA RÉDACTION", 17),
        ("LE 12/03/2026 À 18h05 ET NON À 19h", 17),
        ("EN LIGNE LE 12 MARS 2026 À 18:05 ET", 17),
        ("Publié le 12 mars 2026 à 18:05 ET relu le lendemain", 17),
        ("PAR JEANNE MARTIN, 12 MARS 2026, 18:05 EST AFP", 17),
        ("March 12, 2026 18:05 ET | Source: Orvalys", 22),
        ("MARCH 12, 2026 AT 6:05 PM ET", 22),
        ("MARCH 12, 2026 6:05 PM EST BY JANE MARTIN", 22),
        ("Publié le 12 mars 2026 à 18:05 ET", 22),
        ("12 mars 2026 18:05 ET – Orvalys", 22),
        ("12/03/2026 18:05 (Paris, et non ET)", 17),
        ("12/03/2026 18:05 EST", 22),
        ("12 MARS 2026 À 18:05 GMT", 18),
        ("12. März 2026, 19:05 Uhr MEZ", 18),
    ],
)
def test_et_and_est_are_french_words_in_lines_of_capitals(line, hour):
    assert find_moment(line, PARIS) == datetime(2026, 3, 12, hour, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "12 maart 2026 om 18.05 uur",
        "Gepubliceerd: 12 maart 2026, 18.05 uur",
        "18.05 uur, 12 maart 2026",
        "12. März 2026 um 18.05 Uhr",
        "Von Jana Martin | 12.03.2026, 18.05 Uhr",
        "12. März 2026 (18.05 Uhr)",
        "12 marzo 2026 ore 18.05",
        "12 marzo 2026 alle ore 18.05",
        "12/03/2026 - ore 18.05",
        "12. marts 2026 kl. 18.05",
        "den 12 mars 2026 kl 18.05",
        "12. mars 2026, kl. 18.05",
        "12.3.2026 klo 18.05",
        "12. maaliskuuta 2026 klo 18.05",
        "Kl. 18.05 den 12. marts 2026",
    ],
)
def test_hours_with_a_point_beside_their_words(line):
    assert find_moment(line, PARIS) == AT_1805


@pytest.mark.parametrize(
    "line",
    [
        "12 mars 2026, 18.05 euros",
        "12.03.2026",
        "12 maart 2026 om 18.05 euro",
        "12 mars 2026 - 18.05 min de lecture",
        "12. März 2026 um 18.05 Prozent",
        "12 mars 2026 18.05",
        "12 marzo 2026 ore 18.05.2026",
        "12 maart 2026 om 18.055 punten",
        "12 marts 2026 kl. 18.05 mio. kr.",
        "12 maart 2026 om 28.05 uur",
    ],
)
def test_a_number_with_a_point_is_no_hour(line):
    assert find_moment(line, PARIS) == DAY


@pytest.mark.parametrize("line", ["12 maart 2026 | 18.05 uur", "12.03.2026 · 18.05 Uhr", "12 marts 2026 | kl. 18.05"])
def test_an_hour_with_a_point_behind_a_bar(line):
    assert published(above=f"<p>{line}</p>") == AT_1805


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


@pytest.mark.parametrize(
    "above",
    [
        "<p>Le groupe avait promis <a href=/x title='12 mars 2015'>il y a 11 ans</a> de ne rien vendre.</p>",
        "<p>Le groupe a annoncé <abbr title='12 mars 2015'>il y a 11 ans</abbr> un plan.</p>",
        "<p>Le plan de la direction date <span title='12 mars 2015'>d’il y a 11 ans</span>.</p>",
        "<p>Le titre grimpait <b><span title='12 mars 2015'>il y a 11 ans</span></b> après une offre</p>",
        "<a href=/x title='12 mars 2015'>Hier, la BCE</a>",
        "<p><a href=/x><span title='12 mars 2015'>Il y a 11 ans</span></a></p>",
        "<p>Les ventes chutaient déjà <time datetime='2015-03-12T10:00'>en mars 2015</time>, en pleine crise.</p>",
        "<p>Les ventes chutaient déjà <time datetime='2015-03-12'>en mars 2015</time>, en pleine crise.</p>",
        "<p>Une offre que la famille refusait <abbr title='12 mars 2015'>il y a 11 ans</abbr></p>",
        "<img src=/a.png alt='' title='12 mars 2015'><button title='12 mars 2015'>il y a 11 ans</button>",
    ],
)
def test_hints_of_links_and_of_words_in_sentences_date_nothing(above):
    assert published(above=above) is None


@pytest.mark.parametrize(
    "above",
    [
        "<span title='12 mars 2026 18:05'>il y a 2 jours</span>",
        "<p>Par Jeanne Martin, à Lyon <span title='12 mars 2026 18:05'>il y a 2 jours</span></p>",
        "<p>Par Jeanne Martin <abbr title='2026-03-12T18:05'>il y a 2 j</abbr>, mis à jour hier</p>",
        "<div>La Cote · <small title='12 mars 2026 à 18h05'>il y a 2 jours</small> · 3 min de lecture</div>",
        "<div>Posted <abbr title='2026-03-12T18:05'>2 days ago</abbr> by Jane Martin in Markets</div>",
        "<p>Publié par la rédaction <time datetime='2026-03-12T18:05'>jeudi</time> à 18h05, modifié vendredi.</p>",
        "<p>PARIS, <time datetime='2026-03-12T18:05'>12 mars</time> – Orvalys relève ses objectifs de l’année.</p>",
        "<p>Temps de lecture : 3 min <time datetime='2026-03-12T18:05'>jeudi</time></p>",
        "<a href=/ici><time datetime='2026-03-12T18:05'>12 mars</time></a>",
    ],
)
def test_hints_of_the_head_date_the_article(above):
    assert published(above=above) == AT_1805


@pytest.mark.parametrize(
    "line",
    [
        "le 1 er mars 2026 à 6 h 5",
        "1er mars 2026, 6 heures 05",
        "Publié le dimanche 1 er mars 2026 - 6h05",
        "01.03.26 - 6h05",
        "6 h 05, le 1 er mars 2026",
    ],
)
def test_days_and_hours_as_french_and_canadian_papers_write_them(line):
    assert find_moment(line, PARIS) == datetime(2026, 3, 1, 5, 5, tzinfo=UTC)


@pytest.mark.parametrize("line", ["Tél. 01.03.26.06.05", "version 2.01.03.26", "01.03.26.7"])
def test_a_number_with_points_is_no_day(line):
    assert find_moment(line, PARIS) is None


def test_an_hour_alone_after_a_day_and_no_reading_time():
    assert find_moment("12 mars 2026, 19 h", PARIS) == datetime(2026, 3, 12, 18, 0, tzinfo=UTC)
    assert find_moment("12 mars 2026, 19 h 3 min de lecture", PARIS) == datetime(2026, 3, 12, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize("rest", ["Par Jeanne Martin, à Bruxelles, et Paul Durand", "par Jeanne Martin, notre envoyée"])
def test_a_day_before_a_long_byline_dates_the_article(rest):
    assert published(text=f"<p>Le 12 mars 2026 à 18h05 – {rest}</p>{TEXT}") == AT_1805


def test_a_change_of_yesterday_is_of_no_known_day():
    article = read_article(page(above="<p>Publié le 12 mars 2026, à 18 h 5</p><p>Mis à jour hier à 19 h 4</p>"), URL)
    assert (article.published_at, article.modified_at) == (AT_1805, None)


@pytest.mark.parametrize(
    "line",
    [
        "12 mars 2026 - 5 h de lecture",
        "12 mars 2026, 3 h de réunion",
        "12 mars 2026 | 1 h 20 de vidéo",
        "12 mars 2026, 2h d’écoute",
        "12 mars 2026 : 3 h plus tard",
        "12 mars 2026 - 1 h 5 min de lecture",
        "Temps de lecture : 1 h 20 - 12 mars 2026",
        "12 March 2026 - 2 hours ago",
        "12 mars 2026 - 45:30",
    ],
)
def test_how_long_something_takes_is_no_hour(line):
    assert find_moment(line, PARIS) == DAY


def test_the_page_s_reading_time_is_not_when_it_was_published():
    assert published(above="<p>Publié le 12 mars 2026 - 5 h de lecture</p>") == DAY
    assert clock_time("Publié le 12 mars - 5 h de lecture", date(2026, 3, 12), PARIS) is None


@pytest.mark.parametrize(
    "rest", ["à 5 h de lecture", "à 5h de notre envoyé", ", 5 h De notre envoyé", "à 5 h de Paris"]
)
def test_an_hour_before_other_words_stays(rest):
    assert find_moment(f"12 mars 2026 {rest}", PARIS) == datetime(2026, 3, 12, 4, tzinfo=UTC)


@pytest.mark.parametrize("written", ["12h5", "12 h 5", "12h05", "12 heures 05"])
def test_a_minute_of_one_figure(written):
    assert find_moment(f"12 mars 2026 à {written}", PARIS) == datetime(2026, 3, 12, 11, 5, tzinfo=UTC)
    assert clock_time(f"Mis à jour à {written}", date(2026, 3, 12), PARIS) == datetime(2026, 3, 12, 11, 5, tzinfo=UTC)


@pytest.mark.parametrize("before", ["version ", "Version n° ", "v. ", "Firefox ", "article ", "iOS "])
def test_the_number_of_a_version_is_no_day(before):
    assert find_moment(f"{before}10.12.26", PARIS) is None
    assert find_moment(f"{before}10.12.26 du 12 mars 2026", PARIS) == DAY


@pytest.mark.parametrize("before", ["", "Publié ", "version du ", "Jeanne Martin, ", "Paris, "])
def test_a_short_day_behind_other_words(before):
    assert find_moment(f"{before}12.03.26", PARIS) == DAY


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


_EVENT = json_ld('{"@type": "Event", "startDate": "2026-06-18T14:00:00+01:00"}')


_DAY = '<meta name=date content="2026-03-12">'


@pytest.mark.parametrize(
    ("head", "above", "moment"),
    [
        (_EVENT, "<p>By Tom Ashdown · Published: 12 March 2026, 9.40am GMT</p>", "2026-03-12T09:40"),
        (
            "",
            "<ul><li>When: <time datetime=2026-06-18T14:00>18 June 2026, 2pm</time></li></ul>"
            "<p>Published 12 March 2026 at 9.40am GMT</p>",
            "2026-03-12T09:40",
        ),
        ("", "<div>Termin: 18. Juni 2026, 14 Uhr</div><p>Erstellt am 12. März 2026, 10.40 Uhr</p>", "2026-03-12T09:40"),
        (_DAY, "<p>Webinar: 18 June 2026, 2pm</p><p>12 March 2026, 10.40am CET</p>", "2026-03-12T09:40"),
        (_DAY, "<p>Webinar: 18 June 2026, 2pm</p>", "2026-03-11T23:00"),
        (_DAY, "<p>Posted 12 March at 4:15 pm</p>", "2026-03-12T15:15"),
        (_DAY, "<p>Posted 12 March at 12.30am</p>", "2026-03-11T23:30"),
    ],
)
def test_an_event_s_day_is_not_the_article_s(head, above, moment):
    found = read_article(page(head=head, above=above), URL).published_at

    assert found.strftime("%Y-%m-%dT%H:%M") == moment


AT_0815 = datetime(2026, 3, 12, 7, 15, tzinfo=UTC)


RIVER = "<ul>{}</ul>".format(
    "".join(
        f'<li><article><h3><a href="/b{n}.html">Hydrelia vend ses usines</a></h3><p class="author">Paul Durand</p>'
        f'<time datetime="2026-04-0{n}T10:00:00+02:00">{n} avril</time>'
        '<span class="badge-premium">Réservé aux abonnés</span>'
        "</article></li>"
        for n in range(1, 5)
    )
)


def read(text=TEXT, **parts):
    return read_article(page(text, **parts), URL)


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

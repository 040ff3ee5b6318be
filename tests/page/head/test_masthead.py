"""Today's date in the page's own head is no article's: where nothing else dates an article, it has no date."""

from datetime import UTC, datetime

import pytest

from ingest import times
from ingest.extract import read_article
from tests.support.pages import TEXT, TITLE

URL = "https://www.lacote.example/bourse/orvalys-resultats"
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
TODAY = datetime(2026, 11, 26, 23, 0, tzinfo=UTC)
AT_1035 = datetime(2026, 11, 27, 9, 35, tzinfo=UTC)
ARTICLE = f"<article><h1>{TITLE}</h1><div class=article-body>{TEXT}</div></article>"
MENU = "<ul><li><a href=/b>Bourse</a><li><a href=/t>Taux</a><li><a href=/c>Changes</a><li><a href=/o>Or</a></ul>"
FOOT = "<footer>© La Cote</footer>"


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setattr(times, "now", lambda: datetime(2026, 11, 27, 12, 0, tzinfo=UTC))


def published(body, url=URL):
    head = f"<meta charset=utf-8><title>{TITLE}</title>"
    html = f"<!DOCTYPE html><html lang=fr><head>{head}</head><body>{body}</body></html>"
    return read_article(html.encode(), url).published_at


@pytest.mark.parametrize(
    "head",
    [
        "<header><div class=date>Vendredi 27 novembre 2026</div><nav><a href=/>Accueil</a></nav></header>",
        "<header><a href=/>La Cote</a><span>Édition du jour : vendredi 27 novembre 2026</span></header>",
        "<div class=top><span>Lyon 12°C</span> <span>vendredi 27 novembre 2026</span></div>",
        "<nav><ul><li>Vendredi 27 novembre 2026</li><li><a href=/b>Bourse</a></li></ul></nav>",
        "<div id=bandeau><p>27/11/2026</p><a href=/>La Cote</a></div>",
        "<div class=jour>Vendredi 27 novembre 2026 - Saint Séverin</div>",
        "<div class=jour>Nous sommes le vendredi 27 novembre 2026</div>",
        "<div class=top>Freitag, 27. November 2026</div>",
        "<div>Friday, November 27, 2026</div>",
    ],
)
@pytest.mark.parametrize(
    "around",
    [
        "{head}{menu}<main>{article}</main>",
        "<div id=page>{head}{menu}<div>{article}</div><footer>© 2026</footer></div>",
    ],
)
def test_a_day_in_the_pages_head(head, around):
    assert published(around.format(head=head, menu=MENU, article=ARTICLE)) is None
    dated = ARTICLE.replace("</h1>", "</h1><p>Publié le 12 mars 2026</p>")
    assert published(around.format(head=head, menu=MENU, article=dated)) == DAY


def test_the_day_of_a_page_that_was_read_on_another_day():
    head = "<header><div class=date>Jeudi 12 mars 2026</div></header>"
    assert published(f"{head}{MENU}<main>{ARTICLE}</main>{FOOT}") == DAY


@pytest.mark.parametrize(
    "path", ["/2026/11/27/orvalys", "/bourse/2026-11-27-orvalys", "/a/20261127/1", "/2026/11/27-1"]
)
@pytest.mark.parametrize("head", ["<span>{}</span>", "<nav>{}</nav>", "<div class=top-bar>{}</div>"])
def test_a_day_that_the_address_names_too(path, head):
    said = head.format("vendredi 27 novembre 2026")
    body = f"<header><a href=/>La Cote</a>{said}</header>{MENU}<main>{ARTICLE}</main>{FOOT}"
    assert published(body, f"https://www.lacote.example{path}.html") == TODAY


@pytest.mark.parametrize(
    ("body", "moment"),
    [
        (f"<p>La Cote</p><p>Vendredi 27 novembre 2026</p><p>Bourse</p><h1>{TITLE}</h1>{TEXT}", TODAY),
        (f"<p>La Cote</p><p>Vendredi 27 novembre 2026 à 10:35</p><p>Bourse</p><h1>{TITLE}</h1>{TEXT}{FOOT}", AT_1035),
        (
            f"{MENU}<section class=hero><span>Vendredi 27 novembre 2026, 10:35</span></section>{MENU}{ARTICLE}{FOOT}",
            AT_1035,
        ),
        (f"<div class=print-header><p>La Cote</p><p>27/11/2026</p></div>{MENU}<h1>{TITLE}</h1>{TEXT}", TODAY),
        (f"<table><tr><td><b>vendredi 27 novembre 2026</b></table><div><h1>{TITLE}</h1>{TEXT}</div>", TODAY),
        (
            f"<div>Lyon, le vendredi 27 novembre 2026</div><div>{MENU}</div><div><h1>{TITLE}</h1>{TEXT}</div>{FOOT}",
            TODAY,
        ),
        (
            f"<header class=article-header><p>Vendredi 27 novembre 2026</p>{MENU}</header><div>{ARTICLE}</div>{FOOT}",
            TODAY,
        ),
        (
            f"<div class=amp-meta-header><time datetime=2026-11-27T10:35:00+01:00>27 novembre 2026</time>{MENU}</div>"
            f"<div><h1>{TITLE}</h1>{TEXT}</div>{FOOT}",
            AT_1035,
        ),
        (
            f"<div class=post><div class=post-header><span>27 novembre 2026 à 10h35</span>{MENU}</div><div><h1>{TITLE}"
            f"</h1>{TEXT}</div><div class=post-footer>Actions</div></div><div class=bottom>© La Cote</div>",
            AT_1035,
        ),
        (f"<header><time datetime=2026-11-27>27 novembre 2026</time></header>{MENU}{ARTICLE}{FOOT}", TODAY),
    ],
)
def test_todays_date_that_may_be_the_articles(body, moment):
    assert published(body) == moment


@pytest.mark.parametrize(
    "body",
    [
        f"<header><a href=/>La Cote</a></header><main><div class=meta>Jeudi 12 mars 2026</div>{ARTICLE}</main>",
        f"<div id=page><nav><a href=/>La Cote</a></nav><div class=post><p>12 mars 2026</p><h1>{TITLE}</h1>{TEXT}</div>"
        "<footer>© La Cote</footer></div>",
        f"<div class=c><div class=cat>Bourse</div><div>Jeudi 12 mars 2026</div><h1>{TITLE}</h1>{TEXT}</div>",
        f"<p>Jeudi 12 mars 2026</p><h1>{TITLE}</h1>{TEXT}",
        f"<div>Publié le jeudi 12 mars 2026</div><div><h1>{TITLE}</h1>{TEXT}</div>",
    ],
)
def test_a_day_above_the_headline_in_the_article(body):
    assert published(body) == DAY

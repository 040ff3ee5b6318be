"""Today's date in the page's own head is no article's: where nothing else dates an article, it has no date."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, TITLE

URL = "https://www.lacote.example/bourse/orvalys-resultats"
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
ARTICLE = f"<article><h1>{TITLE}</h1><div class=article-body>{TEXT}</div></article>"


def published(body):
    head = f"<meta charset=utf-8><title>{TITLE}</title>"
    html = f"<!DOCTYPE html><html lang=fr><head>{head}</head><body>{body}</body></html>"
    return read_article(html.encode(), URL).published_at


@pytest.mark.parametrize(
    "head",
    [
        "<header><div class=date>Vendredi 27 novembre 2026</div><nav><a href=/>Accueil</a></nav></header>",
        "<header><a href=/>La Cote</a><span>Édition du jour : vendredi 27 novembre 2026</span></header>",
        "<div class=top><span>Lyon 12°C</span> <span>vendredi 27 novembre 2026</span></div>",
        "<nav><ul><li>Vendredi 27 novembre 2026</li><li><a href=/b>Bourse</a></li></ul></nav>",
        "<div id=bandeau><p>27/11/2026</p><a href=/>La Cote</a></div>",
        "<header><time datetime=2026-11-27>Vendredi 27 novembre 2026</time><a href=/>La Cote</a></header>",
        "<div class=jour>Vendredi 27 novembre 2026 - Saint Séverin</div>",
        "<div class=jour>Nous sommes le vendredi 27 novembre 2026, il est 14:05</div>",
        "<div class=top>Freitag, 27. November 2026</div>",
        "<div>Friday, November 27, 2026</div>",
    ],
)
@pytest.mark.parametrize(
    "around",
    ["{head}<main>{article}</main>", "<div id=page>{head}<div>{article}</div><footer>© 2026</footer></div>"],
)
def test_a_day_in_the_pages_head(head, around):
    assert published(around.format(head=head, article=ARTICLE)) is None
    dated = ARTICLE.replace("</h1>", "</h1><p>Publié le 12 mars 2026</p>")
    assert published(around.format(head=head, article=dated)) == DAY


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

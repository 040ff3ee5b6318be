"""The standfirst in the forms of French pages: by name, in bold, as a heading, below the byline."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, TEXT, TITLE, URL, page

LEAD = "Le robinetier de Lyon promet de garder tous ses sites, sauf celui de Vienne."
BYLINE = "<p class=infos>Par Jeanne Martin, publié le 12/03/2026 à 8h30.</p>"


def read(above, text=TEXT):
    return read_article(page(text, above=above).replace(b"<div class=article-body>", b"<div>"), URL)


@pytest.mark.parametrize(
    "name", ["chap", "ingress", "intro-article", "gr-article-teaser", "article-chapo", "preambule"]
)
@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_standfirst_known_by_its_name_below_the_byline(name, tag):
    article = read(f"{BYLINE}<{tag} class={name}>{LEAD}</{tag}>")
    assert (article.lead, article.body, article.authors) == (LEAD, f"{LEAD}\n{BODY}", ["Jeanne Martin"])


@pytest.mark.parametrize("bold", ["<p><b>%s</b></p>", "<p class=x><strong>%s</strong></p>", "<p><i></i><b>%s</b></p>"])
def test_a_first_paragraph_in_bold_is_the_lead_whatever_the_description(bold):
    article = read(BYLINE, bold % LEAD + TEXT)
    assert (article.lead, article.body) == (LEAD, f"{LEAD}\n{BODY}")


def test_paragraphs_that_are_all_in_bold_and_questions_are_no_lead():
    assert read("", TEXT.replace("<p>", "<p><b>").replace("</p>", "</b></p>")).lead is None
    assert read("", f"<p><b>Que change la hausse des prix ?</b></p>{TEXT}").lead is None


def test_a_long_heading_right_below_the_headline_is_the_lead():
    said = "Le robinetier lyonnais, valorisé 220 millions d’euros, relève ses objectifs pour la deuxième fois"
    assert read(f"<h2 class=art__sub>{said}</h2>").lead == said
    assert read(f"<h2>Un premier semestre record</h2>{TEXT}<h2>{said}</h2>").lead is None


def test_a_first_paragraph_with_a_name_that_no_other_has_is_the_lead():
    text = f"<p class=x1>{LEAD}</p>{TEXT}<p>Les analystes relèvent leurs objectifs de cours.</p>"
    assert read(BYLINE, text).lead == LEAD
    assert read(BYLINE, text.replace("x1", "has-drop-cap")).lead is None
    assert read(BYLINE, text.replace("<p>", "<p class=x2>")).lead is None


def test_a_long_heading_below_headline_and_byline_is_the_lead():
    said = "Orvalys, le robinetier lyonnais, a fait mieux que prévu au premier semestre, dit-il dans un communiqué."
    infos = f"<time>12 mars 2026</time>{BYLINE}<div><span>Temps de lecture : 3 min</span></div>"
    assert read(f"{infos}<h2>{said}</h2>").lead == said
    assert read(f"{infos}<h2>Un semestre</h2><h2>{said}</h2>", TEXT).lead is None


def test_a_block_alone_behind_the_headline_is_the_lead_whatever_its_words():
    said = "Une maison de famille que rien n’arrête, ni les modes, ni le prix du cuivre. Récit d’une ténacité."
    head = f"<header><h1>{TITLE}</h1><div>{said}</div><div>Par <a href=/jm>Jeanne Martin</a></div></header>"
    html = page(TEXT).replace(f"<h1>{TITLE}</h1>".encode(), head.encode())
    assert read_article(html, URL).lead == said

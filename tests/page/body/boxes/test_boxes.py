"""Boxes that today's systems set around and into a text: which of them are the article's own."""

from __future__ import annotations

import pytest
from lxml import html

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page

QUOTED = "Nous n’avons pas vendu par nécessité, nous avons vendu parce que le prix était juste."


FIRST, SECOND, LAST = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def body(text: str = TEXT, **parts: str) -> str:
    return read_article(page(text, **parts), URL).body


@pytest.mark.parametrize(
    "figure",
    [
        "<figure class=quote><blockquote>%s</blockquote><figcaption>Irène Maz, présidente</figcaption></figure>",
        "<figure class=wp-block-pullquote><blockquote><p>%s</p><cite>Irène Maz</cite></blockquote></figure>",
        "<figure><img src=/i.jpg><blockquote><p>%s</p></blockquote><figcaption>Photo AFP</figcaption></figure>",
        "<figure><blockquote><span>“</span>%s<span>”</span></blockquote><figcaption>— Un cadre</figcaption></figure>",
    ],
)
def test_a_quotation_that_stands_only_in_a_figure_stays(figure):
    read = body(FIRST + figure % QUOTED + SECOND + LAST)
    assert QUOTED in read
    assert "Photo AFP" not in read


def test_a_post_in_a_figure_goes():
    post = f"<figure><blockquote><p>{QUOTED} <a href=//t.co/x1>t.co</a></p></blockquote></figure>"
    assert QUOTED not in body(FIRST + post + SECOND + LAST)


def test_a_site_s_own_elements_hold_the_text():
    html = page("").replace(b"<div class=article-body></div>", f"<article-body>{TEXT}</article-body>".encode())
    assert read_article(html, URL).body == BODY


def test_a_list_of_linked_shares_with_their_gains_stays():
    shares = ["Mazelin (+34,2 %)", "Nelphis (+21,0 %)", "Torvane (+18,4 %)"]
    ranked = "".join(f"<li><a href=/cours/{n}>{share}</a></li>" for n, share in enumerate(shares))
    assert body(f"{FIRST}<ol>{ranked}</ol>{SECOND}{LAST}").split("\n")[1:4] == shares


def test_a_paragraph_is_not_read_twice():
    assert body(f"<div class=preview>{FIRST}</div>{TEXT}") == BODY


def test_a_sentence_in_a_form_of_its_own_above_the_paragraphs_is_the_lead():
    lead = "Le groupe de robinetterie relève ses objectifs après un semestre sans fausse note, dit-il."
    html = page("").replace(
        b"<div class=article-body></div>",
        f'<p class="text-xl">{lead}</p><div class=prose>{TEXT}<p>{QUOTED}</p></div>'.encode(),
    )
    article = read_article(html, URL)
    assert (article.lead, article.body) == (lead, f"{lead}\n{BODY}\n{QUOTED}")


def test_the_questions_of_an_accordion_stay():
    item = f"<div class=accordion-item><h3><button>Quel est le plafond ?</button></h3>{SECOND}</div>"
    assert body(f"{FIRST}{item}{LAST}").split("\n")[1] == "Quel est le plafond ?"


@pytest.mark.parametrize(
    "tool",
    [
        "<div><p>Comparez gratuitement 48 livrets en 2 minutes</p><button>Lancer la comparaison</button></div>",
        "<div><h3>Simulez un crédit en 3 clics</h3><button>Simuler</button></div>",
        "<aside><div><span>Estimate your home</span></div><div><button>Get an estimate</button></div></aside>",
    ],
)
def test_a_calculator_on_the_page_goes_with_its_button(tool):
    line = html.fromstring(tool).text_content()[:12]
    assert line not in body(f"{TEXT}{tool}<p>{PARAGRAPHS[0].replace('a', 'o')}</p>")


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("Comparez les taux avant de signer, conseille la banque.", "Comparer"),
        ("Partager les bénéfices avec les salariés", "Partager"),
        ("Calculer ses dividendes : mode d’emploi", "Calculer ses dividendes"),
        ("Écouter les actionnaires minoritaires", "Écouter"),
    ],
)
def test_a_line_of_the_text_that_begins_as_a_button_beside_it_stays(said, button):
    assert said in body(f"{TEXT}<div><h3>{said}</h3><button>{button}</button></div>{TEXT}")

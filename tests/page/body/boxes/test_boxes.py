"""Boxes that today's systems set around and into a text: which of them are the article's own."""

from __future__ import annotations

import pytest
from lxml import html

from ingest.extract import read_article
from ingest.text.clean import squeeze
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


@pytest.mark.parametrize("box", ["<div class=sc-nl>%s</div>", "<section>%s</section>", "<form class=k1>%s</form>"])
def test_a_box_that_asks_for_a_mail_address_goes(box):
    said = "<div>Vous avez apprécié ?</div><div>Une analyse en laissant votre adresse.</div><input type=email>"
    assert body(FIRST + box % said + SECOND + LAST) == BODY


@pytest.mark.parametrize(
    "box",
    [
        '<div class="PromoA"><div><a href=/z>Le nickel, prochain sur la liste ?</a></div><div>%s</div></div>',
        "<div class=partner-content><span>En partenariat avec</span><p>%s</p><a href=//p.example>Comparer</a></div>",
        "<related-list><h3><a href=/z>Le nickel, prochain sur la liste</a></h3><p>%s</p></related-list>",
    ],
)
def test_a_promotion_in_the_text_goes(box):
    said = "Les bourses asiatiques surveillent Jakarta, dont les quotas d’exportation expirent en mai prochain."
    assert body(FIRST + box % said + SECOND + LAST) == BODY


def test_a_site_s_own_elements_hold_the_text():
    html = page("").replace(b"<div class=article-body></div>", f"<article-body>{TEXT}</article-body>".encode())
    assert read_article(html, URL).body == BODY


@pytest.mark.parametrize(
    "offer",
    [
        "<h2>La suite est réservée à nos lecteurs abonnés</h2><p>Accédez à tous nos contenus un mois pour 1 €.</p>"
        "<ul><li>Tous les articles</li><li>La lettre du soir</li></ul><a href=/abo>Je m’abonne</a>",
        "<p>Il s’agit d’une archive payante.</p><p>Achat à l’unité : 2 €.</p><a href=/panier>Payer</a>",
        "<p>Les articles de plus de 90 jours sont accessibles aux abonnés uniquement.</p><a href=/login>Entrer</a>",
        "<p>Prix de l’article : 2,50 €</p><a href=/panier>Ajouter au panier</a>",
    ],
)
def test_what_a_wall_offers_goes_whole_and_the_article_is_paid(offer):
    article = read_article(page(TEXT, below=f"<div class=gate>{offer}</div>"), URL)
    assert (article.body, article.access) == (BODY, "paid")


@pytest.mark.parametrize(
    "offer",
    [
        "<div>La suite est réservée aux abonnés</div><ul><li>Tous les articles, sans limite</li><li>Le journal en"
        " édition numérique dès 22 heures</li><li>La lettre du soir</li></ul>",
        "<div class=h2>Subscribe to unlock more</div><p>Subscribe now to read the news of your town.</p><ul>"
        "<li>Unlimited access to La Cote and to 15 other sites, with one account for the family and its friends.</li>"
        "<li>The epaper, page by page</li><li>Puzzles</li></ul>",
    ],
)
def test_what_subscribers_have_goes_where_the_button_stands_elsewhere(offer):
    assert body(f"{TEXT}<div><div class=x1>{offer}</div></div>") == BODY
    assert body(f"{FIRST}<div><div class=x1>{offer}</div></div>{SECOND}{LAST}") == BODY


def test_advice_to_subscribers_stays():
    advice = (
        "<p>Abonnez-vous moins cher : trois conseils</p><ul><li>Comparer les prix</li><li>Négocier à la fin</li></ul>"
    )
    assert "Négocier à la fin" in body(f"{FIRST}<div class=x1>{advice}</div>{SECOND}{LAST}")


def test_the_beginning_of_a_paid_article_in_the_archives_is_one():
    notice = "<div><p>Cet article de nos archives est réservé aux abonnés.</p></div>"
    url = "https://www.lacote.example/archives/2014/orvalys.html"
    article = read_article(page(FIRST, below=notice), url)
    assert (article.body, article.access) == (PARAGRAPHS[0], "paid")


def test_who_an_english_author_is_goes():
    about = "La Cote sportswriter Jeanne Martin has covered nine Tours, and knows each pump of the old stadium."
    box = f"<div class=x1><a href=/jm><img src=/a.jpg></a><h6>Jeanne Martin</h6><div><span>{about}</span></div></div>"
    assert body(TEXT + box, above="<p>Par Jeanne Martin</p>") == BODY


@pytest.mark.parametrize("place", ["above", "below"])
def test_who_the_author_is_goes(place):
    about = "Elle suit les entreprises industrielles depuis 2012 et a publié deux essais sur la sidérurgie."
    box = f"<div class=w><img src=/a.jpg><div><b>Jeanne Martin</b><span>Correspondante</span><p>{about}</p></div></div>"
    article = read_article(
        page(above="<p>Par Jeanne Martin</p>", text=box + TEXT if place == "above" else TEXT + box), URL
    )
    assert (article.authors, article.body) == (["Jeanne Martin"], BODY)


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


@pytest.mark.parametrize("action", ["S’inscrire", "Je m’abonne", "Sign up", "Inscrivez-vous gratuitement"])
def test_a_last_block_with_a_link_to_sign_up_goes(action):
    assert body(f"{TEXT}<div>Tous les jeudis, le meilleur de l’immobilier. <a href=/nl>{action}</a></div>") == BODY


@pytest.mark.parametrize(
    "kept",
    [
        "<p>Les particuliers ont jusqu’au 31 mars pour demander la prime sur le site de l’agence qui la verse, avant "
        "que les taux ne changent : <a href=/p>s’inscrire</a>.</p>",
        "<section><h2>Offre spéciale de Nelphis</h2><p>Le forfait de l’opérateur passe à 9,99 euros par mois, un prix "
        "que ses trois rivaux jugent intenable à moyen terme, et l’action recule.</p></section>",
        "<div><strong>Jeanne Martin</strong> : Le marché suit la banque centrale depuis mars, et il a tort de la "
        "croire sur parole.</div>",
    ],
)
def test_text_with_the_words_of_a_call_an_offer_or_a_biography_stays(kept):
    article = read_article(page(above="<p>Par Jeanne Martin</p>", text=TEXT + kept), URL)
    assert squeeze(html.fromstring(kept).text_content())[-40:] in squeeze(article.body)


@pytest.mark.parametrize(
    "above",
    [
        "<ul class=meta><li><a href=/tag/jeanne-martin>Jeanne Martin</a></li><li>12 mars 2026 à 10h15</li></ul>",
        "<figure><figcaption><span>Jeanne Martin</span><span>le 12 mars 2026, à Francfort</span></figcaption></figure>",
        "<h3>Jeanne Martin</h3><p>9 h 30 : discours à Bercy.</p>",
    ],
)
def test_whoever_is_written_about_beside_a_date_is_no_author(above):
    assert read_article(page(above=above, text=TEXT), URL).authors == []


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

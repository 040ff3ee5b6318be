"""The parts that a page's record calls paid."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, json_ld, page

OFFER = "<p>La suite vous attend</p><a href=/abonnement>Je choisis ma formule</a><p>Déjà client ?</p>"


def read(text, below="", *, selector=".reste", free="True", part="False"):
    declared = f'{{"@type":"WebPageElement","isAccessibleForFree":"{part}","cssSelector":"{selector}"}}'
    record = f'{{"@type":"NewsArticle","isAccessibleForFree":"{free}","hasPart":{declared}}}'
    return read_article(page(text + below, head=json_ld(record)), URL)


@pytest.mark.parametrize(
    ("selector", "attribute"), [(".reste", "class=reste"), ("#suite", "id=suite"), ("div.a, .b", "class=b")]
)
def test_a_wall_in_the_paid_part_goes_and_tells_that_the_text_is_cut(selector, attribute):
    article = read(TEXT, f"<div {attribute}>{OFFER}</div>", selector=selector)
    assert (article.access, article.body) == ("paid", BODY)


def test_a_wall_of_known_words_beside_a_paid_part_tells_it_too():
    article = read(TEXT, "<p>Pour lire la suite, abonnez-vous à partir de 1 €.</p>")
    assert (article.access, article.body) == ("paid", BODY)


@pytest.mark.parametrize(
    ("below", "part"),
    [
        ("", "False"),
        (f"<div class=reste>{OFFER}</div>", "True"),
        (f"<div class=reste><p>{PARAGRAPHS[0]}</p><p><a href=/offres>Les offres d’Orvalys</a></p></div>", "False"),
        ("<div class=reste><p>Le tableau des filiales</p></div>", "False"),
    ],
)
def test_a_text_that_is_served_whole_is_free_though_a_part_is_called_paid(below, part):
    article = read(TEXT, below, part=part)
    assert article.access == "free"
    assert below == "" or part == "True" or below.split("<p>")[1].split("</p>")[0] in article.body


@pytest.mark.parametrize("selector", ["", "article > *", ".reste .x", "[", ".inconnu"])
def test_a_selector_that_says_no_class_says_nothing(selector):
    assert read(TEXT, f"<div class=reste>{OFFER}</div>", selector=selector).access == "free"


SHORT = (
    "Le fabricant savoyard de pompes relève ses objectifs de marge pour l’exercice.",
    "Son titre gagne 3 % à la Bourse de Paris, où les analystes saluent la nouvelle.",
    "Le conseil vise désormais une marge de 11 %, contre 10 % au début de l’exercice.",
)
TEASER = "".join(f"<p>{line}</p>" for line in SHORT)
LINKED = "".join(f"<p>{line.replace('marge', '<a href=/x>marge</a>')} <b>{line}</b></p>" for line in SHORT)


@pytest.mark.parametrize("teaser", [TEASER, LINKED])
@pytest.mark.parametrize(
    "link", ["<a href=/abonnement>S’abonner</a>", "<div><a href=/compte/alertes>Alertes</a></div>"]
)
def test_a_beginning_in_the_part_that_is_called_paid_stays(teaser, link):
    article = read(f"<div class=reste>{teaser}{link}</div>", free="False")
    assert article.access == "paid"
    assert all(line in article.body for line in SHORT)


def test_a_byline_and_a_standfirst_that_are_called_paid_stay():
    byline = "<p class=reste>Par Jeanne Martel <a href=/abonnement>Suivre</a></p>"
    html = f"<div class=reste><p class=chapo>{SHORT[0]}</p><a href=/abonnement>Premium</a></div>{byline}{TEXT}"
    article = read(html, free="False")
    assert article.authors == ["Jeanne Martel"]
    assert SHORT[0] in article.body


@pytest.mark.parametrize("hidden", ["hidden", 'style="display:none"'])
def test_a_wall_that_nobody_sees_leaves_a_whole_text_free(hidden):
    below = f"<div class=reste {hidden}><p>La suite pour nos abonnés</p><a href=/abonnement>S’abonner</a></div>"
    assert read("".join(f"<p>{one} {two}</p>" for one in PARAGRAPHS for two in SHORT), below).access == "free"


@pytest.mark.parametrize(
    "address", ["/laboratoires/x", "/compte-de-resultat", "/offre-publique-dachat/x", "/compte-rendu", "/saboteurs"]
)
def test_short_sentences_in_a_paid_part_that_is_served_stay(address):
    told = (
        "<p>Le titre vaut douze fois les profits de 2027.</p><p>L’avis est d’acheter, avec un objectif de 50 euros.</p>"
    )
    article = read(
        TEXT, f"<div class=reste>{told}<p>Voir <a href={address}>Vivalto</a>, à vendre.</p></div>", free="False"
    )
    assert "douze fois" in article.body
    one = f"<div class=reste><p>Voir <a href={address}>Vivalto</a>, à vendre.</p></div>"
    assert "Vivalto" in read(TEXT, one, free="False").body

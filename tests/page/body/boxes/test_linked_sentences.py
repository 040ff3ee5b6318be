"""A paragraph that is a link from end to end: a sentence of the text stays; a headline, a call, a card goes."""

import pytest
from lxml.html import fromstring

from ingest.extract import read_article
from tests.support.pages import TEXT, URL, page

PARAGRAPHS = TEXT.split("</p>")


def read(added):
    return read_article(page(f"{PARAGRAPHS[0]}</p>{added}{'</p>'.join(PARAGRAPHS[1:])}"), URL).body


@pytest.mark.parametrize(
    "said",
    [
        "<a href=/a>Le tribunal avait suspendu la vente en juin, faute d’offre jugée sérieuse par les créanciers.</a>",
        "<b><a href=/a>Les trois candidats à la reprise avaient retiré leur offre à l’audience de jeudi.</a></b>",
        "<a href=/a>Une étude de Lille</a>, <a href=/b>un rapport du Sénat</a> et <a href=/c>une note du Trésor</a>"
        " vont dans ce sens : <a href=/d>les clients changent peu</a>.",
        "<a href=https://autre.example/1>The regulator had warned lenders twice since March about such loans.</a>",
        "<a href=/a>« Votre usine sera vendue, que vous le vouliez ou non », avait dit le préfet au maire.</a>",
        "<a href=/a>Comment comprendre que le groupe, qui avait promis aux salariés de garder tous ses sites, ait"
        " cherché dès le mois de mars un repreneur pour l’un d’eux ?</a>",
        "<a href=/a>« Nous ne vendrons pas l’usine de Vienne », avait assuré le président aux salariés en mai.</a>",
    ],
)
def test_a_linked_sentence_stays(said):
    assert fromstring(said).text_content() in read(f"<p>{said}</p>")


def test_a_linked_sentence_in_a_box_of_its_own_stays_as_its_neighbours_do():
    said = "Le carnet de commandes ne couvrait plus que trois semaines de travail pour les 188 salariés."
    boxes = "".join(f"<div class=bloc-x7>{part}</p></div>" for part in PARAGRAPHS if part)
    linked = f"<div class=bloc-x7><p><a href=/carnet>{said}</a></p></div>"
    assert said in read_article(page(boxes + linked + boxes.replace("Le titre", "L’action")), URL).body


def test_a_linked_sentence_that_leads_to_what_follows_stays():
    said = "Le plan présenté mercredi par le groupe à ses salariés repose sur trois chantiers :"
    assert said in read(f"<p><a href=/a>{said}</a></p><ul><li>l’usine de Vienne</li><li>le siège</li></ul>")
    links = "<ul><li><a href=/1>Le plan de Vienne</a></li><li><a href=/2>Le plan de Lyon</a></li></ul>"
    assert said not in read(f"<p><a href=/a>{said}</a></p>{links}")


def test_a_linked_sentence_above_the_box_with_the_rest_stays():
    said = "Le carnet de commandes ne couvrait plus que trois semaines de travail pour les 188 salariés."
    linked, rest = f"<p><a href=/a>{said}</a></p>", f"<div class=x1>{TEXT}{TEXT}</div>"
    assert said in read_article(page(linked + rest), URL).body
    assert said not in read_article(page(rest + linked), URL).body


def test_a_linked_sentence_that_speaks_to_its_reader_stays_where_others_do():
    said = "<p><a href=/a>La banque doit vous rembourser le jour même, sauf si la faute est de votre côté.</a></p>"
    beside = "<p>Vous avez treize mois pour contester le débit auprès de votre banque, en agence ou par courrier.</p>"
    assert "rembourser" in read(f"{beside}{said}{beside.replace('treize', 'douze')}")
    assert "rembourser" not in read(said)


@pytest.mark.parametrize(
    "other",
    [
        "<p><a href=/a>Le robinetier de Lyon cède son usine de Vienne à un fonds belge pour 40 millions</a></p>",
        "<p><a href=/a>À lire aussi : le robinetier de Lyon cède son usine de Vienne à un fonds belge.</a></p>",
        "<p><a href=/nl>Recevez chaque matin dans votre boîte l’essentiel de l’actualité des marchés.</a></p>",
        "<p><strong>À lire aussi</strong></p><p><a href=/b>La vente du siège aux assureurs de Lyon est signée.</a></p>"
        "<p><a href=/a>Le robinetier de Lyon cède son usine de Vienne à un fonds belge.</a></p>",
        "<p><a href=/a>Pourquoi le robinetier de Lyon cède son usine de Vienne à un fonds belge...</a></p>",
        "<div class=carte><h3><a href=/a>Un fonds belge à Vienne</a></h3>"
        "<p><a href=/a>Le robinetier de Lyon lui cède son usine de Vienne pour 40 millions.</a></p></div>",
    ],
)
def test_a_linked_headline_call_or_card_goes(other):
    assert "fonds belge" not in read(other)
    assert "marchés" not in read(other)

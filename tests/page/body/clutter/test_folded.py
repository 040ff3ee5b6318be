"""The rest of a text that is folded behind a button or a link, hidden by attributes and by class names, is read."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, TEXT, URL, page

REST = [f"{paragraph[:-1]} (suite)." for paragraph in PARAGRAPHS]
WHOLE = [*PARAGRAPHS, *REST]
FOLDED = "".join(f"<p>{paragraph}</p>" for paragraph in REST)
TWICE = "class='more hidden' aria-hidden=true"


def lines(text):
    return read_article(page(text), URL).body.split("\n")


@pytest.mark.parametrize(
    "box",
    [
        f"<div {TWICE}>{{}}</div><button>Read more</button>",
        f"<p><a href=# role=button>Weiterlesen</a></p><div {TWICE}>{{}}</div>",
        f"<div {TWICE}>{{}}</div><p><button>Continue reading</button></p>",
        "<div class='collapse d-none' hidden id=x>{}</div><hr><a href=#x>Leggi tutto</a>",
        "<div class='folded hide' style='display:none' id=s>{}</div><hr><button aria-controls=s>Lire la suite</button>",
        "<section class=hide style=display:none aria-hidden=true>{}</section><span>Seguir leyendo</span>",
        "<div class='suite d-none' hidden>{}</div><a href='javascript:;'>Lire la suite de l’article</a>",
        "<div style='display:none'>{}</div><span>Voir plus</span>",
        "<h3>Et demain ?</h3><span>Lire la suite</span><div hidden>{}</div>",
    ],
)
def test_text_behind_a_toggle(box):
    assert [line for line in lines(TEXT + box.format(FOLDED)) if line != "Et demain ?"] == WHOLE


@pytest.mark.parametrize("toggle", ["<button>Fermer</button>", "<a href=/autre.html>Lire la suite</a>", ""])
def test_what_nothing_unfolds_stays_hidden(toggle):
    hidden = f"<div {TWICE}><p>Recevez notre lettre chaque matin et ne manquez rien de nos enquêtes.</p></div>"
    assert lines(TEXT + FOLDED + hidden + toggle) == WHOLE


OTHER = "Hydrelia vend ses usines de vannes à un fonds, et ses salariés de Savoie s’en inquiètent depuis des mois."


@pytest.mark.parametrize(
    "box",
    [
        "<a href=#>Lire la suite</a><div hidden><p>Créez votre compte en une minute, et lisez toutes les enquêtes de "
        "notre rédaction pendant trente jours.</p></div>",
        f"<span>Lire la suite</span><div class=paywall style='display:none'><p>{OTHER}</p></div>",
        f"<div><div hidden><p>{OTHER}</p></div><span>Voir plus</span></div>",
        f"<div><div id=c hidden><p>{OTHER} Lucie</p><p>{OTHER} Marcel</p></div><a href=#c>Afficher plus</a></div>",
        f"<p>Avertissement</p><a href=#>Voir plus</a><div hidden><p>{OTHER}</p></div>",
        f"<div><p>Jeanne Martin suit l’industrie.</p><span>Read more</span><div hidden><p>{OTHER}</p></div></div>",
        f"<h3>Réactions</h3><span>Lire la suite</span><div class=comments hidden><p>{OTHER}</p></div>",
    ],
)
def test_what_is_folded_beside_the_text_is_none_of_it(box):
    body = read_article(page(TEXT + FOLDED + box), URL).body
    assert "Hydrelia" not in body
    assert "compte" not in body

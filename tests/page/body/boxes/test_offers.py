"""What is offered to whoever would read the rest."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page


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


FIRST, SECOND, LAST = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def body(text: str = TEXT, **parts: str) -> str:
    return read_article(page(text, **parts), URL).body


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

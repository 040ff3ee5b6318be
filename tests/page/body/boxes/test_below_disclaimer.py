"""What stands below the disclaimer of a text."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, URL, page

LEAD = "<p>La direction vise onze pour cent de marge, et renonce à une acquisition en Italie, jugée trop chère.</p>"
WARNING = "<div class=av><p>Les informations de cet article ne constituent pas un conseil en investissement.</p></div>"
SIGNALS = "<table><tr><th>Valeur</th><th>Signal</th></tr><tr><td>Orvalys</td><td>Achat 3/5</td></tr></table>"


def body(below, above=LEAD):
    html = page(above=above).replace(b"</article>", f"{below}</article>".encode())
    return read_article(html, URL).body


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=outils><h4>Signaux techniques</h4>{SIGNALS}</div>",
        "<div class=q><h3>Cours de clôture</h3><ul><li>Orvalys : Achat 3/5</li><li>Vivalto : 8,20</li></ul></div>",
        f"<h3>Agenda</h3>{SIGNALS}",
        f"<section><div><span>Consensus</span></div><div>{SIGNALS}</div></section>",
    ],
)
def test_the_page_s_tables_below_a_disclaimer_go(box):
    assert "Achat 3/5" not in body(WARNING + box)


@pytest.mark.parametrize(
    "below",
    [
        f"{SIGNALS}{WARNING}",
        f"{WARNING}<div><p>{PARAGRAPHS[2]}</p><p>Achat 3/5 pour Orvalys, selon le bureau d’études.</p></div>",
        f"<div><p>Cet article de loi est en vigueur.</p></div>{SIGNALS}",
    ],
)
def test_tables_and_sentences_elsewhere_stay(below):
    assert "Achat 3/5" in body(below)


@pytest.mark.parametrize(
    "below",
    [
        "<p>Rectificatif du 14 mars : la marge est de 9 % et non de 8</p>",
        "<h3>Notre verdict</h3><p>Acheter, objectif 50 €</p>",
        "<table><tr><th>M€</th><th>2026</th></tr><tr><td>Profit</td><td>120</td></tr></table>",
        "<p>Sources : Velmont, Banque de France</p>",
        "<p>Prochain rendez-vous : assemblée générale le 24 mai 2026</p>",
        "<h3>Les titres que nous suivons</h3><ul><li>Vivalto : objectif relevé à 50 €</li></ul>",
        "<p>Jeanne Martel est professeure à Annecy</p>",
    ],
)
def test_the_text_s_own_last_lines_stay_below_its_disclaimer(below):
    said = [piece.split("<")[0] for piece in below.split(">") if piece.split("<")[0]]
    assert said[-1] in body(WARNING + below)


def test_a_list_that_is_most_of_a_text_stays_below_its_disclaimer():
    rows = "".join(f"<li>{place}. Valeur numéro {place} : {place} % sur un an</li>" for place in range(1, 40))
    html = page(f"{WARNING}<ul>{rows}</ul>", above=LEAD)
    assert "Valeur numéro 39" in read_article(html, URL).body
    assert BODY not in read_article(html, URL).body

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


def test_a_list_that_is_most_of_a_text_stays_below_its_disclaimer():
    rows = "".join(f"<li>{place}. Valeur numéro {place} : {place} % sur un an</li>" for place in range(1, 40))
    html = page(f"{WARNING}<ul>{rows}</ul>", above=LEAD)
    assert "Valeur numéro 39" in read_article(html, URL).body
    assert BODY not in read_article(html, URL).body

"""Linked titles whose names are clutter's, below a label: the whole card goes."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, URL, page

TITLE = "Ports fluviaux : qui tient les quais de l’Oise"
SUMMARY = "Trois groupes se partagent l’essentiel des tonnages de la vallée."


def body(box):
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return read_article(page(first + box + "".join(others)), URL).body


@pytest.mark.parametrize(
    "box",
    [
        "<article class=m-teaser><span class=m-teaser__label>À lire aussi</span><h3 class=m-teaser__title>{}</h3>"
        "<p class=m-teaser__text>{}</p></article>",
        "<section class=carte><p>Lire aussi</p><h4 class=teaser-title>{}</h4><div>{}</div></section>",
        "<article><header>Voir aussi :</header><h3 class=related-title>{}</h3><p>{}</p></article>",
        "<article><b>À lire aussi</b><div class=card-teaser__title>{}</div><p>{}</p><time>11 mars</time></article>",
        "<div class=x><div class=teaser__label>À lire également</div><p class=teaser__link>{}</p><p>{}</p></div>",
    ],
)
def test_a_card_goes_with_its_summary(box):
    assert body(box.format(f"<a href=/t/1>{TITLE}</a>", SUMMARY)) == BODY


@pytest.mark.parametrize(
    "box",
    [
        "<div class=encadre><h3>Voir aussi</h3><p>La Cour juge les quais trop chers. Elle demande un audit.</p></div>",
        "<article class=depeche><h3>Le fait du jour</h3><p>La Cour juge les quais trop chers, et le dit.</p></article>",
    ],
)
def test_a_box_without_a_link_stays(box):
    assert "La Cour juge les quais trop chers" in body(box)

"""A share's price in a box between paragraphs goes; prices in sentences, lists and tables stay."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, URL, page

BOX = "<div class=q><span>AIRLYS</span><span>145,20 EUR</span><span>+2,14 %</span><span>Temps réel Paris</span></div>"


def read(box):
    text = f"<p>{PARAGRAPHS[0]}</p>{box}<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    return read_article(page(text), URL).body


@pytest.mark.parametrize(
    "box",
    [
        BOX,
        "<div><a href=/c/airlys>Airlys</a> <b>145,20 €</b> <i>-0,61 %</i></div>",
        "<aside class=v><span>CAC 40</span> <span>7 412,33 pts</span> <span>+0,4 %</span></aside>",
        "<p class=c><span>Savrex</span><span>88.02 USD</span><span>−1.10%</span></p>",
    ],
)
def test_a_price_in_a_box_alone_goes(box):
    assert read(box) == BODY


@pytest.mark.parametrize(
    ("box", "said"),
    [
        (f"<div>{BOX}{BOX.replace('AIRLYS', 'SAVREX')}{BOX.replace('AIRLYS', 'MAZELIN')}</div>", "SAVREX"),
        ("<p><b>Airlys</b> gagne <b>2,14 %</b> à <b>145,20 EUR</b></p>", "145,20 EUR"),
        ("<ul><li><b>Airlys</b> <span>145,20 €</span> <span>+2,1 %</span></li></ul>", "145,20"),
        ("<p><b>Un titre à 145,20 EUR</b> <i>cher payé, dit-on</i></p>", "145,20 EUR"),
        ("<table><tr><td>Airlys</td><td>145,20 EUR</td><td>+2,1 %</td></tr></table>", "145,20 EUR"),
    ],
)
def test_prices_in_sentences_lists_and_tables_stay(box, said):
    assert said in read(box)


def test_a_sentence_in_two_inline_elements_stays():
    assert "gagne 2,1 % à 145,20 €" in read("<p><strong>Airlys</strong><span> gagne 2,1 % à 145,20 €</span></p>")

"""Boxes and lines that begin with a label."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, page

SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize("kicker", ["Notre dossier.", "[VIDÉO]"])
def test_a_label_and_a_headline_in_the_text_go(kicker):
    card = f"<p>{kicker} <a href=/dossier-eau>Réseaux d’eau : qui paiera la facture des fuites ?</a></p>"
    assert read_article(page(f"<p>{PARAGRAPHS[0]}</p>{card}{TEXT.partition('</p>')[2]}"), SHORT_URL).body == BODY


@pytest.mark.parametrize(
    "box", ["<div><span>Archivado En</span><a href=/t>Agua</a></div>", "<p><b>Tags:</b> <a href=/t>Eau</a></p>"]
)
def test_the_articles_subjects_go_with_their_label(box):
    assert read_article(page(f"{TEXT}{box}"), SHORT_URL).body == BODY


def test_a_crosshead_that_may_be_such_a_label_stays():
    text = f"<p>{PARAGRAPHS[0]}</p><h3>Argomenti</h3><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    assert "Argomenti" in read_article(page(text), SHORT_URL).body

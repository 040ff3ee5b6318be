"""Boxes and lines that begin with a label."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, page

SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize("kicker", ["Notre dossier.", "[VIDÉO]"])
def test_a_label_and_a_headline_in_the_text_go(kicker):
    card = f"<p>{kicker} <a href=/dossier-eau>Réseaux d’eau : qui paiera la facture des fuites ?</a></p>"
    assert read_article(page(f"<p>{PARAGRAPHS[0]}</p>{card}{TEXT.partition('</p>')[2]}"), SHORT_URL).body == BODY

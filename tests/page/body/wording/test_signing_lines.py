"""Letters below a text that sign it."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, TEXT, URL, page


def text_of(text, **around):
    return read_article(page(text, **around), URL).body.split("\n")


@pytest.mark.parametrize("mark", ["(kv/dpa)", "kv/dpa", "(kv)", "AFP/JM"])
def test_a_few_letters_below_the_text_sign_it(mark):
    assert text_of(f"{TEXT}<p>{mark}</p>") == list(PARAGRAPHS)


@pytest.mark.parametrize("said", ["Oui, dit-il.", "Vente ou achat / conservation", "(suite demain)"])
def test_a_short_last_line_stays(said):
    assert text_of(f"{TEXT}<p>{said}</p>") == [*PARAGRAPHS, said]

"""Letters below a text that sign it."""

import pytest

from ingest.extract import read_article
from ingest.page.body.wording.clean_lines import clean_lines
from tests.support.pages import PARAGRAPHS, TEXT, URL, page


def text_of(text, **around):
    return read_article(page(text, **around), URL).body.split("\n")


@pytest.mark.parametrize("mark", ["(kv/dpa)", "kv/dpa", "(kv)", "AFP/JM"])
def test_a_few_letters_below_the_text_sign_it(mark):
    assert text_of(f"{TEXT}<p>{mark}</p>") == list(PARAGRAPHS)


@pytest.mark.parametrize("said", ["Oui, dit-il.", "Vente ou achat / conservation", "(suite demain)"])
def test_a_short_last_line_stays(said):
    assert text_of(f"{TEXT}<p>{said}</p>") == [*PARAGRAPHS, said]


@pytest.mark.parametrize(
    "said",
    [
        "Lyon, le 12 mars 2026 – 17h45",
        "Boulogne-Billancourt, le jeudi 12 mars 2026 à 7h30",
        "Puteaux (Hauts-de-Seine), le 12 mars 2026, 18h00",
        "Le Havre, le 12 mars 2026 | 8h00",
        "Nantes (France) – 12 mars 2026 – 17h45",
    ],
)
def test_the_place_and_the_moment_of_a_release_are_its_text(said):
    assert text_of(f"<p><strong>{said}</strong></p>{TEXT}") == [said, *PARAGRAPHS]


@pytest.mark.parametrize(
    "said",
    [
        "Jeanne Martel, le 12 mars 2026 à 18h00",
        "Mis en ligne, le 12 mars 2026 à 18h00",
        "AFP, le 12 mars 2026 à 18h00",
        "Marchés, le 12 mars 2026 à 18h00",
        "La Cote, le 12 mars 2026 à 18h00",
        "Les Échos, le jeudi 12 mars 2026 à 18h00",
        "Challenges (Paris) - 12 mars 2026 à 18h00",
        "9 janv. 26",
    ],
)
def test_who_and_when_above_a_text_go(said):
    assert text_of(f"<p>{said}</p>{TEXT}") == list(PARAGRAPHS)


def test_a_day_with_two_figures_of_its_year_goes_at_the_end():
    assert text_of(f"{TEXT}<p>9 janv. 26</p>") == list(PARAGRAPHS)
    assert text_of(f"{TEXT}<p>Vendu 9 fois sur 26</p>") == [*PARAGRAPHS, "Vendu 9 fois sur 26"]


@pytest.mark.parametrize("between", ["und", "e", "y", "och", "en", "i"])
def test_a_line_of_all_authors_goes(between):
    line = f"Anna Berg {between} Tom Hale, La Cote — São Paulo"
    assert clean_lines([line, *PARAGRAPHS], "Orvalys", ["Anna Berg", "Tom Hale"]) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "Anna Berg und Tom Hale leiten die Bank seit März gemeinsam.",
        "Anna Berg and Ruth Orme at the harbour",
        "Anna Berg, Tom Hale: who will lead the bank when the old board has gone and no one is left to ask?",
    ],
)
def test_a_sentence_about_authors_stays(line):
    assert clean_lines([line, *PARAGRAPHS], "Orvalys", ["Anna Berg", "Tom Hale"]) == [line, *PARAGRAPHS]


@pytest.mark.parametrize("line", ["Text: Anna Berg och Tom Hale", "Anna BergMadrid12 mar 2026 - 17:05 CET"])
def test_who_wrote_below_and_above_a_text_goes(line):
    assert clean_lines([line, *PARAGRAPHS], "Orvalys", ["Anna Berg", "Tom Hale"]) == list(PARAGRAPHS)

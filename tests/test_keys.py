import unicodedata

import pytest

from ingest.text.keys import key


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("L’État emprunte à 3\u202f%", "letatempruntea3"),  # a narrow no-break space and a curly apostrophe
        ("“Hausse” – 2,5 €…", "hausse25"),  # marks beyond Latin-1
        ("Straße, ½ cœur", "strasse12cœur"),  # letters of Latin-1 that are several, and one that ASCII has not
        ("Ёлка и Ναί", "елкаиναι"),
        ("日本銀行", "日本銀行"),
        ("snake_case, ©2026", "snakecase2026"),
        ("", ""),
    ],
)
def test_a_key_has_letters_and_digits_without_case_and_accents(text, letters):
    assert key(text) == letters


@pytest.mark.parametrize("text", ["Élysée", "Ångström à Noël", "Çà et là, ÿ"])
def test_accents_that_stand_apart_make_the_same_key(text):
    assert key(unicodedata.normalize("NFD", text)) == key(text) == key(text.upper())

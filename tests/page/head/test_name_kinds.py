"""What a name is: a person's, or none."""

import pytest

from ingest.extract import read_article
from ingest.page.head.name_kinds import is_agency, is_name, is_person
from tests.support.pages import TEXT, URL, page


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Jeanne Martin", True),
        ("E. NURIN", True),
        ("La rédaction", False),
        ("Cercle Finance", False),
        ("Stagiaire VA", False),
        ("Le Monde", False),
        ("Charles de Gaulle", True),
        ("Jean-Pierre", True),
        ("AFP", False),
        ("Fotos: Pablo Durán", False),
        ("admin-dicom", False),
        ("Agence Nord", False),
        ("Firma Ostmark Pumpen", False),
        ("Ostmark Pumpen GmbH", False),
    ],
)
def test_is_person(name, person):
    assert is_person(name) is person


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


@pytest.mark.parametrize(
    "tool",
    [
        *("Imprimer", "Commenter", "Lecture 3 min", "Read more", "Teilen", "Artikel teilen", "Écouter l’article"),
        *("Lire plus tard", "Ajouter aux favoris", "Offrir l’article", "Télécharger en PDF", "Listen", "Compartir"),
        *("Condividi", "Vorlesen", "@jmartin_lacote"),
    ],
)
def test_what_readers_can_do_is_no_author(tool):
    assert authors(above=f"<div class=author>{tool}</div>") == []
    assert authors(above=f"<div class=author>{tool}</div><p>Par Jeanne Martin</p>") == ["Jeanne Martin"]


def test_names_that_begin_as_such_words_do():
    assert all(map(is_name, ("Lirette Durand", "Paul Offrier", "Ana Segui", "Marc Partage")))


@pytest.mark.parametrize(("line", "name"), [("Avec AFP", "AFP"), ("Von dpa", "dpa"), ("Por EFE", "EFE")])
def test_an_agency_under_the_headline(line, name):
    assert authors(above=f"<p>{line}</p>") == [name]
    assert authors(above=f"<p>{line}</p><p>Par Jeanne Martin</p>") == ["Jeanne Martin"]


def test_agencies_that_had_a_part_are_named_without_the_word_before():
    assert authors(text=f"{TEXT}<p>Avec Bloomberg et l’AFP</p>") == ["Bloomberg"]
    assert authors(text=f"{TEXT}<h3>Avec Reuters</h3>{TEXT}") == []


def test_a_line_with_more_than_agencies_signs_nothing():
    assert authors(above="<p>Avec AFP, la banque a signé un contrat</p>") == []
    assert not is_agency("Efe Yilmaz")

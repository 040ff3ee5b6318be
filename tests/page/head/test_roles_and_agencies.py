"""Who signs beside what he is, agencies that sign, and what readers can do with a text, which is nobody's name."""

import pytest

from ingest.extract import read_article
from ingest.page.head.name_kinds import is_agency, is_name
from tests.support.pages import PARAGRAPHS, TEXT, URL, page

LONG = "".join(f"<p>{paragraph[:-1]} ({n}).</p>" for n in range(15) for paragraph in PARAGRAPHS)


def authors(**parts):
    return read_article(page(**parts), URL).authors


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


@pytest.mark.parametrize(
    ("named", "name"),
    [
        ("<p><strong>Jeanne Martin</strong></p><p>Cheffe de rubrique</p>", "Jeanne Martin"),
        ("<p>Jeanne Martin</p><p>Chef de la rubrique marchés</p>", "Jeanne Martin"),
        ("<div><strong>Jeanne Martin</strong><em>Journaliste</em></div>", "Jeanne Martin"),
        ("<p>Anna Bergmann</p><p>Redakteurin Wirtschaft</p>", "Anna Bergmann"),
        ("<p>Luca Ferrandi</p><p>Giornalista</p>", "Luca Ferrandi"),
        ("<p>Jane Marsh</p><p>Business correspondent</p>", "Jane Marsh"),
    ],
)
def test_a_name_with_a_role_in_the_next_element(named, name):
    assert authors(text=LONG, above=named) == [name]
    assert authors(text=LONG + named) == [name]
    assert authors(text=LONG, below=f"<section>{named}</section>") == [name]


@pytest.mark.parametrize(
    "role",
    ["Cheffe du service économie", "Chef du pôle Entreprises", "Cheffe adjointe du service", "Chef du bureau de Lyon"],
)
def test_heads_of_a_paper_s_desks_sign(role):
    assert authors(text=f"{LONG}<p>Jeanne Martin</p><p>{role}</p>") == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "role", ["Chef du service des études de la Banque du Rhône", "Chef de bureau à la direction du Trésor"]
)
def test_heads_of_others_offices_do_not(role):
    named = f"<p>Marc Duval</p><p>{role}</p>"
    assert authors(above=f"<div class=guest>{named}</div>") == []
    article = read_article(page(text=LONG + named), URL)
    assert (article.authors, "Marc Duval" in article.body) == ([], True)


@pytest.mark.parametrize(
    "below",
    [
        "<p>Jean Dupont</p><p>Le directeur général quittera ses fonctions en juin, dit le groupe.</p>",
        "<div><h3>À lire aussi</h3><p>Anne Petit</p><p>12 mars 2024</p></div>",
    ],
)
def test_a_name_below_a_long_text_without_a_role(below):
    assert authors(text=LONG, below=below) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        *(
            ("(dpa)", "dpa"),
            ("(ANSA)", "ANSA"),
            ("(EFE)", "EFE"),
            ("(Keystone-ATS)", "Keystone-ATS"),
            ("Von dpa", "dpa"),
        ),
        *(
            ("Por Europa Press", "Europa Press"),
            ("Avec AFP", "AFP"),
            ("Avec l’AFP", "AFP"),
            ("Avec Europa Press", "Europa Press"),
            ("Avec l’Agence Reuters", "Agence Reuters"),
            ("Par l’agence ANSA", "agence ANSA"),
            ("(Keystone-ATS)", "Keystone-ATS"),
        ),
    ],
)
def test_an_agency_in_the_last_line(line, name):
    assert authors(text=f"{TEXT}<p>{line}</p>") == [name]


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

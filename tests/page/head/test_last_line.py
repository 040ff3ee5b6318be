"""Who signs below a text."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, RIVER, TEXT, URL, page, read

SHORT_URL = "https://www.lacote.example/x"


def test_a_last_line_with_a_dash_signs():
    line = "<p>— Clémence Aubrac et Paul Vidon, à Saint-Étienne</p>"
    assert read_article(page(TEXT + line), SHORT_URL).authors == ["Clémence Aubrac", "Paul Vidon"]


@pytest.mark.parametrize(
    "line",
    [
        "(Rédigé par Jeanne Martin, édité par Paul Durand)",
        "-Jeanne Martin, Agence Vigie-Dow Jones; +33 (0)1 00 00 00 00; jm@vigie.example ed: VLV",
        "Par Jeanne Martin",
    ],
)
def test_signatures_below_the_text(line):
    assert read(text=f"{TEXT}<p>{line}</p>", below=RIVER).authors == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "last", ["<p><em>Jeanne Martin</em></p>", "<p>Jeanne Martin</p>", "<div><b>Jeanne Martin</b></div>"]
)
def test_a_name_alone_in_the_last_block_signs(last):
    article = read(text=TEXT + last)
    assert (article.authors, article.body) == (["Jeanne Martin"], BODY)


@pytest.mark.parametrize(
    "last",
    [
        "<p>Jeanne Martin arrive jeudi.</p>",
        "<h2>Jeanne Martin</h2>",
        "<p>Rien à signaler</p>",
        "<p>Place Bellecour</p>",
        "<p>With reports from Reforma</p>",
    ],
)
def test_other_last_lines_sign_nothing(last):
    assert read(text=TEXT + last).authors == []


@pytest.mark.parametrize("last", ["Jeanne Martin et Paul Durand", "— Jeanne Martin, à Lyon", "Jeanne Martin (AFP)"])
def test_names_alone_in_the_last_paragraph_sign_with_their_place_and_house(last):
    article = read(text=f"{TEXT}<p>{last}</p>")
    assert (article.authors[0], len(article.authors), article.body) == ("Jeanne Martin", 1 + ("Paul" in last), BODY)


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


@pytest.mark.parametrize("last", ["(AFP)", "Avec AFP", "Source : Reuters", "(avec l’AFP)"])
def test_an_agency_alone_in_the_last_line_signs(last):
    assert authors(text=f"{TEXT}<p>{last}</p>") == [last.split()[-1].strip("()").removeprefix("l’")]


@pytest.mark.parametrize(
    "last",
    [
        "<p>(Jeanne Martin, édité par Paul Durand)</p>",
        "<p>(Jeanne Martin ; traduit par Paul Durand)</p>",
        "<p class=article-credits>Article écrit par Jeanne Martin (rédactrice), relu par Paul Durand</p>",
    ],
)
def test_who_wrote_and_who_edited_below_the_text(last):
    assert authors(text=TEXT + last) == ["Jeanne Martin"]


def test_a_signature_set_to_the_right_with_its_place_and_day():
    last = "<div align=right>Saint-Dié, le 3 avril 2007<br><i>Jeanne Martin</i></div>"
    assert authors(text=TEXT + last) == ["Jeanne Martin"]


LONG = "".join(f"<p>{paragraph[:-1]} ({n}).</p>" for n in range(15) for paragraph in PARAGRAPHS)


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


@pytest.mark.parametrize("role", ["Journaliste à Radio Nord", "Économiste", "Professeure à Lille"])
def test_a_name_over_what_its_bearer_is_signs_at_the_end_and_both_go(role):
    article = read_article(page(f"{TEXT}<p>Anne Vasseur<br>{role}</p>"), URL)
    assert (article.authors, article.body) == (["Anne Vasseur"], BODY)


def test_the_last_of_a_list_of_persons_does_not_sign():
    persons = "<p>Marc Leroy<br>Économiste</p><p>Anne Vasseur<br>Professeure à Lille</p>"
    article = read_article(page(f"{TEXT}<h3>Les signataires</h3>{persons}"), URL)
    assert article.authors == []
    assert article.body.endswith("Marc Leroy\nÉconomiste\nAnne Vasseur\nProfesseure à Lille")

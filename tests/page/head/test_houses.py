"""The site's own names beside those of its authors."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, URL, page


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


@pytest.mark.parametrize(
    "byline",
    [
        "<span class=author>Ouest Matin <b>Jeanne Martin</b></span>",
        "<span class=author>Jeanne Martin Ouest Matin</span>",
        "<p class=author>Jeanne Martin - Ouest-Matin</p>",
        "<div class=signatureWrapper><div><img src=/j.jpg></div><div><span>Jeanne Martin</span>"
        "<span>Le Fil du soir</span></div></div>",
    ],
)
def test_the_paper_s_name_in_one_line_with_its_author_s(byline):
    assert authors(url="https://www.ouest-matin.example/a", above=byline) == ["Jeanne Martin"]


def test_a_house_that_is_declared_and_shown_signs_beside_columnists():
    head, house = '<meta name=author content="La Rédaction">', "<p class=auteur>La rédaction</p>"
    other = "<ul><li><a href=/chroniqueur/pd><img alt='Paul Durand' src=/p.jpg></a><p>Paul Durand</p></li></ul>"
    assert authors(head=head, above=house, below=other) == ["La Rédaction"]
    assert authors(head=head, above="<p class=auteur>Jeanne Martin</p>", below=other) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    ("name", "host", "site"),
    [
        ("Jean Paul Martin", "www.martin.example", ""),
        ("Martin Jean Paul", "martin.example", ""),
        ("Anne Sophie Legrand", "legrand.example", ""),
        ("Marianne Le Goff", "www.marianne.example", "Marianne"),
    ],
)
def test_a_name_that_its_site_shares_stays_whole(name, host, site):
    head = f'<meta name=author content="{name}"><meta property=og:site_name content="{site}">'
    article = read_article(page(head=head, above=f"<p class=byline>{name}</p>"), f"https://{host}/bourse/a.html")
    assert (article.authors, article.body) == ([name], BODY)


def test_an_edition_of_the_paper_does_not_sign_beside_a_person():
    editions = "<ul><li><a class=author href=/isere>Radio Bleue Isère</a></ul>"
    byline = f"<div>Par Jeanne Martin</div>{editions}"
    assert authors(url="https://www.radiobleue.example/a", above=byline) == ["Jeanne Martin"]
    assert authors(url="https://www.radiobleue.example/a", above="<p>Par Radiobleue Martin</p>") == [
        "Radiobleue Martin"
    ]


def test_a_person_outranks_the_house_that_owns_the_picture():
    picture = "<div><span class=media-author>LA COTE</span></div><p>Reportage photo</p>"
    assert authors(above=f"{picture}<p><span class=author-name>Jeanne Martin</span></p>") == ["Jeanne Martin"]

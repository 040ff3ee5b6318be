"""Lines that sign by the way they are written, without a class that says so."""

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, URL, page


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("<p><strong>Von unserem Redaktionsmitglied Ulf Kressmann</strong></p>", "", ["Ulf Kressmann"]),
        ("<p>De nuestra colaboradora Inés Ortega</p>", "", ["Inés Ortega"]),
        ("<p>Our story About Us</p>", "", []),
        ("<div>Par Jean Martin<form><button>Suivre</button></form></div>", "", ["Jean Martin"]),
        ("<div>Par Jean Martin, le 12 mars 2026<ul class=share><li>Facebook</li></ul></div>", "", ["Jean Martin"]),
        ("<p>12 mars 2026 - Anne della Rovere</p>", "", ["Anne della Rovere"]),
        ("<p>12/03/2026 - Karim ould-ahmed Salem</p>", "", ["Karim ould-ahmed Salem"]),
        ("<p>Unsere besten ETF Tipps</p>", "", []),
        ("", "<ul><li><a href=/n>Lumatec beruft neue Finanzchefin</a> 02.03.26</li></ul>", []),
        ("", "<ul><li><a href=/n>Orvalys cherche un repreneur</a> 02/03/2026</li></ul>", []),
        ("<header><nav><a href=/de>DE</a> <a href=/fr>FR</a></nav><nav><a>Membres</a> <a>Actualités</a></nav></header>",
         "", []),
    ],
)  # fmt: skip
def test_who_signs_a_page(above, below, names):
    assert read_article(page(above=above, below=below), URL).authors == names


@pytest.mark.parametrize(
    ("above", "below", "names"),
    [
        ("<p>Aus Solingen berichtet Kirsten Voss</p>", "", ["Kirsten Voss"]),
        ("<p>Aus Solingen berichten Kirsten Voss und Uwe Lang</p>", "", ["Kirsten Voss", "Uwe Lang"]),
        ("<div>Kirsten Voss, Wirtschaftsredaktion</div>", "", ["Kirsten Voss"]),
        ("<p>Aus Solingen kommt Karl Wendt</p>", "", []),
        ("", "<p>ISIN FR0010000017</p>", []),
        ("", "<p>Code NDX 5512345</p>", []),
    ],
)
def test_a_line_with_capitals_signs_where_it_says_so(above, below, names):
    assert read_article(page(TEXT + below, above=above), URL).authors == names


SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        (
            "<p>Sixte Valmorin · 19 mars 2026 · 14 h 05</p>",
            "<div><a rel=author href=/u/9>Berthe Loriol</a><a href=/b>Le yuan au plus haut de l’année</a></div>",
            ["Sixte Valmorin"],
        ),
        ("<p>Devon Marsh, Shipping Correspondent</p>", "", ["Devon Marsh"]),
        ("<p>Tekst: Hidde Wiersma</p>", "", ["Hidde Wiersma"]),
        ("<p>Words by Priya Nandakumar, property editor</p>", "", ["Priya Nandakumar"]),
        ("<p>De notre envoyée spéciale à Rennes, Solenn Kermarec</p>", "", ["Solenn Kermarec"]),
        ("<div class=firma><b>Nuria Belmonte</b> / Agencias</div>", "", ["Nuria Belmonte"]),
        (
            "",
            '<p style="text-align:right"><b>Solenn KERMAREC</b><br><i>(avec Yann Ar Bras, à Vannes)</i></p>',
            ["Solenn KERMAREC", "Yann Ar Bras"],
        ),
    ],
)
def test_who_signs(above, below, authors):
    assert read_article(page(above=above, below=below), SHORT_URL).authors == authors


def authors(**parts):
    return read_article(page(**parts), URL).authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Papier signé Jeanne Martin", ["Jeanne Martin"]),
        ("With our reporter Jane Martin", ["Jane Martin"]),
        ("Do nosso enviado João Prata", ["João Prata"]),
        ("With Reuters", ["Reuters"]),
        ("Avec Bloomberg", ["Bloomberg"]),
        ("mit dpa", ["dpa"]),
    ],
)
def test_first_words_that_sign_are_known_to_the_quick_look_too(line, authors):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == authors

"""Where lines begin and end, and letters that are set apart from their word."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page
from tests.support.reports import lines_of


def text_of(text, **around):
    return read_article(page(text, **around), URL).body.split("\n")


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("<span class=dropcap>N</span> <span>ul ne s’y attendait</span>, dit la direction du groupe mardi.", "Nul"),
        (
            "<span class=initial-letter>L</span> e groupe a publié ses comptes, dit la direction du groupe mardi.",
            "Le g",
        ),
        ("<span><span class=lettrine>D</span></span> <span>ans la salle</span>, personne n’a parlé mardi.", "Dans"),
        ("<span class=dropcap>A</span> small bank has raised its forecast for the year again.", "A small"),
        ("<span class=dropcap>À</span> midi, le titre perdait encore du terrain à la Bourse de Paris.", "À midi"),
        ("<span class=nom>N</span> salariés sont partis, a dit la direction du groupe mardi matin.", "N salariés"),
        ("<span class=dropcap>X</span> SA a publié ses comptes, a dit la direction du groupe mardi.", "X SA"),
    ],
)
def test_a_big_first_letter_belongs_to_its_word(first, line):
    lines = text_of(f"<p>{first}</p>{TEXT}")

    assert lines[0].startswith(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "Moody’s abaisse la note à <span class=letter>B</span> avec perspective négative pour ce pays.",
        "La catégorie <span class=text-capitalize>D</span> est supprimée en mars par la Bourse de Paris.",
        "La série <span class=capital-letter>F</span> a été close plus tôt que prévu par la Bourse de Paris.",
        "Le groupe a un plan <span class=initial>B</span> <i>pour tous</i> ceux qui ont quitté le site.",
        "Le fonds <span class=backdrop>H</span> monte de trois points en un mois, à la Bourse de Paris.",
        "Le fonds <span class=dropcap>F</span> monte de trois points en un mois, à la Bourse de Paris.",
        "<b>Note</b> <span class=lettrine>C</span> pour la dette du pays, qui perd trois rangs en un mois.",
        "<span class=small-letter>P</span> pour prudence : la banque ne dit rien de plus de ses comptes.",
    ],
)
def test_a_letter_that_is_a_word_keeps_its_spaces(sentence):
    plain = sentence
    for mark in ("<b>", "</b>", "<i>", "</i>"):
        plain = plain.replace(mark, "")
    before, _, rest = plain.partition("<span")
    letter, _, after = rest.partition(">")[2].partition("</span>")

    assert f"{before}{letter}{after}" in lines_of(f"<p>{sentence}</p>", is_last=False)


SHORT_URL = "https://www.lacote.example/x"


def test_an_empty_element_named_as_a_break_ends_a_line():
    text = "<span class=br></span><span class=br></span>".join(PARAGRAPHS)
    assert read_article(page(f"<div>{text}</div>"), SHORT_URL).body == BODY

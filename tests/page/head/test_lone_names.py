"""Names that sign without a word or a class that says so, in one box with a date."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, URL, page

DATE = "<time datetime=2026-03-12T08:15:00+01:00>12 mars 2026 à 8h15</time>"


def authors(**parts):
    return read_article(page(**parts), URL).authors


@pytest.mark.parametrize(
    "byline",
    [
        f"<ul class=x1><li><span>Jeanne Martin</span>,</li><li>{DATE}</li></ul>",
        f"<p><a href=/source/224/jeanne-martin>Jeanne Martin</a> — Édité par <b>Paul Durand</b> — {DATE}</p>",
        f"<p><a href=/p/12>Jeanne Martin</a> — Traduit par <a href=/p/13>Paul Durand</a> — {DATE}</p>",
        "<div><div><p><b>Jeanne Martin</b> avec AFP</p></div><div>Publié le 12/03/2026</div></div>",
        f"<div><div>Jeanne Martin (à Berne)</div><div>Lecture 4 min</div>{DATE}</div>",
        "<div><div><a href=/@jm>Jeanne Martin</a><button>Suivre</button></div>"
        "<i><a href=/a>12 mars 2026</a> · 6 min</i></div>",
        f"<div><p><span>Jeanne Martin</span></p><p><span>Lyon</span></p>{DATE}</div>",
        f"<div><div><b>Jeanne Martin</b><br>Journaliste économie</div>{DATE}</div>",
        f"<div><div>Jeanne Martin, directrice de la recherche chez Orvalys</div>{DATE}</div>",
    ],
)
def test_a_name_in_one_box_with_a_date_signs(byline):
    assert authors(above=byline) == ["Jeanne Martin"]


@pytest.mark.parametrize("between", ["</b> <b>", "</b><b>", "</b> et <b>", "</b>, <b>", "</b> &amp; <b>"])
def test_several_names_in_one_box_with_a_date(between):
    byline = f"<div><div><b>Jeanne Martin{between}Thibaut d’Arcy</b></div>{DATE}</div>"
    assert authors(above=byline) == ["Jeanne Martin", "Thibaut d’Arcy"]


def test_no_name_lies_in_two_glued_ones():
    spans = (
        "<span class=c1><span>Jeanne Martin</span><span>Paul Durand</span></span><span>Publié le 12 mars 2026</span>"
    )
    assert authors(above=f"<div>{spans}</div>") == ["Jeanne Martin", "Paul Durand"]


@pytest.mark.parametrize(
    "other",
    [
        "<p>Jeanne Martin</p>",
        f"<figure><img src=/x.jpg><figcaption>Jeanne Martin {DATE}</figcaption></figure>",
        f"<ul><li><a href=/a>Jeanne Martin</a><li><a href=/b>Paul Durand</a><li><a href=/c>Orvalys</a>"
        f"<li><a href=/d>Bourse</a></ul>{DATE}",
        f"<div><a href=/b/x.html><h3>Jeanne Martin</h3>quitte la présidence de la banque</a> {DATE}</div>",
        f"<div><span>Vie Pratique</span> {DATE}</div>",
        f"<p>{PARAGRAPHS[0]} {PARAGRAPHS[1]} C’est ce que dit <em>Jeanne Martin</em> depuis le 12 mars 2026.</p>",
    ],
)
def test_whoever_is_shown_or_written_about_does_not_sign(other):
    assert authors(above=other) == []


def test_a_byline_further_up_outranks_a_name_beside_a_date():
    box = f"<div><div>Paul Durand</div>{DATE}</div>"
    assert authors(above=f"<p>Par Jeanne Martin</p>{box}") == ["Jeanne Martin"]

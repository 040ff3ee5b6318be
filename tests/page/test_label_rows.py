"""Rows of a label and its value that are set without a table are lines of the text; the page's own counters are not."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, TEXT, URL, page

MORE = [f"{paragraph[:-1]} (suite)." for paragraph in PARAGRAPHS]
BELOW = "".join(f"<p>{paragraph}</p>" for paragraph in MORE)
BOND = [("Émetteur", "Orvalys SA"), ("Montant", "300 M€"), ("Coupon", "4,125 %")]
LINES = ["Émetteur : Orvalys SA", "Montant : 300 M€", "Coupon : 4,125 %"]


def lines(box):
    return read_article(page(f"{TEXT}{box}{BELOW}"), URL).body.split("\n")


def rows(form):
    return "".join(form.format(label, value) for label, value in BOND)


@pytest.mark.parametrize(
    "box",
    [
        f"<dl>{rows('<dt>{}<dd>{}')}</dl>",
        f"<dl>{rows('<dt>{} :</dt><dd>{}</dd>')}</dl>",
        f"<dl class=kv>{rows('<div><dt>{}</dt><dd>{}</dd></div>')}</dl>",
        f"<div class=fiche>{rows('<div class=row><span class=label>{}</span> <span>{}</span></div>')}</div>",
        f"<div class=t>{rows('<div><div class=l>{}</div><div class=v>{}</div></div>')}</div>",
        f"<section>{rows('<div><p>{}</p><p>{}</p></div>')}</section>",
    ],
)
def test_rows_of_a_bond(box):
    assert lines(box) == [*PARAGRAPHS, *LINES, *MORE]


def test_a_figure_above_what_it_counts():
    box = "".join(
        f"<div><b>{n}</b><p>{of}</p></div>" for n, of in (("420", "salariés"), ("17", "usines"), ("3", "marques"))
    )
    assert lines(f"<section>{box}</section>") == [*PARAGRAPHS, "420 salariés", "17 usines", "3 marques", *MORE]


@pytest.mark.parametrize(
    "pairs",
    [
        [("Partages", "12"), ("Commentaires", "3"), ("Vues", "512")],
        [("Publié le", "12 mars 2026"), ("Lecture", "3 min"), ("Auteur", "Jeanne Martin")],
        [("Jeanne Martin", "Journaliste"), ("Paul Durand", "Photographe"), ("Anne Petit", "Graphiste")],
        [("12", "partages"), ("3", "vues")],
    ],
)
def test_counters_and_people_are_no_rows(pairs):
    box = "".join(f"<div><span>{label}</span><span>{value}</span></div>" for label, value in pairs)
    assert not any(" : " in line or line == "12 partages" for line in lines(f"<div>{box}</div>"))

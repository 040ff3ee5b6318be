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
        f"<div><b>{n}</b><p>{of}</p></div>" for n, of in (("420", "salariés"), ("17", "usines"), ("+ 8 %", "de ventes"))
    )
    assert lines(f"<section>{box}</section>") == [*PARAGRAPHS, "420 salariés", "17 usines", "+ 8 % de ventes", *MORE]


@pytest.mark.parametrize(
    "pairs",
    [
        [("Levier 2 ans", "faible"), ("Avis", "acheter"), ("Durée", "7 ans"), ("Objectif", "52 €")],
        [("24 avril 2026", "Ventes du trimestre"), ("28/05/2026", "Assemblée générale"), ("2027", "Usine de Pau")],
    ],
)
def test_figures_in_a_label_count_nothing(pairs):
    box = "".join(f"<div><span>{label}</span><span>{value}</span></div>" for label, value in pairs)
    assert lines(f"<div>{box}</div>") == [*PARAGRAPHS, *(f"{label} : {value}" for label, value in pairs), *MORE]


@pytest.mark.parametrize(
    "pairs",
    [
        [("Le cuivre gagne 2 % à Londres.", "L’or recule."), ("Le pétrole cède 3 %.", "Le gaz monte."), ("Fin.", "1.")],
        [("Q : Combien de sites ?", "R : 17."), ("Quand ?", "R : en 2027."), ("Et après ?", "R : 12 de plus.")],
        [("« Nous doublerons la mise en 2027 »", "Anne Petit"), ("« 17 sites, pas un de plus »", "Paul Durand")] * 2,
        [("Le cuivre gagne 2 % à Londres", "L’or recule"), ("Le pétrole cède 3 %", "Le gaz"), ("Fin", "1")],
        [("10:35", "Le cuivre gagne 2 %."), ("10 h 20", "L’or recule."), ("10h05", "Le gaz monte.")],
        [("12/03", "Hydrelia vend ses usines"), ("11/03", "Le gaz recule de 2 %"), ("10/03", "Zinc")],
    ],
)
def test_sentences_and_moments_are_no_labels(pairs):
    box = "".join(f"<div><p>{label}</p><p>{value}</p></div>" for label, value in pairs)
    joined = {f"{label}{mark}{value}" for label, value in pairs for mark in (" : ", " ")}
    assert joined.isdisjoint(lines(f"<section>{box}</section>"))


@pytest.mark.parametrize(
    "pairs",
    [
        [("Facebook", "12"), ("X", "3"), ("LinkedIn", "1,2k")],
        [("12", "jours"), ("3", "heures"), ("45", "minutes")],
        [("Note", "4,5/5"), ("Avis", "1 204"), ("Lecture", "3 min")],
        [("Partages", "12"), ("Commentaires", "3"), ("Vues", "512")],
        [("Publié le", "12 mars 2026"), ("Lecture", "3 min"), ("Auteur", "Jeanne Martin")],
        [("Jeanne Martin", "Journaliste"), ("Paul Durand", "Photographe"), ("Anne Petit", "Graphiste")],
        [("12", "partages"), ("3", "vues")],
    ],
)
def test_counters_and_people_are_no_rows(pairs):
    box = "".join(f"<div><span>{label}</span><span>{value}</span></div>" for label, value in pairs)
    found = lines(f"<div>{box}</div>")
    assert not any(" : " in line or line in ("12 partages", "12 jours") for line in found)

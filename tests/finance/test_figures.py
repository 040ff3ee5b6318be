"""Figures: one line of figures.txt is one form."""

from pathlib import Path

import pytest

from ingest.finance.figures import figures, figures_of

_LINES = Path(__file__).with_name("figures.txt").read_text(encoding="utf-8").splitlines()
FORMS = [line.replace("~", "\u00a0").replace("^", "\u202f").split("|") for line in _LINES if line and line[0] != "#"]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text, expected):
    found = [f"{figure.value:.15g} {figure.unit}" for figure in figures(f"{text.strip()}.")]
    assert found == [part.strip() for part in expected.split(",") if part.strip()]


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Le chiffre d'affaires progresse de 4,2 %.", "chiffre_affaires", "up"),
        ("Le résultat net ressort à 88 millions d'euros.", "resultat_net", None),
        ("L'Ebitda recule de 3 %.", "ebitda", "down"),
        ("Le groupe versera un dividende de 2,10 euros par action.", "dividende", None),
        ("Jefferies abaisse son objectif de cours à 47 euros.", "objectif_cours", "down"),
        ("L'action a perdu 1,8 % à la mi-journée.", "cours", "down"),
        ("Nordéal (+3,4 %) mène le marché.", "cours", "up"),
        ("La marge opérationnelle courante atteint 12 %.", "marge", None),
        ("Il détient désormais 5,2 % du capital.", "capital", None),
        ("Il détient désormais 7,1 % des droits de vote.", "droits_vote", None),
        ("Le tribunal a prononcé une amende de 12 M€.", "amende", None),
        ("Le groupe vise 2 milliards d'euros de chiffre d'affaires.", "chiffre_affaires", None),
        ("La dette nette s'élève à 1,2 Md€.", "dette", None),
        ("Les ventes affichent 5 % de hausse.", "chiffre_affaires", "up"),
        ("Le taux de l'OAT se détend de 4 pb.", "taux", "down"),
        ("Il a neigé. Une remise de 10 %.", None, None),
        ("Le bénéfice a reculé. Un tiers des clients paie 12 euros.", None, None),
    ],
)
def test_what_it_belongs_to_and_where_it_went(text, kind, direction):
    (figure,) = figures(text)
    assert (figure.kind, figure.direction) == (kind, direction)


def test_the_words_stay_as_written():
    assert [figure.surface for figure in figures("de 48 à 47 euros, soit -2,1\u00a0% en $1.2bn")] == [
        "48",
        "47 euros",
        "-2,1\u00a0%",
        "$1.2bn",
    ]


def test_what_title_and_lead_say_is_not_counted_again():
    body = "Le bénéfice est en hausse de 4 % à 176 M€. La marge gagne aussi 4 %."
    found = figures_of("Bénéfice en hausse de 4 %", "Le groupe vise 10 %.", body)
    assert [(figure.value, figure.unit) for figure in found] == [
        (10, "percent"),
        (4, "percent"),
        (176_000_000, "EUR"),
        (4, "percent"),
    ]

"""Conditions of a subscription go out of a text; sentences about such conditions stay."""

import pytest

from ingest.page.body.wording.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Sur un seul appareil à la fois",
        "Lecture sur un seul écran à la fois",
        "Vous pouvez lire La Cote sur un seul appareil à la fois",
        "Lecture de La Cote en cours sur un autre appareil.",
        "Ce message s’affichera sur l’autre appareil.",
        "Articles en illimité",
        "Get the day’s ten must-read business stories in your inbox every morning.",
    ],
)
def test_conditions(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Sur un seul appareil à la fois, la banque autorise désormais deux comptes, ce qui limite les fraudes.",
        "L’offre ne permet de lire le journal que sur un seul appareil à la fois, ce que conteste l’association.",
        "Articles en illimité ou au compteur : les journaux hésitent encore sur la formule de leurs abonnements.",
        "Lecture sur un seul écran à la fois.",
        "Articles en illimité.",
        "Get rich in your sleep: a firm that sends stock tips to your inbox raised 30 million euros.",
        "Get ready for more scams in your inbox.",
        "Get used to higher rates, the central bank told savers in your inbox and in the press on Thursday.",
        "Le quotidien envoie chaque matin à 200 000 abonnés une newsletter de dix informations clés.",
        "« Recevez chaque matin les informations clés », promettait la réclame du courtier, condamné jeudi.",
    ],
)
def test_sentences_about_them(line):
    assert not is_boilerplate(line)

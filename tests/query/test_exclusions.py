"""Words that leave out the next: operators in a query, ordinary words in a headline that somebody pastes."""

import pytest

from ingest.query.search import search
from ingest.query.syntax import parse
from ingest.query.understood import understood
from tests.support.storing import fill

HEADLINES = [
    "Hausse des loyers, mais sans excès",
    "Le yen monte et sans doute le franc recule",
    "La croissance ralentit mais pas seulement en Italie",
    "Les épargnants et non les banques en profitent",
    "Vélane vend ses vignes et sans surprise son château",
    "Calvane embauche, mais non sans conditions",
    "Ormesa augmente ses prix, mais pas ceux de sa filiale",
    "Douze euros par titre, et pas un de plus",
    "Un impôt pour les riches, et pas qu’un peu",
    "La Bourse de Milan reprend des couleurs, sauf les banques",
    "Taux : statu quo, sauf surprise",
    "Le pétrolier est arrivé sain et sauf à Marseille",
    "Ormesa rates its bonds but not its shares, says the fund",
    "Whether or not Calvane pays",
    "Rally in Paris, but not yet in Milan",
    "LA BANQUE NE RELÈVE PAS SES FRAIS",
    "CALVANE DOES NOT PAY",
    "DÉFICIT STABLE, SAUF SURPRISE",
    "UNE ANNÉE SANS PRÉCÉDENT",
    "PAIEMENT SANS CONTACT",
    "VÉLANE ABANDONNE SES USINES, SAUF CELLE DE DOUAI",
    "LES CLIENTS ET NON LES SALARIÉS PAIENT",
    "NORD PAS DE CALAIS",
    "La banque ne relève PAS ses frais",
    "mais pas seulement",
    "salariés et non actionnaires",
]


def test_a_headline_with_such_a_word_finds_itself(db):
    fill(db, [{"title": title, "body": "."} for title in HEADLINES])
    for number, title in enumerate(HEADLINES, start=1):
        assert number in {hit.id for hit in search(db, title)}, title


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("cuivre mais pas zinc", "cuivre SAUF zinc"),
        ("cuivre, et pas le zinc", "cuivre, SAUF zinc"),
        ("prix du cuivre mais pas du zinc", "prix ET cuivre SAUF zinc"),
        ("cuivre but not zinc", "cuivre SAUF zinc"),
        ("or sauf argent", "or SAUF argent"),
        ("cuivre mais SAUF zinc", "cuivre SAUF zinc"),
        ("dette et NON loyers", "dette SAUF loyers"),
        ("dette et sans loyers", "dette ET sans ET loyers"),
        ("dette mais pas", "dette ET mais ET pas"),
        ("mais pas zinc", "mais ET pas ET zinc"),
        (
            "cuivre mais pas (zinc étain plomb nickel cobalt)",
            "cuivre SAUF (zinc ET étain ET plomb ET nickel ET cobalt)",
        ),
        (
            "source:fil zinc étain plomb nickel mais pas le cobalt",
            "source:fil ET zinc ET étain ET plomb ET nickel SAUF cobalt",
        ),
        ("(zinc OU étain) mais pas le plomb nickel cobalt or", "(zinc OU étain) SAUF plomb ET nickel ET cobalt ET or"),
        ("CUIVRE PAS ZINC", "CUIVRE SAUF ZINC"),
        ("CUIVRE SANS LE ZINC", "CUIVRE SAUF ZINC"),
        ("CUIVRE ET PAS ZINC", "CUIVRE SAUF ZINC"),
        ("CUIVRE SAUF ZINC", "CUIVRE SAUF ZINC"),
        ("DETTE NON LOYERS", "DETTE SAUF LOYERS"),
        ("dette SANS précédent", "dette SAUF précédent"),
        ("cuivre et/ou zinc", "cuivre OU zinc"),
        ("CUIVRE ET/OU ZINC", "CUIVRE OU ZINC"),
        ("cuivre SAUF à OU zinc", "cuivre OU zinc"),
        ("cuivre SAUF la ET zinc", "cuivre ET zinc"),
        ("cuivre SAUF ou zinc", "cuivre OU zinc"),
        ("cuivre SAUF OU", "cuivre"),
        ("cuivre SAUF ET zinc", "cuivre ET zinc"),
        ("cuivre SAUF OR", "cuivre SAUF OR"),
        ("groupe SAUF l Oréal", "groupe SAUF l'Oréal"),
        ("groupe -l’ Oréal", "groupe SAUF l'Oréal"),
    ],
)
def test_what_is_left_out_is_said(text, said):
    assert understood(parse(text).tree) == said

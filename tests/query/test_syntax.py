"""How a query is taken apart, without a store: what it says that it understood, and any depth of brackets."""

import pytest

from ingest.query.syntax import parse
from ingest.query.syntax.grammar import MOST_TERMS
from ingest.query.understood import understood


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("taux ou inflation", "taux OU inflation"),
        ("hausse inflation", "hausse ET inflation"),
        ("(a1 OU b1) c1", "(a1 OU b1) ET c1"),
        ('"taux directeurs" -BCE', "« taux directeurs » SAUF BCE (ou Banque centrale européenne, ECB)"),
        ("titre:cuivre source:fil", "titre:cuivre ET source:fil"),
        ("inflat*", "inflat…"),
        ('"taux BCE"~5', "« taux BCE » à 5 mots près"),
    ],
)
def test_what_was_understood_is_said(text, said):
    assert understood(parse(text).tree) == said


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("L’or™ de la\n\nBanque", "or de la banque", True),
        ("Forgelys\n\n ™ \n\nmonte", "Forgelys monte", True),
        ("Une hausse du taux", "hausse des taux", False),
        ("Une haussedes taux", "hausse des taux", False),
        ("hausse — « des » taux", "hausse des taux", True),
        ("la hausse des tauxs", "hausse des taux", False),
    ],
)
def test_a_phrase_as_written_is_told_from_its_likes(text: str, phrase: str, held: bool) -> None:
    assert parse(f'"{phrase}"').as_written("", None, text) is held


@pytest.mark.parametrize("name", ["auteur", "société", "événement", "depuis", "titre"])
def test_values_beyond_those_that_anybody_types_are_passed_over(name):
    asked = []

    def known(field, value):
        asked.append((field, value))
        return False

    query = parse(f"{name}:({' '.join(f'v{number}' for number in range(900))})", known)
    assert len(query.fields or query.wanted) == MOST_TERMS
    assert len(asked) <= 4 * MOST_TERMS


@pytest.mark.parametrize("inner", ["(", "(x", "-(", "(source:", "(-(x OU "])
@pytest.mark.parametrize("name", ["source", "titre", "société"])
def test_values_nested_without_end_are_answered(name, inner):
    parse(f"{name}:{inner * 1500}x")
    parse(f"{name}:({inner * 1500}x")


def test_values_in_parentheses_within_others_are_read():
    assert parse("source:((a b) c)").fields == parse("source:(a b c)").fields

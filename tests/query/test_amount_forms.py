"""The forms in which amounts are written and typed, thousands apart and compounds among them; and what is none."""

from __future__ import annotations

import pytest

from ingest.query.syntax.typed_figures import amount

FIVE_HUNDRED = "500 M€"
THOUSANDS = "1 500 M€"
EUROS = (
    "En 2024, 500 millions d’euros.",
    "en 2024 500 M€ de ventes",
    "A320 500 M€",
    "A 500-million-euro loan",
    "a €500-million fund",
    "500 millions environ d'euros",
    "500 million in euros",
    "500 millions en euros",
    "de 400 à 500 M€",
    "400-500 M€",
    "500\u00a0millions d\u2019 euros",
    "Euro 500 million",
    "500 M EUR",
    "EUR500mn",
    "500 Mio €",
    "EUR 500 mln",
    "environ 500\u202fM€",
    "(500 M€)",
    "+500 M€",
)
NOT_THESE_EUROS = (
    "15 500 M€",
    "1 500 millions d'euros",
    "12 345 500 M€",
    "15\u202f500 M€",
    "1.500 M€",
    "1,500 million euros",
    "1'500 M€",
    "1500 M€",
    "500,5 M€",
    "500 000 millions d'euros",
    "500 millions de dollars",
    "$500 million",
    "US$500-million",
    "500-million-dollar loan",
    "le repreneur 500 millions de dollars",
    "500 milliards d'euros",
    "500 milliers d'euros",
    "500 à 600 millions d'euros",
    "500 metres, €3",
)
OF_THOUSANDS = (
    "1 500 M€",
    "1\u202f500 M€",
    "1\u00a0500 millions d’euros",
    "1.500 M€",
    "1,500 million euros",
    "€1,500m",
    "1500 M€",
    "1'500 millions d'euros",
    "€1,500-million fund",
)
NOT_OF_THOUSANDS = (
    "11 500 M€",
    "2 1 500 000 M€",
    "11500 M€",
    "500 M€",
    "1 500,5 M€",
    "1 500 M$",
    "1 500 Md€",
    "$1,500m",
)


def matches(typed: str, text: str) -> bool:
    words = typed.split()
    taken, term = amount(words, None) or (0, None)
    assert term, typed
    assert taken == len(words)
    assert term.exact
    return bool(term.exact.search(text))


@pytest.mark.parametrize("text", EUROS)
def test_an_amount_is_found_in_each_form(text: str) -> None:
    assert matches(FIVE_HUNDRED, text)
    assert matches("500 millions", text)


@pytest.mark.parametrize("text", NOT_THESE_EUROS)
def test_part_of_a_larger_number_and_another_currency_are_not_it(text: str) -> None:
    assert not matches(FIVE_HUNDRED, text)


@pytest.mark.parametrize("typed", [*OF_THOUSANDS[:-2], "1 500 millions d’euros", "EUR 1 500 m", "€1 500 million"])
def test_thousands_are_found_however_they_stand_apart(typed: str) -> None:
    assert [text for text in OF_THOUSANDS if not matches(typed, text)] == []
    assert [text for text in NOT_OF_THOUSANDS if matches(typed, text)] == []


@pytest.mark.parametrize(
    "typed",
    [
        "500-million-euro",
        "€500-million",
        "500 millions environ d'euros",
        "500 million in euros",
        "500 mln EUR",
        "500 MEUR",
    ],
)
def test_a_form_may_be_typed_as_it_is_read(typed: str) -> None:
    assert matches(typed, "Le groupe paie 500 millions d’euros.")
    assert not matches(typed, "Le groupe paie 500 millions de dollars.")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("1 234,5 M€", "1 234,5 millions d'euros"),
        ("12 345 678 millions", "12,345,678 million"),
        ("2 000 milliards d'euros", "€2,000bn"),
        ("2000 Md€", "2\u202f000 milliards d’euros"),
        ("1,25 Md€", "€1.25bn"),
        ("US$500 million", "500 millions de dollars"),
    ],
)
def test_decimals_and_many_thousands(typed: str, text: str) -> None:
    assert matches(typed, text)


@pytest.mark.parametrize("typed", ["2024 500 M€", "1 50 M€", "500 marches", "500 M€uros", "CAC 500 M€"])
def test_what_does_not_begin_with_an_amount(typed: str) -> None:
    assert amount(typed.split(), None) is None

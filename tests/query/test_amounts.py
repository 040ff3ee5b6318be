"""Amounts are found however they are written, and no other currency's."""

from __future__ import annotations

import pytest

from ingest.query.search import search
from ingest.store import Database
from tests.support.storing import fill

BODIES = (
    "Le groupe paie 500 millions d’euros.",
    "The group will pay €500 million in cash.",
    "The group pays EUR 500m.",
    "Elle coûte 500 millions de dollars.",
    "It costs $500 million.",
    "Une dette de 1,2 Md€.",
    "Debt of €1.2bn.",
    "Debt of $1.2 billion.",
    "Une dette de 11,2 Md€ et 500 Mds€, 1 500 M€.",
)
EUROS, DOLLARS, DEBT, OTHER = {1, 2, 3}, {4, 5}, {6, 7}, {8}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *((text, EUROS) for text in ("500 M€", "€500 million", "EUR 500m", "500 millions d’euros", "€500m", "500MEUR")),
        *((text, DOLLARS) for text in ("$500 million", "500 M$", "500 millions de dollars", "USD 500m")),
        *((text, DEBT) for text in ("1,2 Md€", "€1.2 billion", "1,2 milliard d’euros")),
        ("$1.2bn", OTHER),
        *((text, {9}) for text in ("1 500 M€", "1\u202f500 M€", "1500 M€", "1.500 M€", "1 500 millions d’euros")),
        ("dette 1 500 M€", {9}),
        ("15 500 M€", set()),
        ("500 millions", {1, 2, 3, 4, 5}),
        ("(paie OU pays) -500 M€", set()),
        ("costs -500 M€", {5}),
    ],
)
def test_an_amount_in_any_form_and_of_this_currency_alone(db: Database, typed: str, found: set[int]) -> None:
    fill(db, [{"body": body} for body in BODIES])
    assert {hit.id for hit in search(db, typed)} == found

"""A headline that is pasted finds its article first, whatever of it looks like an operator."""

from __future__ import annotations

import pytest

from ingest.query.search import search
from ingest.query.syntax import QueryError
from ingest.store import Database
from tests.support.storing import fill

TITLES = (
    "Oui au rachat, mais pas Veltane",
    "Tout monte SAUF le cuivre",
    "CAC 40 : -2,1 % sur la semaine",
    "Valeur : Ostrel grimpe encore",
    "Fed : hausse ou baisse, NON aux deux",
    "Source:Ostrel dément",
    "Veltane va mieux, pas Ostrel, selon le conseil du groupe",
)
OTHERS = ("Oui au rachat", "Le cuivre monte", "Veltane et Ostrel")


@pytest.fixture
def furnished(db: Database) -> Database:
    bodies = [{"title": title, "body": f"{title}. La suite."} for title in (*TITLES, *OTHERS)]
    fill(db, bodies)
    return db


@pytest.mark.parametrize("title", TITLES)
def test_a_pasted_headline_finds_its_article_first(furnished: Database, title: str) -> None:
    for text in (title, title.upper(), f"  {title} !"):
        assert next(iter(search(furnished, text))).title == title


def test_a_part_of_one_does_too_and_fewer_words_are_a_query(furnished: Database) -> None:
    part = "va mieux, PAS Ostrel, selon le conseil"
    assert [hit.id for hit in search(furnished, part)] == [7]
    assert {hit.title for hit in search(furnished, "rachat mais pas Veltane")} == {"Oui au rachat"}
    assert {hit.title for hit in search(furnished, "monte SAUF cuivre")} == set()
    with pytest.raises(QueryError, match="société inconnue"):
        search(furnished, "valeur:Ostrel grimpe")

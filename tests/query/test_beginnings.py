"""The beginning of a word (`pétr*`), which may be that of most articles."""

import pytest

from ingest.query import beginnings, frequencies, last, reckoned, total
from ingest.query.facets import facets
from ingest.query.filters import Filters
from ingest.query.search import search
from tests.support.storing import fill, statements


def test_a_beginning_that_many_articles_have_is_not_ranked_among_all_of_them(db, monkeypatch):
    monkeypatch.setattr(frequencies, "RARE", 50)
    fill(db, [{"title": "Pétrole", "body": "Le pétrole"}, *({"body": "Le pétrole"} for _ in range(80))])
    with statements(db) as asked:
        found = search(db, "pétr*")
    assert len(found) == 20
    assert not any("bm25" in sql for sql in asked)


def test_a_beginning_that_most_articles_have_is_looked_for_in_the_texts(db, monkeypatch):
    texts = [("Bourse", "Le pétrole"), ("Peugeot", "La banque"), ("Bourse", "La banque"), ("Bourse", "Les pertes")]
    fill(db, [{"title": title, "body": body} for title, body in texts * 20])
    asked = ("pe*", "pe* banque", "pe* -banque", "pe* OU banque")
    monkeypatch.setattr(frequencies, "RARE", 5)
    by_index = [[hit.id for hit in search(db, text)] for text in asked]
    monkeypatch.setattr(beginnings, "LARGE", 50)
    for module in (last, reckoned, total):
        monkeypatch.setattr(module, "COUNTED", 30)
    with statements(db) as executed:
        found = [search(db, text) for text in asked]
    assert [[hit.id for hit in hits] for hits in found] == by_index
    assert not any("articles_fts MATCH" in sql and '"pe"*' in sql for sql in executed)
    assert all(not hits.total.exact for hits in found)
    counts = (60, 20, 40, 80)
    assert [0.5 < hits.total.articles / true < 2 for hits, true in zip(found, counts, strict=True)] == [True] * 4


@pytest.mark.parametrize("gathered", [1, 1000])  # by their texts, by the index
def test_articles_with_a_common_beginning_are_counted_one_by_one_where_they_are_few(db, monkeypatch, gathered):
    texts = [("Bourse", "Le pétrole"), ("Peugeot", "La banque"), ("Bourse", "La banque"), ("Bourse", "Les pertes")]
    few = [{"body": body, "source": "latribune"} for body in ("Le pétrole", "Les pertes", "Le cuivre")]
    fill(db, [*few, *({"title": title, "body": body} for title, body in texts * 20)])
    monkeypatch.setattr(beginnings, "LARGE", 50)
    monkeypatch.setattr(frequencies, "RARE", 5)
    monkeypatch.setattr(beginnings, "GATHERED", gathered)
    for text, count in (("pe*", 62), ("pe* banque", 20), ("pe* source:latribune", 2), ("pe* cuivre", 0)):
        found = search(db, text, limit=1)
        assert found.total == total.Total(count, exact=True), text
        assert facets(db, text, Filters()).articles == count, text


def test_a_beginning_that_few_articles_have_is_looked_up(db, monkeypatch):
    fill(db, [{"body": "Le pétrole" if number % 4 == 0 else "La banque"} for number in range(80)])
    monkeypatch.setattr(frequencies, "RARE", 5)
    monkeypatch.setattr(beginnings, "LARGE", 50)
    found = search(db, "pe*", limit=30)
    assert (len(found), found.total) == (20, total.Total(20, exact=True))


def test_of_many_articles_with_a_common_beginning_the_counts_are_said_to_be_about(db, monkeypatch):
    few = [{"body": body, "source": "latribune"} for body in ("Le pétrole", "Les pertes", "Le cuivre")]
    fill(db, [*few * 10, *[{"body": "Le pétrole"}] * 60])
    monkeypatch.setattr(beginnings, "LARGE", 50)
    monkeypatch.setattr(beginnings, "READ", 20)
    monkeypatch.setattr(beginnings, "GATHERED", 1)
    monkeypatch.setattr(frequencies, "RARE", 5)
    found = search(db, "pe* source:latribune", limit=5)
    assert not found.total.exact
    assert 20 <= found.total.articles <= 30
    counted = facets(db, "pe* source:latribune", Filters())
    assert (counted.articles, counted.exact) == (30, False)
    assert facets(db, "pétrole source:latribune", Filters()).exact

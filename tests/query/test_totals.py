"""How many articles a search finds: exact where they are few, about so many where counting would take long."""

from ingest.query import total
from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.query.total import COUNTED
from tests.support.storing import fill


def test_a_total_is_exact_or_said_to_be_about(db):
    fill(db, [{"body": "Le pétrole"} for _ in range(COUNTED + 100)])
    found = search(db, "pétrole")
    assert found.summary() == ["pétrole : 20 sur environ 2\u202f100"]


def test_a_total_is_reckoned_from_what_passes_not_from_what_was_stored_last(db, monkeypatch):
    monkeypatch.setattr(total, "COUNTED", 100)
    monkeypatch.setattr(total, "_FAR", 200)
    week = "2026-03-01T08:00:00Z"
    oil = {"body": "Le pétrole"}
    fill(
        db,
        [*(oil | {"published_at": "2025-03-01T08:00:00Z"} for _ in range(300)), *[oil | {"published_at": week}] * 150],
    )
    monkeypatch.setattr(total, "_SAMPLE", 50)
    monkeypatch.setattr(total, "_GROUP", 5)
    assert search(db, "pétrole", Filters(since=week)).total == total.Total(150, exact=False)
    assert search(db, "pétr*").total.articles == 450


def test_what_few_articles_pass_is_counted_one_by_one_among_many(db, monkeypatch):
    monkeypatch.setattr(total, "COUNTED", 20)
    monkeypatch.setattr(total, "_FAR", 40)
    few = [{"body": body, "source": "latribune"} for body in ("Le pétrole", "Le pétrole", "Le cuivre")]
    fill(db, [*few, *[{"body": "Le pétrole"}] * 100])
    for text, count in (("source:latribune", 3), ("pétrole source:latribune", 2), ("source:latribune -cuivre", 2)):
        assert search(db, text, limit=1).total == total.Total(count, exact=True), text


def test_an_estimate_is_never_below_the_hits(db, monkeypatch):
    monkeypatch.setattr(total, "COUNTED", 20)
    monkeypatch.setattr(total, "_FAR", 40)
    fill(db, [*[{"body": "Le pétrole", "section": "Taux"}] * 8, *[{"body": "Le pétrole"}] * 100])
    found = search(db, "rubrique:Taux pétrole", limit=5)
    assert (len(found), found.total) == (5, total.Total(5, exact=False))

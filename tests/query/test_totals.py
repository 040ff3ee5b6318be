"""How many articles a search finds: exact where they are few, about so many where counting would take long."""

import pytest

from ingest.finance.register import shipped
from ingest.query import frequencies, last, lookup, matches, passing, reckoned, sample, total
from ingest.query.beginnings import prepared
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.last import COUNTED
from ingest.query.reckoned import Total
from ingest.query.search import search
from ingest.store import register
from tests.support.storing import fill


def looked_at(monkeypatch, first, at_most):
    """Let searches look at so few matches, and at so many where hardly one of the first passes."""
    monkeypatch.setattr(last, "COUNTED", first)
    for module in (reckoned, total):
        monkeypatch.setattr(module, "COUNTED", first)
        monkeypatch.setattr(module, "FAR", at_most)


def test_a_total_is_exact_or_said_to_be_about(db):
    fill(db, [{"body": "Le pétrole"} for _ in range(COUNTED + 100)])
    found = search(db, "pétrole")
    assert found.summary() == ["pétrole : 20 sur environ 2\u202f100"]


def test_a_total_is_reckoned_from_what_passes_not_from_what_was_stored_last(db, monkeypatch):
    looked_at(monkeypatch, 100, 200)
    week = "2026-03-01T08:00:00Z"
    oil = {"body": "Le pétrole"}
    fill(
        db,
        [*(oil | {"published_at": "2025-03-01T08:00:00Z"} for _ in range(300)), *[oil | {"published_at": week}] * 150],
    )
    monkeypatch.setattr(sample, "SAMPLE", 50)
    monkeypatch.setattr(sample, "GROUP", 5)
    assert search(db, "pétrole", Filters(since=week)).total == Total(150, exact=True)
    assert search(db, "pétr*").total.articles == 450


def test_what_few_articles_pass_is_counted_one_by_one_among_many(db, monkeypatch):
    looked_at(monkeypatch, 20, 40)
    few = [{"body": body, "source": "latribune"} for body in ("Le pétrole", "Le pétrole", "Le cuivre")]
    fill(db, [*few, *[{"body": "Le pétrole"}] * 100])
    for text, count in (("source:latribune", 3), ("pétrole source:latribune", 2), ("source:latribune -cuivre", 2)):
        assert search(db, text, limit=1).total == Total(count, exact=True), text


def test_an_estimate_is_never_below_the_hits(db, monkeypatch):
    looked_at(monkeypatch, 20, 40)
    fill(db, [*[{"body": "Le pétrole", "section": "Taux"}] * 8, *[{"body": "Le pétrole"}] * 100])
    found = search(db, "rubrique:Taux pétrole", limit=5)
    assert (len(found), found.total) == (5, Total(5, exact=False, least=True))
    assert found.summary() == ["rubrique:Taux ET pétrole : 5 sur au moins 5"]


def test_of_a_company_with_many_articles_a_total_is_reckoned_from_some_of_all_times(db, monkeypatch):
    register.sync(db, shipped())
    fill(db, [{"body": "Le pétrole" if number % 2 else "La banque"} for number in range(400)])
    db.execute(
        "INSERT INTO article_issuers (article_id, key, role, kind, mentions, in_title, surface, at)"
        " SELECT id, 'FR0000121014', 'subject', 'company', 1, 1, 'LVMH', unixepoch(published_at) FROM articles"
    )
    for module, name, value in ((sample, "SAMPLE", 60), (sample, "GROUP", 5), (total, "FIRST", 50)):
        monkeypatch.setattr(module, name, value)
    looked_at(monkeypatch, 50, 100)
    monkeypatch.setattr(passing, "FEW", 100)
    monkeypatch.setattr(passing, "SOME", 10)
    monkeypatch.setattr(frequencies, "RARE", 5)
    for text in ("pétrole", "-banque"):
        found = search(db, text, Filters(issuer="LVMH")).total
        assert not found.exact
        assert 150 <= found.articles <= 250


@pytest.mark.parametrize("length", [20, 8])
def test_where_many_pass_a_filter_the_total_is_reckoned_from_stretches_of_the_whole_store(db, monkeypatch, length):
    older, newer = ({"body": "Le pétrole", "published_at": f"{year}-03-01T08:00:00Z"} for year in (2025, 2026))
    fill(db, [older] * 300 + [newer, newer | {"body": "La banque"}] * 150)
    for name, value in (("SAMPLE", 60), ("STRETCHES", 25), ("LENGTHS", (length,))):
        monkeypatch.setattr(sample, name, value)
    looked_at(monkeypatch, 50, 100)
    monkeypatch.setattr(passing, "FEW", 100)
    monkeypatch.setattr(passing, "SOME", 10)
    found = search(db, "pétrole", Filters(since="2026-01-01T00:00:00Z")).total
    assert not found.exact
    assert 110 <= found.articles <= 190


@pytest.mark.parametrize(
    "text", ["zinc -banq*", 'zinc -"banque"', 'zinc SAUF (or OU "la banque")', "-banq* depuis:2026"]
)
def test_a_total_leaves_out_what_only_the_texts_tell(db, monkeypatch, text):
    fill(db, [{"body": "Le zinc, " + ("la banque" if number % 5 < 3 else "là")} for number in range(60)])
    assert search(db, text, limit=5).total == Total(24, exact=True)
    monkeypatch.setattr(total, "READ", 29)
    found = search(db, text, limit=5).total
    assert not found.exact
    assert 20 <= found.articles <= 28


OIL, NOW = {"body": "Le pétrole"}, {"published_at": "2026-03-05T09:00:00Z"}
PLACES = {  # of 1200 articles those of source and section `x`
    "an archive, and since lately a few": lambda at: at < 400 or (at >= 1185 and at % 3 == 0),
    "younger than the store": lambda at: at >= 950,
    "given up": lambda at: at < 700,
    "always": lambda at: at % 6 == 0,
    "now and then": lambda at: at // 50 % 4 == 1,
    "once": lambda at: 350 <= at < 390,
}


@pytest.mark.parametrize("name", PLACES)
def test_a_total_is_near_the_truth_or_says_at_least(db, monkeypatch, name):
    ours = [PLACES[name](at) for at in range(1200)]
    x, other = OIL | NOW | {"source": "x", "section": "x"}, OIL | {"section": "y"}
    fill(db, [(x if our else other) | {"title": "Bonjour" if at % 2 else "-"} for at, our in enumerate(ours)])
    looked_at(monkeypatch, 60, 200)
    for module, name, value in (
        (total, "FIRST", 30),
        *((sample, name, value) for name, value in (("SAMPLE", 100), ("GROUP", 2), ("MOST_ROWS", 200))),
        (sample, "LENGTHS", (4, 12, 24)),
        *((passing, name, value) for name, value in (("FEW", 200), ("SOME", 20))),
        (frequencies, "RARE", 20),
    ):
        monkeypatch.setattr(module, name, value)
    for word in ("pétrole", "bonjour pétrole", ""):
        for asked in ("source:x", "rubrique:x", "source:x depuis:2026-03-05", "source:x -zinc"):
            truth = sum(our and (at % 2 or "bonjour" not in word) for at, our in enumerate(ours))
            told = search(db, f"{word} {asked}", limit=1).total
            near = abs(told.articles - truth) <= 0.22 * truth
            assert told.articles <= truth if told.least else near, (word, asked, told, truth)
            assert not told.exact or told.articles == truth


def test_an_article_is_found_once_while_others_are_saved(db, monkeypatch):
    fill(db, [{"body": "Le pétrole" if number % 30 == 0 else "La banque"} for number in range(900)])
    by_date = matches.by_date

    def saved_meanwhile(*asked):
        found = by_date(*asked)
        newer = {"body": "La banque", "published_at": "2026-03-02T09:00:00Z"}
        last = db.execute("SELECT max(id) FROM articles").fetchone()[0]
        fill(db, [newer | {"id": last + number} for number in range(1, 41)])
        return found

    monkeypatch.setattr(matches, "by_date", saved_meanwhile)
    ids = [hit.id for hit in search(db, "pétrole", newest=True)]
    assert len(ids) == len(set(ids)) == 20


def test_longer_stretches_are_counted_from_where_shorter_ones_end(db, monkeypatch):
    monkeypatch.setattr(sample, "STRETCHES", 3)
    fill(db, [{"body": "Le pétrole" if number % 7 else "La banque"} for number in range(300)])
    query = prepared(db, "pétrole")
    asked = (db, query, conditions(db, query, Filters()), 300)
    whole, shorter, rest = (sample.counted_in_stretches(*asked, lengths) for lengths in ((0, 80), (0, 20), (20, 80)))
    assert whole == [one + more for one, more in zip(shorter, rest, strict=True)]
    assert 0 < min(shorter) < min(rest)


@pytest.mark.parametrize("ids", [[1, 7, 8, 150], list(range(1, 30)), [2, 3, *range(100, 120)]])
def test_articles_far_from_one_another_are_looked_up_as_those_close_together(db, ids):
    fill(db, [{"body": "Le pétrole" if number % 7 else "La banque"} for number in range(1, 160)])
    assert lookup.among(db, '"petrol"', ids) == {one for one in ids if one % 7}

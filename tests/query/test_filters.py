"""Filters: what a person types as a time or a source becomes the right condition on the store."""

import argparse
from datetime import UTC, date, datetime

import pytest

from ingest import times
from ingest.commands import _filters
from ingest.export.batches import count
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.query.syntax import Query, QueryError
from tests.support.storing import fill

NOW = datetime(2026, 3, 10, 12, 30, tzinfo=UTC)


def parsed(*arguments):
    parser = argparse.ArgumentParser(exit_on_error=False)
    _filters.add_options(parser)
    return Filters.of(_filters.given(parser.parse_args(arguments)))


def test_each_access_that_the_help_names_is_taken():
    parser = argparse.ArgumentParser()
    _filters.add_options(parser)
    option = parser._option_string_actions["--access"]
    named = [*option.metavar.split("|"), *option.help.partition("also: ")[2].split(", ")]
    codes = [parsed("--access", word).access for word in named]
    assert codes == [("free",), ("paid",), ("unknown",)] * 2


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("2026-03-01", "2026-02-28T23:00:00Z", "2026-03-01T23:00:00Z"),
        ("2026-07-14", "2026-07-13T22:00:00Z", "2026-07-14T22:00:00Z"),
        ("2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),  # 23 hours long in Paris
        ("20260301", "2026-02-28T23:00:00Z", "2026-03-01T23:00:00Z"),
        ("2026-03-01T09:30", "2026-03-01T08:30:00Z", "2026-03-01T08:30:00Z"),
        ("2026-03-01 09:30:15", "2026-03-01T08:30:15Z", "2026-03-01T08:30:15Z"),
        ("2026-03-01T09:30Z", "2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z"),
        ("2026-03-01T09:30+02:00", "2026-03-01T07:30:00Z", "2026-03-01T07:30:00Z"),
        ("24h", "2026-03-09T12:30:00Z", "2026-03-09T12:30:00Z"),
        ("7d", "2026-03-03T12:30:00Z", "2026-03-03T12:30:00Z"),
        ("2W", "2026-02-24T12:30:00Z", "2026-02-24T12:30:00Z"),
        ("hier", "2026-03-08T23:00:00Z", "2026-03-09T23:00:00Z"),
    ],
)
def test_times(monkeypatch, typed, since, until):
    monkeypatch.setattr(times, "now", lambda: NOW)
    assert (parsed("--since", typed).since, parsed("--until", typed).until) == (since, until)


@pytest.mark.parametrize(
    "typed", ["", "jadis", "2026-13-01", "2026-02-30", "7", "d", "-1d", "7m", "999999w", "0001-01-01"]
)
def test_what_is_no_time_is_refused(typed):
    message = f"« {typed} » n’est pas une date ; écrivez 2026-03-01, 01/03/2026, .*7j"
    with pytest.raises(argparse.ArgumentError, match=message):
        parsed(f"--since={typed}")


def test_all_options():
    options = ["--source", "afp", "--source", "lesechos", "--language", "FR", "--section", "Bourse"]
    expected = Filters(source=("afp", "lesechos"), language="fr", section="Bourse", access="paid", duplicates=True)
    assert (expected.language, expected.section) == (("fr",), ("Bourse",))
    assert parsed(*options, "--access", "paid", "--duplicates") == expected


ROWS = [
    {"body": "a", "section": "Bourse"},
    {"body": "b", "section": "BOURSE", "source": "afp", "published_at": "2026-03-02T00:00:00Z"},
    {"body": "c", "access": "paid", "language": "en"},
    {"body": "d", "published_at": None},
    {"body": "e", "duplicate_of": 1, "source": "afp"},
]


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (Filters(), [1, 2, 3, 4]),
        (Filters(duplicates=True), [1, 2, 3, 4, 5]),
        (Filters(source=("afp",)), [2]),
        (Filters(source=("afp", "lesechos"), duplicates=True), [1, 2, 3, 4, 5]),
        (Filters(source=("' OR 1 --",)), []),
        (Filters(section="bourse"), [1, 2]),
        (Filters(access="paid"), [3]),
        (Filters(access="Payants"), [3]),
        (Filters(language="en"), [3]),
        (Filters(since="2026-03-02T00:00:00Z"), [2]),
        (Filters(until="2026-03-02T00:00:00Z"), [1, 3]),
    ],
)
def test_conditions(db, chosen, ids):
    where, values = chosen.where()
    fill(db, ROWS)
    rows = db.execute(f"SELECT a.id FROM articles a WHERE {where} ORDER BY a.id", values)
    assert [row[0] for row in rows] == ids


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"sorce": "afp"},
            "there is no filter 'sorce'; there are source, language, section, access, issuer, event, since, until, ",
        ),
        ({"access": "gratis"}, "« gratis » : accès inconnu ; il y a free, paid, unknown "),
        ({"since": "jadis"}, "« jadis » n’est pas une date ; écrivez 2026-03-01, "),
        ({"since": datetime(2026, 3, 1)}, "has no time zone; give it one"),  # noqa: DTZ001
        ({"since": "2026-03-02", "until": "2026-03-01"}, "rien ne date à la fois d’après le lundi 2 mars 2026"),
    ],
)
def test_what_can_be_no_filter_is_told(given, said):
    with pytest.raises(QueryError, match=said):
        Filters.of(given)


def test_one_name_or_several_and_any_form_of_a_time():
    assert Filters(source="afp") == Filters(source=["afp"]) == Filters(source=iter(["afp"]))
    assert Filters(source=None, since=None) == Filters()
    assert Filters(since=date(2026, 3, 1)) == Filters(since="1er mars 2026") == Filters(since="2026-02-28T23:00:00Z")
    assert Filters(until=date(2026, 3, 1)).until == Filters(since="2026-03-02").since


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        ({"source": "Les Échos"}, [1, 3, 4]),  # as readers call it
        ({"source": "LESECHOS"}, [1, 3, 4]),
        ({"source": ["lesechos", "afp"]}, [1, 2, 3, 4]),
        ({"source": "boursorama"}, []),  # a spider's, that has brought nothing yet
        ({"language": "EN"}, [3]),
        ({"language": ["fr", "en"]}, [1, 2, 3, 4]),
        ({"section": ["bourse", "Marchés"]}, [1, 2, 4]),
        ({"section": "marches"}, [4]),
        ({"access": ("paid", "free")}, [3]),
    ],
)
def test_names_are_found_in_the_store(db, given, ids):
    fill(db, ROWS)
    db.execute("UPDATE articles SET site_name = 'Les Echos' WHERE source = 'lesechos'")
    db.execute("UPDATE articles SET section = 'Marchés' WHERE id = 4")
    condition = conditions(db, Query(None), Filters.of(given))
    rows = db.execute(f"SELECT a.id FROM articles a WHERE {condition.where} ORDER BY a.id", condition.values)
    assert [row[0] for row in rows] == ids


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"source": "lesecho"}, "« lesecho » : source inconnue ; il y a lesechos,"),
        ({"source": ["afp", "mnd"]}, "« mnd » : source inconnue ; il y a .*afp"),
        ({"language": "fre"}, "« fre » : langue inconnue ; il y a fr, en"),
        ({"section": "Sport"}, "« Sport » : rubrique inconnue ; il y a "),
    ],
)
def test_names_that_there_are_not_are_told_with_those_that_there_are(db, given, said):
    fill(db, ROWS)
    for ask in (lambda: search(db, "taux", Filters.of(given)), lambda: count(db, Filters.of(given))):
        with pytest.raises(QueryError, match=said):
            ask()

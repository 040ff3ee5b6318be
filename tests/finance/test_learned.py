"""What was learned from whole openings: it drops what only looks like an event, and adds what no pattern reads."""

from __future__ import annotations

import pytest

from ingest.finance import learned
from ingest.finance.events import events
from ingest.finance.patterns import rules

NAMES = [rule.event for rule in rules()]


@pytest.fixture
def weigh(monkeypatch):
    """Put other weights in place of those of the file."""

    def put(always: int, **signs: list[tuple[str, int]]) -> None:
        table = {learned.ALWAYS: [(name, always) for name in NAMES], **signs}
        told = {sign: "\t".join(f"{name} {weight}" for name, weight in pairs) for sign, pairs in table.items()}
        monkeypatch.setattr(learned, "_weights", lambda: told)

    return put


def _read(title, text):
    return [(event.event, event.surface, event.place) for event in events(title, None, text)]


def test_the_file_has_weights_of_all_events_and_of_no_others():
    table = {sign: learned.by_event(told) for sign, told in learned._weights().items()}
    assert [event for event, _ in table[learned.ALWAYS]] == NAMES
    assert {event for pairs in table.values() for event, _ in pairs} == set(NAMES)


def test_an_event_without_a_pattern_shows_the_words_that_say_most_for_it(weigh):
    weigh(-300, zibel=[("greve", 400), ("produit", 100)])
    assert _read("Nordéal à Lyon", "Les ouvriers zibelent ce mardi.") == [("greve", "zibelent", "body")]


def test_kindred_words_are_one_sign_and_longer_beginnings_another(weigh):
    weigh(-500, zibel=[("greve", 300)], zibelin=[("greve", 300)])
    assert [name for name, *_ in _read("Nordéal à Lyon", "Les ouvriers zibelinent.")] == ["greve"]
    assert _read("Nordéal à Lyon", "Les ouvriers zibelent.") == []


def test_what_the_opening_speaks_against_is_no_event_though_a_pattern_reads_it(weigh):
    weigh(-900)
    assert _read("Nordéal à Lyon", "Le groupe va supprimer 800 postes.") == []
    assert [event for event, *_ in _read("Nordéal va supprimer 800 postes", "")] == ["restructuration"]


def test_a_pattern_tips_what_the_opening_leaves_open(weigh):
    weigh(-50, morvan=[("produit", 450)])
    assert "restructuration" in [name for name, *_ in _read("Nordéal morvan", "Le groupe va supprimer 800 postes.")]
    assert "restructuration" not in [name for name, *_ in _read("Nordéal morvan", "Le groupe a 800 postes.")]


def test_no_pattern_is_believed_where_much_speaks_against_it(weigh):
    weigh(-100)
    assert _read("Nordéal à Lyon", "Le groupe va supprimer 800 postes.") == []


def test_below_the_title_a_sign_counts_less(weigh):
    weigh(-300, zibel=[("greve", 280)])
    assert [name for name, *_ in _read("Nordéal zibel", "Le groupe a 800 salariés.")] == ["greve"]
    assert _read("Nordéal à Lyon", "On zibel ici.") == []
    assert _read("Nordéal à Lyon", "Le groupe a 800 salariés. On zibel ici.") == []


def test_where_another_event_is_plain_more_is_asked(weigh):
    weigh(-300, zibel=[("greve", 300)], morvan=[("produit", 1500)])
    assert [name for name, *_ in _read("Nordéal", "On zibel ici.")] == ["greve"]
    assert [name for name, *_ in _read("Nordéal", "On zibel ici, on morvan là.")] == ["produit"]


def test_a_market_report_tells_nothing_of_a_company(weigh):
    weigh(-300, zibel=[("greve", 900)])
    assert _read("CAC 40 : l'indice zibeline", "") == []


def test_english_is_read_by_patterns_alone(weigh):
    weigh(900)
    found = events("Nordeal posts record first-half profit", None, "", language="en")
    assert [event.event for event in found] == ["resultats"]

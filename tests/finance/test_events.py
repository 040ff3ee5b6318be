"""Events: one line of events.txt is one headline with its opening."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from ingest.finance import patterns, tag
from ingest.finance.events import events
from ingest.finance.patterns import rules

_LINES = Path(__file__).with_name("events.txt").read_text(encoding="utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.split("|")] for line in _LINES if line and line[0] != "#"]

BEYOND_PATTERNS = ("negation", "history", "after", "macro", "generic", "wrap")  # what `events` itself listens to


def _wanted(cell):
    return set(cell.removeprefix("en:").split()) - {"-"}


@pytest.mark.parametrize(("wanted", "title", "text"), ROWS)
def test_sentence(wanted, title, text):
    language = "en" if wanted.startswith("en:") else "fr"
    assert {event.event for event in events(title, None, text, language=language)} == _wanted(wanted)


def test_every_event_has_eight_sentences_or_more():
    seen = Counter(name for wanted, *_ in ROWS for name in _wanted(wanted))
    assert len(rules()) == 23
    assert min(seen[rule.event] for rule in rules()) >= 8


def test_an_event_shows_the_words_and_the_place_it_was_read_from():
    (event,) = events("Nordéal prend son temps", "Le groupe va supprimer 800 postes.", "Les syndicats ont été reçus.")
    assert (event.event, event.surface, event.place) == ("restructuration", "supprimer 800 postes", "lead")


def test_the_title_is_shown_before_the_opening():
    (event,) = events("Nordéal supprime 800 postes", None, "Le groupe va supprimer 800 postes.")
    assert event.place == "title"


def test_what_stands_below_the_opening_is_background():
    body = "Le groupe a tenu sa réunion. Elle a duré. On y a parlé. " * 2 + "En 2019, il avait supprimé 800 postes."
    assert events("Nordéal réunit ses cadres", None, body) == ()


def test_the_lead_that_the_body_repeats_is_one_sentence():
    lead = "Le groupe réunit ses cadres à Lyon."
    body = f"{lead} La réunion a duré. Le temps était beau. Nordéal va supprimer 800 postes."
    assert events("Nordéal à Lyon", lead, body) == ()
    assert [event.place for event in events("Nordéal à Lyon", lead, f"{lead} Il va supprimer 800 postes.")] == ["body"]


def test_where_a_bank_is_only_quoted_nothing_happens_to_it():
    said = "L'euro a touché un plus haut, selon les analystes de Société Générale, qui anticipent un ralentissement."
    assert tag("Changes : l'euro au plus haut depuis deux mois", None, said).events == ()
    judged = "Nordéal : Société Générale passe à l'achat"
    assert tag(judged, None, "Société Générale relève son objectif de cours sur Nordéal.").events == ("recommandation",)


def test_accents_case_and_apostrophes_do_not_matter():
    titles = ("NORDEAL : L'OPA EST LANCEE", "Nordéal : l’OPA est lancée", "Nordéal : l'OPA est lancée")
    assert {event.event for title in titles for event in events(title, None, "")} == {"offre_publique"}


def test_nothing_says_nothing():
    assert events(None, None, "") == ()


def test_patterns_and_vocabulary_know_one_another():
    folder = Path(patterns.__file__).parent
    table = tomllib.loads((folder / "vocabulary.toml").read_text(encoding="utf-8"))
    needed = {name for rule in rules() for pattern in rule.patterns for name in pattern.needed}
    against = {name for rule in rules() for pattern in rule.patterns for name in pattern.against | pattern.banned}
    listened = {name for rule in rules() for name in rule.without} | set(BEYOND_PATTERNS)
    used = needed | against | listened
    assert used - set(table["fr"]) == {"name", "person", "percent", "amount", "number", "large", "tiny"}
    assert set(table["fr"]) - used == {"elsewhere"}
    assert set(table["en"]) <= set(table["fr"])


def test_events_name_only_events():
    names = {rule.event for rule in rules()}
    assert all(rule.yields < names for rule in rules())


def test_a_text_that_names_no_company_has_no_events():
    assert tag("La mairie va supprimer 80 postes", None, "Le maire l'a annoncé mardi.").events == ()
    assert tag("Renault va supprimer 80 postes", None, "Le groupe l'a annoncé mardi.").events == ("restructuration",)

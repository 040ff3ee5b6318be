"""What is told beside the hits: words and authors that no article has, and what was meant."""

import pytest

from ingest.query import suggestions
from ingest.query.search import search
from tests.support.storing import fill


def test_a_word_that_no_article_has_is_told_with_what_was_meant(filled):
    found = search(filled, "inflatoin taux")
    assert list(found) == []
    assert found.summary() == ["inflatoin ET taux : aucun article", "« inflatoin » : aucun article ; « inflation » : 3"]
    assert search(filled, "wolframite").unknown == [suggestions.Unknown("wolframite", None, 0)]
    assert search(filled, "taux").unknown == []


def test_two_words_written_as_one_are_found_and_an_author_that_there_is_not_is_told(filled):
    found = search(filled, "profitwarning")
    assert {hit.id for hit in found} == {6, 7}  # with what means the same as the two
    assert found.summary() == ["profitwarning (ou profit warning) : 2 sur 2"]
    assert search(filled, "taux auteur:eluard").summary()[1:] == ["« auteur:eluard » : aucun article"]


def test_no_word_is_told_as_missing_where_a_synonym_stands_for_it(db):
    fill(db, [{"title": "Avertissement sur résultats chez Ormesa", "body": "Le titre plonge."}])
    assert len(search(db, "profit warning").summary()) == 1
    assert "« warning » : aucun article" in search(db, "warning").summary()[0].replace("warning :", "« warning » :")
    missing = search(db, "guidance warning OU or").summary()
    assert "« warning » : aucun article" in missing


def test_quotes_that_find_nothing_are_told_with_their_words_in_other_forms(filled):
    assert search(filled, '"taux inchangé"').summary() == [
        "« taux inchangé » : aucun article",
        '« "taux inchangé" » : aucun article ; « taux inchangé » : 1',
    ]
    assert len(search(filled, '"taux inchangés"').summary()) == 1


def test_words_that_stand_apart_are_not_told_as_a_phrase_without_article(filled):
    found = search(filled, "hausse des taux")
    assert len(found.summary()) == 1
    assert found.understood.startswith("(hausse ET taux) OU « relève ses taux » OU « ")


@pytest.mark.parametrize("typed", ["M&A", '"M&A"', '"le M&A"', '"M&A" pétrole', "fusions-acquisitions"])
def test_what_reads_the_same_without_quotes_is_not_recommended(db, typed):
    fill(db, [{"body": "M. Macron promet 800 M€."}, {"body": "Le pétrole"}])
    assert not [one for one in search(db, typed).unknown if one.meant]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("banqe banqes", "banque banqes"),
        ("banqes OU banqe", "banqes OU banque"),
        ("(banqe OU taux) -banqe", "(banque OU taux) -banqe"),
        ("titre:banqe", "titre:banque"),
        ("inter-banqe banqe", "inter-banqe banque"),
        ('"taux directs" taux', "taux directs taux"),
    ],
)
def test_whole_words_are_corrected(typed, meant):
    unknown = [suggestions.Unknown("banqe", "banque", 3), suggestions.Unknown('"taux directs"', "taux directs", 2)]
    assert suggestions.corrected(typed, [*unknown, suggestions.Unknown("wolframite", None, 0)]) == meant

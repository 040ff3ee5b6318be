"""Lines that are no article's, habit by habit, with what looks like them and stays."""

import pytest

from ingest.page.body.wording.boilerplate import LONGEST, is_boilerplate
from ingest.page.body.wording.boilerplate_patterns import HABITS, NOTICES
from ingest.page.body.wording.line_pattern import LinePattern

ENTRIES = [*HABITS, *NOTICES]


def examples(which: str) -> list:
    """Each line that an entry has as an example of what goes or stays, with the entry."""
    lines = [(entry, line) for entry in ENTRIES for line in getattr(entry, which)]
    return [pytest.param(entry, line, id=f"{entry.name}: {line[:40]}") for entry, line in lines]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_each_habit_says_what_it_cuts_and_what_it_keeps(entry):
    assert entry.cuts
    assert entry.keeps


@pytest.mark.parametrize(("entry", "line"), examples("cuts"))
def test_habits_are_cut(entry, line):
    assert LinePattern([entry]).match(line)
    assert is_boilerplate(line)


@pytest.mark.parametrize(("entry", "line"), examples("keeps"))
def test_sentences_like_them_stay(entry, line):
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "- Publicité -",
        "[PUBLICITÉ]",
        "Voir plus d’articles",
        "Signaler une erreur",
        "Cliquez ici pour agrandir",
        "La rédaction vous conseille",
        "Chaque vendredi, l’essentiel de la robinetterie dans votre boîte. Je m’inscris",
        "Publié hier à 18h12",
        "Mis à jour aujourd’hui à 17 h 4",
    ],
)
def test_labels_of_buttons_and_boxes_are_cut(line):
    assert is_boilerplate(line)


def test_a_long_paragraph_is_never_boilerplate():
    assert not is_boilerplate("À lire aussi : " + "le chiffre d’affaires a progressé. " * (LONGEST // 30))


LONG_NOTICES = [
    "Copyright 2026 Agence Option Finance (AOF) - Tous droits de reproduction réservés. "
    + "AOF collecte ses données. " * 30,
    "AOF collecte ses données auprès des sources qu’elle considère les plus sûres. " * 6,
    "Toutefois, le lecteur reste seul responsable de l’interprétation des informations. " * 4,
    "Cette publication dispose du service Actusnews SECURITY MASTER. " * 6,
]


@pytest.mark.parametrize("line", LONG_NOTICES)
def test_notices_of_law_go_whatever_their_length(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Faites un don avant le 31 décembre : une somme de cent euros n’en coûte que trente-quatre après impôt.",
        "Téléchargez l’application et vous paierez moins cher, promet l’enseigne à ses clients.",
        "La consultation du registre est réservée aux abonnés d’Infogreffe, ce que déplore la Cnil.",
        "Soutenez la presse, a lancé la ministre devant les éditeurs réunis à Paris.",
        "Prix de l’article : la Cour de cassation tranche.",
        "Ajouter au panier : un distributeur teste un bouton unique",
        "Jetzt will der Verlag auch mit einem Newsletter Geld verdienen.",
        "Redaktion: Axel Springer streicht 200 Stellen",
        "Mit Informationen der Agenturen handeln Hedgefonds schneller, sagt die BaFin",
    ],
)
def test_a_sentence_that_begins_as_a_call_or_a_credit_does_stays(line):
    assert not is_boilerplate(line)

"""What a paper calls itself, in the words of its own boxes."""

import pytest

from ingest.page.body.boxes.paper import Paper


@pytest.mark.parametrize(
    ("name", "text", "is_named"),
    [
        ("Le Courrier de l’Ouest", "Suivez Le Courrier de l’Ouest", True),
        ("Le Courrier de l’Ouest", "Le vent vient de l’Ouest", False),
        ("Quai.fr", "Soutenez Quai", True),
        ("Quai", "Le Malquai, le Quai", True),
        ("Quai", "Le MalQuai", False),
        ("Q", "Q comme question", False),
        (None, "Rien", False),
    ],
)
def test_a_paper_is_named_as_a_word_of_its_own(name, text, is_named):
    assert Paper(name, "Bilan", "fr").is_named(text) == is_named


@pytest.mark.parametrize(
    ("text", "names_others"),
    [
        ("Suivez Le Courrier sur LinkedIn", False),
        ("Toute l’actualité. Chaque soir avec Le Courrier de l’Ouest", False),
        ("NOTRE CHAÎNE WHATSAPP : l’actualité", False),
        ("Suivez la Banque de Paris", True),
        ("App Store et Google Play", False),
    ],
)
def test_its_own_name_and_networks_are_nobody_elses(text, names_others):
    assert Paper("Le Courrier de l’Ouest", "Bilan", "fr").names_others(text) == names_others


def test_words_of_money_are_no_subject():
    paper = Paper("Quai", "Mazelin vaut 3 millions d’euros", "fr")

    assert (paper.is_subject("12 millions d’euros"), paper.is_subject("Mazelin recule")) == (False, True)

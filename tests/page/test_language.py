import random

import pytest
from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

from ingest.page.language import UNDETERMINED, detect_language, plain_language
from ingest.page.language_profiles import Profiles

TEXTS = {
    "fr": "Le groupe a publié un chiffre d’affaires en hausse, porté par la demande des ménages et par l’exportation.",
    "en": "The company reported higher revenue, driven by household demand and by exports to neighbouring countries.",
    "de": "Der Konzern meldete einen höheren Umsatz, getragen von der Nachfrage der Haushalte und vom Export.",
    "es": "El grupo publicó una cifra de negocios al alza, impulsada por la demanda de los hogares y la exportación.",
    "it": "Il gruppo ha pubblicato un fatturato in aumento, trainato dalla domanda delle famiglie.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_finds_the_language(language):
    found, confidence = detect_language("", TEXTS[language])
    assert found == language
    assert confidence > 0.9


@pytest.mark.parametrize("body", ["", "  \n ", "1 234,56 € (+3,2 %)", "CAC 40", "***** — ***** 2026 " * 20])
def test_und_where_there_are_too_few_letters(body):
    assert detect_language("", body) == (UNDETERMINED, 0.0)


def test_title_alone_is_not_judged():
    assert detect_language(TEXTS["fr"], "") == (UNDETERMINED, 0.0)


def test_title_helps_a_short_body():
    assert detect_language("Le Trésor emprunte encore sur les marchés", "Le taux baisse un peu.")[0] == "fr"


def test_same_answer_in_whatever_order_texts_come():
    expected = {text: detect_language("", text) for text in TEXTS.values()}
    order = list(TEXTS.values()) * 10
    random.Random(7).shuffle(order)
    assert [detect_language("", text) for text in order] == [expected[text] for text in order]


@pytest.mark.parametrize("language", TEXTS)
def test_two_quick_trials_say_what_all_seven_say(language, monkeypatch):
    text = f"{TEXTS[language]} {TEXTS[language]} 2026 {TEXTS[language]}"
    quick = detect_language("", text)
    monkeypatch.setattr("ingest.page.language.SOON", 0)
    assert quick == detect_language("", text) == (language, 1.0)


BETWEEN_TWO = (
    "Regjeringen vil ikke sige, hvor mange penge det skal koste at bygge den nye vei til fjorden. Ministeren har sagt "
    "at arbeidet kan begynne neste år, og at kommunen må betale en del af regningen selv. Nå skal saken op i "
    "Stortinget igen til høsten. Banken har satt ned renten for annen gang på ett år, og boligprisene stiger."
)
"""Norwegian and Danish in turns: two trials find the one, later ones the other."""


def test_a_text_between_two_languages_is_never_quick():
    assert detect_language("", BETWEEN_TWO)[1] < 0.9


IN_TURNS = (
    "Les ventes du groupe sont en hausse dans une année difficile, avec des marges qui montent pour les deux branches. "
    "The sales of the group were up in a year that has been hard, with margins rising for both of its branches. "
    "Selon la direction, cette tendance sera confirmée après les fêtes. This trend is to be confirmed, the board said."
)


def test_common_words_tell_a_language_only_where_the_other_has_none():
    assert plain_language(f"{TEXTS['fr']} {IN_TURNS.split('The sales')[0]}") == "fr"
    assert plain_language(IN_TURNS) is None
    assert all(plain_language(TEXTS[other] * 4) is None for other in ("de", "es", "it"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_common_words_say_what_langdetect_says(language, monkeypatch):
    text = f"{IN_TURNS.split('. ')[0 if language == 'fr' else 1]}. {TEXTS[language]} " * 3
    quick = detect_language("", text)
    monkeypatch.setattr("ingest.page.language.plain_language", lambda _: None)
    assert quick == detect_language("", text) == (language, 1.0)


def test_groups_of_letters_are_as_frequent_as_langdetect_has_them():
    langdetects_own = DetectorFactory()
    langdetects_own.load_profile(PROFILES_DIRECTORY)
    languages, frequencies = Profiles.read(PROFILES_DIRECTORY)
    assert languages == langdetects_own.langlist
    groups = list(langdetects_own.word_lang_prob_map)[::50]  # of all kinds: files are read one after the other
    assert [frequencies[group] for group in groups] == [
        tuple(langdetects_own.word_lang_prob_map[group]) for group in groups
    ]
    assert not frequencies["qxz"]

"""Names that an article tells of in the form of a byline."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, TEXT, URL, page

DATED = '<meta property="article:published_time" content="2026-03-12T08:15:00+01:00">'


def read(text, above=""):
    return read_article(page(text, head=DATED, above=above), URL)


@pytest.mark.parametrize(
    "line",
    [
        "<p>March 2, 2026 – Marc Vasseur</p>",
        "<p><b>2 mars 2026 – Marc Vasseur</b></p>",
        "<p>Le 2 mars 2026 : Marc Vasseur</p>",
        "<ul><li>2 mars 2025 – Marc Vasseur</li><li>4 avril 2026 – Paul Durand</li></ul>",
        "<p>Avec Lusa, Marc Vasseur</p>",
    ],
)
def test_whoever_is_named_between_the_paragraphs_does_not_sign(line):
    article = read(f"{TEXT}{line}{TEXT.replace('Le', 'La')}")
    assert article.authors == []
    assert "Marc Vasseur" in article.body


@pytest.mark.parametrize("agency", ["Avec Lusa", "Avec Reuters et AFP"])
def test_agencies_between_the_paragraphs_do_not_sign(agency):
    assert read(f"{TEXT}<p>{agency}</p>{TEXT.replace('Le', 'La')}").authors == []


ABOUT = (
    "<p>À propos de Velmont : le groupe savoyard conçoit des compresseurs, des pompes et des vannes pour le froid.</p>",
    "<p>Avertissement : ces lignes disent ce que leur auteur pense au jour où elles paraissent, sans rien assurer.</p>",
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Marc Vasseur, le 12 mars 2026", ["Marc Vasseur"]),
        ("Le 12 mars 2026, Marc Vasseur", ["Marc Vasseur"]),
        ("Avec AFP", ["AFP"]),
    ],
)
@pytest.mark.parametrize("notes", ["".join(ABOUT), f"<h3>À propos de Velmont</h3>{TEXT.replace('Le', 'La')}"])
def test_a_signature_above_notes_signs(line, names, notes):
    assert read(f"{TEXT}<p>{line}</p>{notes}").authors == names


def test_a_signature_below_a_standfirst_of_two_paragraphs_signs():
    standfirst = "".join(f"<p>{one} {one}</p>" for one in PARAGRAPHS[:2])
    assert read(f"{standfirst}<p>12 mars 2026 – Marc Vasseur</p>{TEXT}").authors == ["Marc Vasseur"]


def test_one_name_before_its_date_signs_and_several_do_not():
    rest = TEXT.replace("Le", "La")
    assert read(f"{TEXT}<p>Marc Vasseur, le 12 mars 2026</p>{rest}").authors == ["Marc Vasseur"]
    several = f"{TEXT}<p>Marc Vasseur, le 12 mars 2026</p>{rest}<p>Paul Durand, le 14 mars 2026</p>{TEXT}"
    assert read(several).authors == []


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<h3>Le jury</h3><ul><li>Jeanne Martel, journaliste</li><li>Paul Durand, économiste</li></ul>", []),
        ("<p>Modérateur</p><p>Jeanne Martel, rédactrice en chef</p>", []),
        ("<p>Intervenants</p><p>Paul Durand, chroniqueur</p><p>Jeanne Martel, journaliste</p>", []),
        ("<p>Vos contacts :</p><p>Jeanne Martel, rédactrice en chef</p>", []),
        ("<p>Bon dimanche à toutes et à tous</p><p>Jeanne Martel, rédactrice en chef</p>", ["Jeanne Martel"]),
        ("<h4>Bonne lecture</h4><p>Jeanne Martel, rédactrice en chef</p>", ["Jeanne Martel"]),
        ("<p>De notre envoyé spécial à Berne</p><p>Jeanne Martel, journaliste</p>", ["Jeanne Martel"]),
        ("<p>Bruxelles</p><p>Jeanne Martel, correspondante</p>", ["Jeanne Martel"]),
        ("<p><b>En bref</b></p><p>Jeanne Martel, journaliste</p>", ["Jeanne Martel"]),
        ("<p>Jeanne Martel, journaliste</p>", ["Jeanne Martel"]),
        ("<h4>L’auteur</h4><p>Jeanne Martel, journaliste</p>", ["Jeanne Martel"]),
        ("<h4>Rédaction</h4><p>Jeanne Martel, journaliste</p>", ["Jeanne Martel"]),
    ],
)
def test_persons_below_a_label_at_the_end_do_not_sign(end, names):
    article = read(TEXT + end)
    assert article.authors == names
    assert names or "Jeanne Martel" in article.body


@pytest.mark.parametrize(
    "line",
    [
        "2 mars 2026 – Marc Vasseur",
        "Mis à jour le 13 mars 2026 à 10h02, publié le 12 mars 2026 à 08h15 par Marc Vasseur",
        "Publié le 12 mars 2026 à 08h15, mis à jour le 13 mars 2026 à 10h02 par Marc Vasseur",
        "Modifié le 13/03/2026 | Créé le 12/03/2026 par Marc Vasseur",
        "Dernière mise à jour : 13/03/2026 10:02, mis en ligne le 12/03/2026 08:15 par Marc Vasseur",
    ],
)
def test_the_same_under_the_headline_signs(line):
    assert read(PARAGRAPHS[0].join(["<p>", "</p>"]) + TEXT, above=f"<p>{line}</p>").authors == ["Marc Vasseur"]


@pytest.mark.parametrize(
    "said",
    [
        "<p>Marc Vasseur<br>Journaliste à Radio Nord</p>",
        "<p><b>Marc Vasseur</b><br>Chroniqueur à Radio Nord</p>",
        "<p>« Le prix n’explique rien »</p><p>Marc Vasseur<br>Rédactrice en chef de Radio Nord</p>",
    ],
)
def test_a_guest_with_his_role_below_a_break_does_not_sign_amid_the_text(said):
    article = read(f"{TEXT}{said}{TEXT.replace('Le', 'La')}")
    assert article.authors == []
    assert "Marc Vasseur" in article.body


def test_two_days_before_a_name_are_an_event():
    assert read(TEXT, above="<p>2 mars 2026 - 5 mars 2026, Forum Vasseur</p>").authors == []


@pytest.mark.parametrize(
    "line",
    [
        "<p class=by>Marc Vasseur</p>",
        "<div class=pull><p>« Nous verrons bien »</p><p class=par>Marc Vasseur</p></div>",
    ],
)
def test_whoever_a_class_names_amid_the_paragraphs_does_not_sign(line):
    article = read(f"{TEXT}{line}{TEXT.replace('Le', 'La')}")
    assert article.authors == []
    assert "Marc Vasseur" in article.body

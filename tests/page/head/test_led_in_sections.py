"""Sections that a line of a blog says: what leads in a link, a trail of SPIP's, a line without a link."""

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, TITLE

URL = "https://blog.lacote.example/spip.php?article1234"


def section(above="", below=""):
    html = f"<html lang=fr><title>{TITLE}</title><body><div>{above}<h1>{TITLE}</h1><div>{TEXT}</div>{below}</div>"
    return read_article(html.encode(), URL).section


@pytest.mark.parametrize(
    "line",
    [
        "<p>Rubrique : <a href=spip.php?rubrique12>Entreprises</a></p>",
        "<div>Article publié le 12 mars 2026 dans la rubrique <a href=rubrique12>Entreprises</a></div>",
        "<dl><dt>Détails</dt><dd>Catégorie : <a href=/index.php/entreprises>Entreprises</a></dd></dl>",
        "<p>Filed under: <a href=/c/1>Entreprises</a>, <a href=/c/2>Robinets</a></p>",
        "<p>Classé dans : <a href=/c/7>Entreprises</a> | Mots-clés : <a href=/t/1>cuivre</a></p>",
        "<p>Posté le 12 mars 2026 dans <a href=/c/7>Entreprises</a> par Jeanne Martin</p>",
        "<div>Catégorie parente: <a href=/x>Blog</a> Catégorie : <a href=/b>Entreprises</a></div>",
        "<p>Veröffentlicht in <a href=/k/1>Entreprises</a></p>",
        "<p>Pubblicato in <a href=/m>Entreprises</a></p>",
        "<p class=hierarchie><a href=/>Accueil</a> &gt; <a href=/e>Économie</a> &gt; <a href=/n>Entreprises</a></p>",
        "<p>Rubrique : Entreprises</p>",
        "<p>This entry was posted on March 12, 2026 in <a href=/c/7>Entreprises</a></p>",
        "<p>Jeanne Martin | Publié dans <a href=/c/7>Entreprises</a></p>",
    ],
)
def test_a_line_that_says_the_section(line):
    assert section(above=line) == section(below=line) == "Entreprises"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Lire aussi dans la rubrique <a href=/sport>Sport</a> notre dossier sur le cyclisme et ses sponsors.</p>",
        "<p>Une étude publiée dans <a href=https://revue.example/x>La Revue des robinets</a></p>",
        "<p>Le décret est publié dans <a href=/jo>Le Journal</a> de jeudi.</p>",
        "<p>Article paru dans <a href=/magazine/512>Le Mag n° 512</a></p>",
        "<p>Entretien publié dans <a href=/gazette>La Gazette des robinets</a></p>",
        "<p>Publié sous <a href=/cc>licence ouverte</a></p>",
        "<ul><li>Catégorie : Actions de la zone euro</li><li>Frais : 2 %</li></ul>",
        "<table><tr><td>Rubrique : 2TR de la déclaration</td></tr></table>",
        "<div>Category : 5 star hotels</div>",
    ],
)
def test_a_link_in_a_sentence_is_no_section(line):
    assert section(below=line) is None


def test_a_label_goes_before_what_is_led_in():
    line = "<p>Publié dans <a href=/gazette>La Gazette des robinets</a></p>"
    assert section(below=f"{line}<p><a rel=category href=/bourse/>Bourse</a></p>") == "Bourse"

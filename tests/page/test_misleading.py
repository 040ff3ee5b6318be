"""What looks like an attack, a byline or a dateline and is the article."""

from __future__ import annotations

import pytest

from ingest.extract import read_article
from ingest.page.body.wording.clean_lines import clean_lines
from ingest.page.document import parse_document
from ingest.refusals import NotHtml
from tests.support.pages import BODY, PARAGRAPHS, TEXT, page

URL = "https://www.lacote.example/x"


def test_a_loop_in_a_script_is_no_tag():
    state = "<script>for(var i=0;i<n.length;i++)load(i);window.state={" + '"prix" : 12 , ' * 12_000 + "}</script>"
    assert read_article(page(TEXT + state), URL).body == BODY


def test_a_tag_below_a_script_is_one():
    html = b"<html><script>var i=0</script><p>Texte<p " + b"".join(b" a%d" % n for n in range(40_000)) + b">Fin</p>"
    with pytest.raises(NotHtml, match="attributes"):
        parse_document(html)


@pytest.mark.parametrize(
    ("author", "line"),
    [
        ("Le Monde", "Le Monde avait révélé en mars l’existence de discussions entre les deux groupes."),
        ("Cote Industries", "Cote Industries est coté à Paris et emploie 78.000 personnes dans le monde."),
    ],
)
def test_who_issues_a_text_is_spoken_of_in_its_last_line(author, line):
    lines = [*PARAGRAPHS, *PARAGRAPHS, "Cote Industries publiera ses comptes en mars.", *PARAGRAPHS, line]
    assert clean_lines(lines, "Cote Industries relève ses objectifs", [author])[-1] == line


def test_a_standfirst_with_a_year_and_an_hour_is_no_dateline():
    said = "Le 24 décembre 2025, la Bourse de Paris fermera à 14h05 au lieu de 17h35, comme chaque année."
    assert read_article(page(f"<p class=chapo>{said}</p>{TEXT}"), URL).lead == said


@pytest.mark.parametrize(
    "quotation",
    [
        "<figure><blockquote>{}</blockquote><figcaption class=author>Hélène Martin, ministre</figcaption></figure>",
        "<blockquote>{}<footer class=author>Hélène Martin</footer></blockquote>",
        "<div class=pullquote>{}<span class=pullquote-author>Hélène Martin</span></div>",
        "<div class=citation>{}<p class=citation__auteur>Hélène Martin</p></div>",
    ],
)
def test_who_said_what_is_quoted_signs_nothing(quotation):
    said = quotation.format("<p>Personne ne doit plus en avoir besoin.</p>")
    assert read_article(page(f"{TEXT}{said}{TEXT}"), "https://www.lacote.example/x").authors == []


@pytest.mark.parametrize(
    "column",
    [
        f"<blockquote><p>Par Jeanne Martin</p>{TEXT}</blockquote>",
        f"<figure><blockquote>La marge baisse</blockquote><p class=author>Par Jeanne Martin</p></figure>{TEXT}",
        f"<blockquote class=signature>Par <a href=/auteurs/jm>Jeanne Martin</a>, le 12 mars 2026</blockquote>{TEXT}",
    ],
)
def test_a_byline_in_a_quotation_signs(column):
    assert read_article(page(column), "https://www.lacote.example/x").authors == ["Jeanne Martin"]


def test_what_somebody_publishes_on_a_day_to_come_dates_nothing():
    agenda = "<ul><li>Axa publie le 24 avril 2026</li><li>SAP publie le 5 mai 2026 à 07h00</li></ul>"
    found = read_article(
        page(f"{TEXT}{TEXT.replace('a', 'o')}{agenda}", above="<p>12/03/2026 à 10:35</p>"),
        "https://www.lacote.example/x",
    )
    assert str(found.published_at) == "2026-03-12 09:35:00+00:00"
    assert "SAP publie le 5 mai 2026 à 07h00" in found.body

"""The calls to readers under a text go, and what reports say of the same things stays."""

import pytest

from ingest.extract import read_article
from ingest.page.body.wording.clean_lines import clean_lines
from tests.support.pages import BODY, PARAGRAPHS, TEXT, page

LINK = "<a href=/service>hier</a>"
LINES = [*PARAGRAPHS, *PARAGRAPHS]


@pytest.mark.parametrize(
    "call",
    [
        f"<p><em>„Guten Morgen“: Der Newsletter der Cote informiert Sie {LINK} über das Wichtigste.</em></p>",
        "<p>Our website is the place for news: bookmark our homepage, <a href=/n>sign up</a> for our emails.</p>",
        "<p>Want more markets news? Sign up for our <a href=/n>free newsletter</a> to get the latest figures.</p>",
        f"<p>Suscríbase {LINK} al boletín de La Cote o a su canal de WhatsApp.</p>",
        "<p>Got a story? You can write to our news team at news@lacote.example, whenever you like.</p>",
        f"<ul><li>Unser Newsletter am Morgen: {LINK}</li><li>Unser Kanal bei Telegram: {LINK}</li></ul>",
        f"<p>Iscriviti {LINK} alla newsletter.</p><p>Seguici anche sul canale {LINK} di Telegram.</p>",
    ],
)
def test_calls_under_the_text_go_in_any_language(call):
    assert read_article(page(TEXT + call), "https://www.lacote.example/x").body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "<p>Le directeur l’a dit sur <a href=https://x.example>Facebook</a> jeudi, sans donner de date.</p>",
        "<p>« Je vous écrirai un e-mail », a dit <a href=/d>le directeur</a> à ses actionnaires, vendredi à Lyon.</p>",
        "<p>La société vend une newsletter à ses clients depuis dix ans, et en tire le tiers de ses ventes.</p>",
        "<p>Le groupe compte mettre de la publicité dans <a href=/w>WhatsApp</a> l’an prochain.</p>",
        "<p>Le gouverneur fait état de deux usines à l’arrêt dans un message <a href=/t>sur Telegram</a>.</p>",
        "<p>Le juge inflige une amende à Facebook, ce que <a href=/r>notre confrère Reuters</a> a révélé jeudi.</p>",
    ],
)
def test_a_report_about_networks_keeps_its_last_paragraph(line):
    assert len(read_article(page(TEXT + line), "https://www.lacote.example/x").body.split("\n")) == len(PARAGRAPHS) + 1


@pytest.mark.parametrize("words", ["Unsere App: {0}", "Der Newsletter am Abend: {0}"])
def test_a_list_of_ways_to_follow_the_paper_goes_wherever_it_stands(words):
    ways = f"<ul><li>{words.format(LINK)}</li><li>Newsletter per E-Mail: {LINK}</li></ul>"
    html = page(f"<p>{PARAGRAPHS[0]}</p>{ways}<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>")
    assert read_article(html, "https://www.lacote.example/x").body == BODY


def test_a_call_in_a_last_piece_of_its_own_goes():
    pieces = "".join(f"<section class=article-content><p>{line}</p></section>" for line in LINES)
    call = "<section><div><i>Bookmark our homepage and get <a href=/n>our newsletters</a>.</i></div></section>"
    assert read_article(page(pieces + call), "https://www.lacote.example/x").body == "\n".join(LINES)


def test_an_article_about_newsletters_keeps_them():
    last = "<p>La newsletter compte <a href=/n>cent mille</a> abonnés, selon la société qui la publie chaque matin.</p>"
    html = page(TEXT + last, title="La newsletter de La Cote passe cent mille abonnés")
    assert read_article(html, "https://www.lacote.example/x").body.endswith("chaque matin.")


@pytest.mark.parametrize(
    "line",
    [
        "Jeanne Martin ist Reporterin für das Berichtsgebiet Industrie und Handel.",
        "• Jeanne Martin, ancienne directrice de la robinetterie, enseigne à Lyon.",
        "Jeanne Martin is a contributing editor who writes about workplace dynamics.",
    ],
)
def test_who_the_author_is_goes_from_the_end(line):
    assert clean_lines([*LINES, line], "Un titre", ["Jeanne Martin"]) == LINES
    assert line in clean_lines([line, *LINES], "Un titre", ["Jeanne Martin"])


@pytest.mark.parametrize(
    "line",
    [
        "Stand: 22.04.2024, 06:00 Uhr",
        "Giriş: 03.07.2024 - 18:24 Güncelleme: 03.07.2024 - 18:57",
        "2026-03-12 08.15",
        "12. März 2026, 16:48 Uhr Aktualisiert: 12. März 2026, 18:05 Uhr Lesezeit: 3 Min.",
        "12 maart 2026 14:05 Bijgewerkt: 12 maart 2026 15:00 | 3 min leestijd",
        "Von: Jeanne Martin",
        "von Jeanne Martin",
        "Di Jeanne Martin",
        "Jeanne Martin, Wirtschaftsprofessorin an der Universität Lyon, lacote.example 2026.03.12 19:59",
    ],
)
def test_bylines_and_moments_above_the_text_go_in_any_language(line):
    assert clean_lines([line, *LINES], "Un titre", ["Jeanne Martin"]) == LINES


@pytest.mark.parametrize(
    "line", ["Le 12/03/2026 à 08:15, la cote a été suspendue 3 minutes.", "À 17h30, le titre perdait 4,3 %."]
)
def test_a_sentence_with_an_hour_stays(line):
    assert line in clean_lines([line, *LINES], "Un titre", ["Jeanne Martin"])

"""What closes a text goes: calls to readers, small print, labels with a link. Reports of the same things stay."""

import pytest

from ingest.extract import read_article
from ingest.page.body.wording.clean_lines import clean_lines
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, page, read

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


def text_of(text, **around):
    return read_article(page(text, **around), URL).body.split("\n")


@pytest.mark.parametrize(
    "below",
    [
        "<p><i>Le texte du communiqué issu d’une traduction ne doit d’aucune manière être tenu pour officiel.</i></p>",
        "<p>Consultez la version source sur businesswire.com : <a href=#>https://www.wire.example/1</a></p>",
        "<p>View source version on businesswire.com: <a href=#>https://www.wire.example/1</a></p>",
        "<p class=risk><small>Ce texte ne constitue pas un conseil en investissement.</small></p>",
        "<p>Sources :</p><ul><li>Rapport de la commission</li><li>Entretiens de La Cote</li></ul>",
        "<p>Quellen:<br></p><div><ul><li><em>Landtag, Anhörung</em></li><li>Meldung der Bank</li></ul></div>",
        "<p>For more like this, check <a href=/bourse/>our markets page</a>.</p>",
        "<div><a>Partager sur WhatsApp</a><span>Aller aux commentaires</span></div>",
        "<div class=embed><p>Voir aussi en images</p><p>Lyon, un port en travaux (12 photos)</p></div>",
    ],
)
def test_what_closes_a_text_goes(below):
    assert text_of(f"{TEXT}{below}") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "below",
    [
        "<p>Consultez la version source avant de signer, conseille l’avocat aux petits porteurs.</p>",
        "<p>Ses sources :</p><ul><li>le gaz</li><li>le vent</li></ul>",
        "<p>Le groupe a rappelé qu’il ne donnait aucun conseil en investissement à ses clients.</p>",
        "<div class=embed><p>Voir aussi en images</p><p>Le port a été refait, les grues ont changé de place.</p></div>",
        "<p>“Check our page,” said the bank, and thousands did within the hour of the notice.</p>",
    ],
)
def test_what_looks_like_the_close_of_a_text_stays(below):
    assert len(text_of(f"{TEXT}{below}")) > len(PARAGRAPHS)


@pytest.mark.parametrize(
    "last", ["Nos principes : <a href=/p>la charte de la Cote.</a>", "Source : <a href=/s>Insee</a>"]
)
def test_a_label_and_its_link_below_the_text_go(last):
    assert read(f"{TEXT}<p>{last}</p>").body == BODY


@pytest.mark.parametrize(
    "last",
    [
        "Le cours : <a href=/c>23,15 euros</a>",
        "Le verdict : l’usine ferme, dit <a href=/v>Le Progrès</a>",
        "Le repreneur est connu : <a href=/z>Zennepark</a>",
        "Reste une question : <a href=/q>qui paiera</a>, et quand ?",
        "La règle est simple, rappelle le tribunal : <a href=/r>pas d’offre, pas de vente</a>.",
    ],
)
def test_a_sentence_with_a_colon_and_a_link_stays(last):
    assert read(f"{TEXT}<p>{last}</p>").body != BODY


def test_linked_lines_under_a_heading_with_a_colon_close_the_text():
    links = "<ul><li><a href=/a/laine>Le prix de la laine</a></li></ul>"
    assert read(f"{TEXT}<h2>Aussi sur La Cote :</h2>{links}").body == BODY


@pytest.mark.parametrize(
    "end",
    [
        "<h2>Les valeurs :</h2><ul><li><a href=/c/1>Mazelin</a> : 12,30 euros</li></ul>",
        "<h2>Les gagnants :</h2><ul><li><a href=/c/1>Mazelin</a>, qui double son bénéfice</li></ul>",
        "<h2>Deux repreneurs :</h2><ul><li>Savrex</li><li>Mazelin</li></ul>",
    ],
)
def test_a_list_of_which_the_text_speaks_stays(end):
    assert "Mazelin" in read(f"{TEXT}{end}").body


@pytest.mark.parametrize(
    "note",
    [
        "Le Relais est membre d’une alliance. Nos règles sont publiées <a href=/charte>ici</a>.",
        "Vous constatez une inexactitude ? <a href=/contact>Dites-le-nous</a>.",
        "Read more about how <a href=/ai>we use translations</a>.",
    ],
)
def test_small_print_of_the_paper_below_the_text_goes(note):
    assert read(f"{TEXT * 2}<p><small>{note}</small></p>").body == "\n".join([BODY] * 2)


@pytest.mark.parametrize(
    "note",
    [
        "<small>Les comptes ont été certifiés, selon <a href=/c>le rapport</a>.</small>",
        "<small>Nous avons cédé 40 titres</small>, écrit <a href=/c>le fonds</a>.",
        "<small>« Nous ne vendrons pas notre usine de Vienne », assure <a href=/c>le groupe</a>.</small>",
        "<small>Le juge tranchera en mars.</small>",
        "<small>Un lot de notre collection a été vendu 300 euros, dit <a href=/c>la maison</a>.</small>",
    ],
)
def test_small_letters_that_tell_something_stay(note):
    assert read(f"{TEXT * 2}<p>{note}</p>").body != "\n".join([BODY] * 2)


def test_the_last_words_of_a_text_stay_where_they_are_a_link_behind_a_colon():
    assert "diversifier" in read(f"{TEXT}<p>Son conseil : <a href=/d>diversifier</a></p>").body


def body(text: str = TEXT, **parts: str) -> str:
    return read_article(page(text, **parts), URL).body


@pytest.mark.parametrize("action", ["S’inscrire", "Je m’abonne", "Sign up", "Inscrivez-vous gratuitement"])
def test_a_last_block_with_a_link_to_sign_up_goes(action):
    assert body(f"{TEXT}<div>Tous les jeudis, le meilleur de l’immobilier. <a href=/nl>{action}</a></div>") == BODY

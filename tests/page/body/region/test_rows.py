"""Pages whose script sets each paragraph into a row of its own, with boxes in rows between them."""

import pytest

from ingest.extract import read_article

SENTENCES = [
    f"Le groupe Orvalys a publié mardi {n} un chiffre d’affaires de {37 * n} millions d’euros, en hausse de {n} %."
    for n in range(1, 9)
]
SHORT = "Rien n’est joué."
LAST = "Le titre a gagné 2,2 % mardi à Paris."


def paragraph(text):
    return f"<p class=css-p>{text}</p>"


def row(inner, name="css-r"):
    return f"<div class={name}><div class=css-c>{inner}</div></div>"


def lines_of(rows):
    page = f"""<!doctype html><html lang=fr><head><meta charset=utf-8><title>Bilan en hausse | Le Quai</title>
    <meta property=og:site_name content="Le Quai"></head><body><div id=__next><header class=css-h>Le Quai</header>
    <main class=css-m>{row("<h1>Bilan en hausse</h1>")}{rows}</main><footer class=css-f>Le Quai, mentions</footer>"""
    return read_article(page.encode(), "https://quai.example/2026/03/03/bilan").body.split("\n")


LETTER = "<div class=css-n><p class=css-q>La lettre du Quai, chaque matin à 7 h</p><button>Je m’inscris</button></div>"
OFFER = "<div class=css-n><p class=css-q>Soutenez Le Quai : 1 € le premier mois</p></div>"
CONSENT = "<div class=css-n><p class=css-q>Ce contenu dépose des traceurs.</p><button>Afficher</button></div>"


@pytest.mark.parametrize("box", [row(LETTER, "css-r3"), row(OFFER, "css-r3"), row(CONSENT, "css-r3"), LETTER, OFFER])
@pytest.mark.parametrize("a_row", [1, 2])
def test_a_box_that_is_a_row_goes(box, a_row):
    rows = [row("".join(map(paragraph, SENTENCES[n : n + a_row]))) for n in range(0, len(SENTENCES), a_row)]

    assert lines_of("".join(rows[:3]) + box + "".join(rows[3:])) == SENTENCES


@pytest.mark.parametrize(
    "inner",
    [
        "<p class=css-q>La lettre du directeur est arrivée chez les salariés mardi matin.</p>",
        "<p class=css-q>Le premier mois coûte 1 € aux clients de la banque.</p>",
        "<blockquote><p>La maison tient debout, et elle tiendra longtemps encore.</p></blockquote>",
        "<p class=css-q>Un traceur suit l’internaute d’un site à l’autre, et le contenu change.</p>",
        "<h2 class=css-2>Un marché disputé</h2>",
    ],
)
def test_a_row_of_another_form_that_tells_something_stays(inner):
    rows = [row(paragraph(sentence)) for sentence in SENTENCES]
    words = inner.split(">")[-2 if "blockquote" not in inner else -3].partition("<")[0]

    assert lines_of("".join([*rows[:3], row(inner, "css-r3"), *rows[3:]])) == [*SENTENCES[:3], words, *SENTENCES[3:]]


def test_a_short_last_sentence_in_a_row_of_its_own_stays():
    body = f"<div class=css-a>{''.join(map(paragraph, SENTENCES))}</div>"

    assert lines_of(body + row(paragraph(SHORT), "css-k")) == [*SENTENCES, SHORT]


def test_a_short_last_sentence_among_numbered_pieces_stays():
    """As agencies number their paragraphs; the one below them is too short to be told by its length."""
    pieces = [
        f'<div class="text-p article-body__paragraph" data-testid=paragraph-{n}>{words}</div>'
        for n, words in enumerate(SENTENCES)
    ]
    last = f'<div class="text-p article-body__paragraph" data-testid=paragraph-{len(pieces)}>{LAST}</div>'
    advertised = "<div class=slot><span>Advertisement · Scroll to continue</span></div>"

    assert lines_of("".join([*pieces[:2], advertised, *pieces[2:], last])) == [*SENTENCES, LAST]


@pytest.mark.parametrize(
    "below",
    [
        row("<p class=css-q>Le Quai, tous droits réservés.</p>", "css-k"),
        row("<p class=css-p>Le Quai</p>", "css-k"),
        row("<p class=css-p><a href=/x>Le reste de l’actualité.</a></p>", "css-k"),
    ],
)
def test_what_stands_below_in_another_form_is_no_text(below):
    assert lines_of(f"<div class=css-a>{''.join(map(paragraph, SENTENCES))}</div>{below}") == SENTENCES

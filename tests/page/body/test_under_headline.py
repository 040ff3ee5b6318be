"""A standfirst right under the headline that has other words than the headline, in pages that declare nothing."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, TEXT, URL, page

SAID = {
    "en": "The utility halves its debt and puts off its hydrogen plan in the north",
    "de": "Der Versorger halbiert seine Schulden und verschiebt das Projekt im Norden",
    "es": "La eléctrica sevillana reduce su deuda a la mitad y aplaza el plan de hidrógeno",
    "it": "La società dimezza il debito e rinvia il piano sull’idrogeno nel nord",
    "pl": "Spółka zmniejsza dług o połowę i odkłada plan wodorowy na północy",
}
DATELINE = "<div class=when><p>Sevilla - 07 sept 2026 - 06:30 CEST</p></div>"


def lines(above, text=TEXT):
    return read_article(page(text, above=above), URL).body.split("\n")


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
@pytest.mark.parametrize(
    "form",
    [
        "<h2 class=entradilla>{}</h2><figure><img src=a.jpg alt=''></figure>",
        "<h2>{}</h2>",
        "<p class=art-sub>{}</p>",
        "<div class=head-sub><strong>{}</strong></div>",
        "<ul class=sumario><li>{}</li></ul>",
        "<header><p>{}.</p><time>7 sept 2026</time></header>",
    ],
)
def test_a_standfirst_of_other_words_is_kept(form, said):
    article = read_article(page(above=form.format(said) + DATELINE), URL)

    assert article.body.partition("\n")[0].rstrip(".") == said
    assert article.body.endswith(BODY)


@pytest.mark.parametrize("name", ["takeaways", "keyfacts", "puntos-clave"])
def test_what_a_text_says_in_points_is_kept(name):
    points = "<li>Profit rose by a tenth in the half year</li><li>The dividend is unchanged</li>"
    assert "The dividend is unchanged" in lines(f"<ul class={name}>{points}</ul>{DATELINE}")[0]


def test_behind_the_dateline_too():
    assert lines(f"{DATELINE}<h3 class=sub>{SAID['es']}</h3>")[0] == SAID["es"]


@pytest.mark.parametrize(
    "above",
    [
        "<h2>Get the day’s business news in your inbox every morning for free</h2>",
        "<p class=sub>Published in the print edition of the Harbor Ledger on Monday</p>",
        "<p class=sub>Prenumerera på vårt nyhetsbrev och få veckans viktigaste nyheter</p>",
        "<div class=sub-menu>Empresas Mercados Economía Vivienda Fiscal Opinión Jurídico Vídeos</div>",
        f"<h3 class=c><a href=/x>{SAID['it']}</a></h3>",
        f"<p class=who>{SAID['it']}</p>",
        "<p class=sub>Cet article est lu par une voix de synthèse qui peut se tromper</p>",
        "<header><ul class=by><li>Jeanne Martin et Paul Durand (envoyé spécial à Oslo), le 19/01/2026 à 10h08</li>"
        "<li>Lecture en 4 min.</li></ul></header>",
        "<header><ul><li>Jeanne Martin et Paul Durand, envoyé spécial à Oslo</li>"
        "<li>Lecture : 4 minutes.</li></ul></header>",
    ],
    ids=["letter", "when", "call", "menu", "linked", "no name and no full stop", "voice", "byline", "reading time"],
)
def test_what_is_none_stays_away(above):
    assert "\n".join(lines(above)) == BODY


def test_points_of_a_list_stand_apart():
    first = lines(
        "<header><ul><li>Le groupe relève ses objectifs.</li><li>Le titre gagne 4 % à Paris.</li></ul></header>"
    )[0]
    assert first == "Le groupe relève ses objectifs. Le titre gagne 4 % à Paris."


@pytest.mark.parametrize(
    "picture",
    ["<img src=a.jpg alt=''>", "<figure><img src=a.jpg alt=''></figure>", "<picture><source><img src=a.jpg></picture>"],
)
def test_a_short_sentence_behind_the_picture_of_a_header_is_its_caption(picture):
    caption = "La centrale de Séville, vue du fleuve au mois de juin."
    html = (
        page().replace(b"<h1>", b"<header><h1>").replace(b"</h1>", f"</h1>{picture}<p>{caption}</p></header>".encode())
    )
    article = read_article(html, URL)
    assert (article.lead, article.body) == (None, BODY)


def test_a_long_sentence_there_is_a_standfirst():
    said = "La compagnie sévillane réduit sa dette de moitié et repousse de deux ans le projet d’hydrogène au Sud."
    html = (
        page()
        .replace(b"<h1>", b"<header><h1>")
        .replace(b"</h1>", f"</h1><img src=a.jpg><p>{said}</p></header>".encode())
    )
    assert read_article(html, URL).body.startswith(said)

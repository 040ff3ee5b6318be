"""Elements with tags of a site's own: paragraphs and boxes are told from words of a sentence by what stands beside."""

import pytest
from lxml.html import fromstring

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, URL, page

FIRST, SECOND, LAST = PARAGRAPHS
TEASER = "<a href=/x>À Sète, la conserverie ferme ses portes</a>"


def body(text):
    html = page("").replace(b"<div class=article-body></div>", text.encode())
    return read_article(html, URL).body


@pytest.mark.parametrize(
    "text",
    [
        f"<x-body><x-p>{FIRST}</x-p><x-p>{SECOND}</x-p><x-p>{LAST}</x-p></x-body>",
        f"<x-body><x-row><p>{FIRST}</p></x-row><x-row><p>{SECOND}</p></x-row><x-row><p>{LAST}</p></x-row></x-body>",
        f"<x-body><x-p>{FIRST}</x-p><x-related>{TEASER}</x-related><x-p>{SECOND}</x-p><x-p>{LAST}</x-p></x-body>",
        f"<div><p>{FIRST}</p><p>{SECOND}</p><lire-aussi>{TEASER}</lire-aussi><p>{LAST}</p></div>",
        f"<div><p>{FIRST}</p><p><x-text>{SECOND}</x-text></p><p>{LAST}</p></div>",
        f"<x-body><x-p>{FIRST}</x-p><x-ad><span>Publicité</span></x-ad><x-p>{SECOND}</x-p><x-p>{LAST}</x-p></x-body>",
    ],
)
def test_paragraphs_of_any_tag_are_lines_and_teasers_go(text):
    assert body(text) == BODY


@pytest.mark.parametrize(
    "said",
    [
        "<p>Le cours de <x-quote>Orvalys</x-quote> a gagné 3 % depuis <x-time>mardi</x-time>, selon la Bourse.</p>",
        "<p><x-a>Le conseil régional suit le dossier</x-a> <x-b>et promet une aide de deux millions.</x-b></p>",
        "<x-p>Les <a href=/s>Salins d’Aigues</a> avaient été vendus en 2003, pour un prix jamais publié.</x-p>",
        "<h2><x-anchor>Un investissement dans les digues</x-anchor></h2>",
    ],
)
def test_words_of_a_sentence_stay_in_it(said):
    words = fromstring(said).text_content()

    assert body(f"<x-body><p>{FIRST}</p>{said}<p>{SECOND}</p><p>{LAST}</p></x-body>").split("\n")[1] == words


def test_short_elements_of_one_name_are_words_of_a_line():
    row = "<h3>À retenir</h3><x-word>Orvalys</x-word><x-word> relève</x-word><x-word> son dividende</x-word>"
    lines = body(
        f"<x-body><p>{FIRST}</p><div>{row}<p>Le titre monte.</p></div><p>{SECOND}</p><p>{LAST}</p></x-body>"
    ).split("\n")
    assert "Orvalys relève son dividende" in lines

"""What readers wrote goes; a text that is named as a comment stays."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, TEXT, URL, page


def test_what_readers_wrote_in_length_below_a_short_text_goes():
    said = "Je suis client depuis trente ans et personne ne m’a prévenu de rien, c’est le cartel qui me l’a appris."
    readers = "".join(f"<div class=opinion><b>Lecteur {n}</b><p>{said} {n}</p></div>" for n in range(6))
    html = page("").replace(b"<div class=article-body></div>", f"<p>{BODY[:180]}.</p>".encode())
    assert (
        said
        not in read_article(html.replace(b"</main>", f"</main><div class=opiniones>{readers}</div>".encode()), URL).body
    )


def test_a_text_named_as_readers_words_stays():
    text = TEXT.replace("<p>", "<p>Courrier : ")
    html = page("").replace(b"<div class=article-body></div>", f"<div class=forum>{text}</div>".encode())
    assert "Courrier" in read_article(html, URL).body


@pytest.mark.parametrize("name", ["kommentar", "comentario", "opinion", "reactie"])
def test_a_text_named_as_a_comment_of_the_newsroom_stays(name):
    readers = (
        "<div class=kommentare>" + "<p>Je suis client depuis trente ans et personne ne m’a prévenu.</p>" * 3 + "</div>"
    )
    html = page("").replace(b"<div class=article-body></div>", f"<div class={name}>{TEXT}</div>{readers}".encode())
    assert read_article(html, URL).body == BODY

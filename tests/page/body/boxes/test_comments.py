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


SHORT = "Encore des vannes vides, vous verrez bien"


@pytest.mark.parametrize(
    "box",
    [
        "<h3>Réagir à cet article</h3><ol><li><b>Loup</b> <a href=#c1>#1</a><p>{}</p><button>+2</button></li>"
        "<li><b>Mado</b> <a href=#c2>#2</a><p>Courage</p><button>+0</button></li></ol>",
        "<h2>Vos réactions</h2><div><span>Loup</span><p>{}</p><button>Répondre</button></div>",
        "<h2>Donnez votre avis</h2><ul><li><p>Le 13 mars, Loup :</p><p>{}</p><button>Signaler</button></li></ul>",
        "<h3>Qu’en pensez-vous ?</h3><ol><li><b>Loup</b><p>{}</p><a href=#r1>Répondre</a></li></ol>",
        "<details><summary>Voir les commentaires (2)</summary><p>{}</p></details>",
        "<div><h3>3 commentaires</h3><button>Commenter</button></div><div><p>{}</p><p>Courage</p></div>",
        "<h3>Réagissez</h3><div><p>{}</p><button>J’aime</button></div><div><p>Oui</p><button>3 J’aime</button></div>",
    ],
)
def test_short_words_of_readers_below_a_heading_that_asks_for_them_go(box):
    html = page(above="<p>La direction vise onze pour cent, et renonce à une acquisition en Italie, trop chère.</p>")
    html = html.replace(b"</article>", f"<div class=zone>{box.format(SHORT)}</div></article>".encode())
    assert SHORT not in read_article(html, URL).body


@pytest.mark.parametrize("heading", ["Réactions", "Votre avis", "Réagir à cet article de loi"])
def test_a_crosshead_without_a_way_to_answer_stays(heading):
    text = f"{TEXT}<h3>{heading}</h3><p>{SHORT}, dit le syndicat.</p><button>Imprimer</button>"
    assert SHORT in read_article(page(text), URL).body


@pytest.mark.parametrize(
    "foot",
    [
        "<button>7</button><button>J’aime</button>",
        "<ul><li><button>J’aime</button></li><li><button>Partager</button></li><li><button>7</button></li></ul>",
        "<p><a href=/e>Signaler une erreur</a></p>",
    ],
)
@pytest.mark.parametrize("heading", ["Les réactions", "Votre avis"])
def test_a_bar_to_share_below_a_section_is_no_vote_on_comments(heading, foot):
    section = (
        f"<section><h2>{heading}</h2><p>« Un recul », dit Loup.</p><p>« {SHORT} », répond Mado.</p>{foot}</section>"
    )
    assert SHORT in read_article(page(TEXT + section), URL).body

"""The rest of a text that is folded behind a button or a link, hidden by attributes and by class names, is read."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, TEXT, URL, page

REST = [f"{paragraph[:-1]} (suite)." for paragraph in PARAGRAPHS]
WHOLE = [*PARAGRAPHS, *REST]
FOLDED = "".join(f"<p>{paragraph}</p>" for paragraph in REST)
TWICE = "class='more hidden' aria-hidden=true"


def lines(text):
    return read_article(page(text), URL).body.split("\n")


@pytest.mark.parametrize(
    "box",
    [
        f"<div {TWICE}>{{}}</div><button>Read more</button>",
        f"<p><a href=# role=button>Weiterlesen</a></p><div {TWICE}>{{}}</div>",
        f"<div {TWICE}>{{}}</div><p><button>Continue reading</button></p>",
        "<div class='collapse d-none' hidden id=x>{}</div><hr><a href=#x>Leggi tutto</a>",
        "<div class='folded hide' style='display:none' id=s>{}</div><hr><button aria-controls=s>Lire la suite</button>",
        "<section class=hide style=display:none aria-hidden=true>{}</section><span>Seguir leyendo</span>",
        "<div class='suite d-none' hidden>{}</div><a href='javascript:;'>Lire la suite de l’article</a>",
    ],
)
def test_text_behind_a_toggle(box):
    assert lines(TEXT + box.format(FOLDED)) == WHOLE


@pytest.mark.parametrize("toggle", ["<button>Fermer</button>", "<a href=/autre.html>Lire la suite</a>", ""])
def test_what_nothing_unfolds_stays_hidden(toggle):
    hidden = f"<div {TWICE}><p>Recevez notre lettre chaque matin et ne manquez rien de nos enquêtes.</p></div>"
    assert lines(TEXT + FOLDED + hidden + toggle) == WHOLE

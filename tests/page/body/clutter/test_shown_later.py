"""What a page shows once its script has run is its text: hidden addresses, shadow roots, text behind a button."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, page, read

FIRST, SECOND, LAST = PARAGRAPHS


def hidden(address):
    return "2a" + "".join(f"{ord(letter) ^ 0x2A:02x}" for letter in address)


@pytest.mark.parametrize("tag", ["a", "span"])
def test_an_address_that_cloudflare_hides_is_written_out(tag):
    mail = f"<{tag} class=__cf_email__ data-cfemail={hidden('prix@lacote.example')}>[email&#160;protected]</{tag}>"
    said = f"Les épargnants écrivent à {mail} avant le 12 mars, précise la banque dans sa note de mardi."
    assert "écrivent à prix@lacote.example avant le 12 mars" in read(f"{TEXT}<p>{said}</p>{TEXT}").body


@pytest.mark.parametrize("code", ["", "zz", "2a5a", "2a" * 300, "2a0a0a0a0a"])
def test_what_is_no_hidden_address_stays_as_it_is(code):
    said = (
        f"Les épargnants écrivent à <a data-cfemail='{code}'>la banque</a> avant le 12 mars, précise sa note de mardi."
    )
    assert "écrivent à la banque avant le 12 mars" in read(f"{TEXT}<p>{said}</p>{TEXT}").body


def test_an_article_in_a_shadow_root_is_read_and_one_in_a_template_is_not():
    html = page()
    root = html.replace(b"<article>", b"<x-a><template shadowrootmode=open><article>")
    assert read_article(root.replace(b"</article>", b"</article></template></x-a>"), URL).body == BODY
    stored = html.replace(b"<article>", f"<template><h1>{TITLE}</h1><p>Modèle</p></template><article>".encode())
    assert read_article(stored, URL).body == BODY


def test_text_that_a_search_in_the_page_finds_is_text():
    assert read(f"<p>{FIRST}</p><div hidden=until-found><p>{SECOND}</p></div><p>{LAST}</p>").body == BODY
    assert (
        read(f"{TEXT}<div hidden><p>Un texte de réserve, que nul lecteur de la page ne voit jamais.</p></div>").body
        == BODY
    )


@pytest.mark.parametrize("dots", ["...", "…", "[…]"])
def test_the_rest_of_a_sentence_behind_dots_is_shown(dots):
    cut = FIRST[:60]
    rest = f"<p>{cut}<span id=dots>{dots}</span><span id=more style='display:none'>{FIRST[60:]}</span></p>"
    assert read(f"{rest}<p>{SECOND}</p><p>{LAST}</p>").body == BODY


@pytest.mark.parametrize("label", ["Lire la suite", "Lire plus", "Read more", "Mehr anzeigen"])
def test_a_box_that_a_button_unfolds_is_shown(label):
    assert (
        read(f"<p>{FIRST}</p><div style='display:none'><p>{SECOND}</p><p>{LAST}</p></div><button>{label}</button>").body
        == BODY
    )


@pytest.mark.parametrize(
    "box",
    [
        "<div style='display:none'><p>Le lien de cet article a été copié.</p></div><button>Partager</button>",
        "<p>Il hésite<span>...</span><span style='display:none'>rien</span></p>".replace("<span>...</span>", "... "),
        "<div style='display:none'><p>Un abonné peut offrir cinq articles.</p></div><button>Offrir</button>",
    ],
)
def test_what_no_button_unfolds_stays_hidden(box):
    assert "rien" not in (body := read(f"{TEXT}{box}").body)
    assert "copié" not in body
    assert "Un abonné" not in body


def test_a_heading_that_another_tag_closes_ends_there():
    above = "<h2 class=lg>Dans d’autres langues</h3><ul><li><a href=/en/1>Butter is back</a></li></ul>"
    html = page().replace(b"<h1>", f"{above}<h1>".encode())
    assert (read_article(html, URL).title, read_article(html, URL).body) == (TITLE, BODY)


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("2026-03-05T08:14:00+01:00[Europe/Paris]", 7),
        ("2026-03-05T08:14:00Z[UTC]", 8),
        ("/Date(1772694840000)/", 7),
        ("/Date(1772694840000+0100)/", 7),
    ],
)
def test_dates_as_java_and_net_write_them(said, hour):
    published = read(head=f'<meta property="article:published_time" content="{said}">').published_at
    assert (published.day, published.hour, published.minute) == (5, hour, 14)


SAID = "À la différence des huiles, le beurre n’a jamais quitté la ferme, et ses crises sont les siennes."


def test_a_sentence_alone_in_the_box_behind_the_headline_is_the_lead():
    html = page("").replace(
        b"<div class=article-body></div>", f"<div data-x=s><p>{SAID}</p></div><div>{TEXT}</div>".encode()
    )
    assert read_article(html, URL).lead == SAID
    each = "".join(f"<div><p>{said}</p></div>" for said in (SAID, *PARAGRAPHS))
    assert read_article(page("").replace(b"<div class=article-body></div>", each.encode()), URL).lead is None

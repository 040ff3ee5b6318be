"""Markup that misleads: loose sentences between blocks, marks of notes, edit links beside subheads."""

import pytest

from ingest.extract import read_article
from tests.support.pages import PARAGRAPHS, TEXT, URL, page

FIRST, SECOND, LAST = PARAGRAPHS


LOOSE = "Les acheteurs indiens ont rempli leurs cuves avant la hausse des droits de douane de janvier."


def read(text):
    return read_article(page(text), URL).body


@pytest.mark.parametrize(
    "text",
    [
        f"<p>{FIRST}</p>{LOOSE}<p>{SECOND}</p><p>{LAST}</p>",
        f"<section><p>Un mot.</p>{LOOSE}<div><h4>Le prix</h4><p>{FIRST}</p></div><div><p>{SECOND}</p></div></section>",
        f"<p>{FIRST}</p>{LOOSE.replace('indiens', '<b>indiens</b>')}<p>{SECOND}</p>",
        f"<p>{FIRST}</p>{LOOSE.replace('cuves', '<a href=/c>cuves</a>')}<h3>Le prix</h3><p>{SECOND}</p>",
    ],
)
def test_a_loose_sentence_between_blocks_is_a_line_of_its_own(text):
    assert LOOSE in read(text).split("\n")


def test_a_loose_sentence_below_the_headline_belongs_to_the_text():
    html = page("").replace(b"<div class=article-body></div>", b"")
    boxes = "".join(f"<div><h4>Le prix {n}</h4><p>{said}</p></div>" for n, said in enumerate(PARAGRAPHS))
    shown = html.replace(b"</h1>", f"</h1><p>Un mot court.</p>{LOOSE}{boxes}".encode())
    assert LOOSE in read_article(shown, URL).body


@pytest.mark.parametrize("note", ["[1]", "2", "[a]", "[note 3]"])
def test_the_mark_of_a_note_goes(note):
    assert f"{FIRST}\n" in read(TEXT.replace(FIRST, f"{FIRST}<sup><a href=#n1>{note}</a></sup>"))


@pytest.mark.parametrize(
    "raised",
    [
        "<sup>er</sup>",
        "<sup>2</sup>",
        "<sup><a href=/note>[1]</a></sup>",
        "<sup><a href=#bas>bis</a></sup>",
        "<sup>e</sup>",
    ],
)
def test_raised_letters_and_figures_that_lead_to_no_note_stay(raised):
    said = raised.replace("</sup>", "").replace("</a>", "").rsplit(">", 1)[1]
    assert f"Le 1{said} lot" in read(f"{TEXT}<p>Le 1{raised} lot de la vente part à Lyon, le reste à Paris.</p>")


@pytest.mark.parametrize(("before", "raised"), [("CO", "2"), ("1.200 m", "2"), ("le 10", "e"), ("H", "2")])
def test_a_raised_sign_of_the_word_before_it_stays_though_it_leads_to_a_note(before, raised):
    sign = f"<sup><a href=#n>{raised}</a></sup>"
    said = f"La vente porte sur {before}{{}} de Lyon, le reste va à Paris avant la fin de l’année."
    assert said.format(raised) in read(f"{TEXT}<p>{said.format(sign)}</p>")


EDIT = "<span class=mw>[<a href=/e>modifier</a> | <a href=/s>modifier le code</a>]</span>"


@pytest.mark.parametrize("subhead", [f"<div><h2>Les faits</h2>{EDIT}</div>", f"<h2>Les faits {EDIT}</h2>"])
def test_edit_links_beside_a_subhead_go(subhead):
    assert read(f"<p>{FIRST}</p>{subhead}<p>{SECOND}</p><p>{LAST}</p>").split("\n")[1] == "Les faits"


@pytest.mark.parametrize(
    "subhead",
    [
        "Les faits <span>[en clair]</span>",
        "Les faits <span><a href=/f>[en clair]</a> hier</span>",
        "[Exclusif] Les faits",
    ],
)
def test_brackets_in_a_subhead_that_are_words_stay(subhead):
    body = read(f"<p>{FIRST}</p><h2>{subhead}</h2><p>{SECOND}</p><p>{LAST}</p>")
    assert "[en clair]" in body or "[Exclusif]" in body


SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(
    "tag",
    [
        *("a", "abbr", "data", "del", "dfn", "kbd", "mark", "nobr", "output", "samp", "strike", "time", "var"),
        "cote-prix",
    ],
)
@pytest.mark.parametrize("attribute", ["", ' class="tag"'])
def test_an_inline_element_keeps_its_words_in_the_sentence(tag, attribute):
    words = f"<{tag}{attribute}>son objectif annuel</{tag}>"
    line = f"La direction a confirmé {words} mardi devant les analystes réunis à Lyon."
    body = read_article(page(f"{TEXT}<p>{line}</p>"), SHORT_URL).body
    assert "a confirmé son objectif annuel mardi devant" in body


def read_page(text=TEXT, **parts):
    return read_article(page(text, **parts), URL)


def test_what_a_tooltip_says_within_a_sentence_goes():
    tip = "<span class=g tabindex=0>SCPI<span role=tooltip>Une société qui achète des immeubles.</span></span>"
    assert (
        "Les SCPI ont baissé"
        in read_page(f"<p>Les {tip} ont baissé de prix pour la troisième année de suite.</p>{TEXT}").body
    )


def test_a_button_among_the_words_of_a_sentence_is_a_word():
    said = (
        "Son <button class=term>taux d’impayés</button> reste inférieur à 1 %, ce que le régulateur juge remarquable."
    )
    assert "Son taux d’impayés reste" in read_page(f"{TEXT}<p>{said}</p>").body


@pytest.mark.parametrize(
    "button",
    [
        "<p>Le titre a gagné 4 % à la Bourse de Paris. <button>Partager</button></p>",
        "<p><button>Copier</button> Le titre a gagné 4 % à la Bourse de Paris.</p>",
        "<div>Le titre a gagné 4 % à la Bourse de Paris. <button>Suivre</button> ce titre</div>",
    ],
)
def test_a_button_beside_a_sentence_goes(button):
    body = read_page(f"{TEXT}{button}{TEXT}").body
    assert not any(word in body for word in ("Partager", "Copier", "Suivre"))


@pytest.mark.parametrize(
    "mark", ["<a name=p4>{}</a>", "<a id=s2>{}</a>", "<p><a name=p4>{}</a></p>", "<a name=z><span>{}</span></a>"]
)
def test_a_sentence_in_a_named_place_is_no_link(mark):
    assert LOOSE in read(f"<p>{FIRST}</p>{mark.format(LOOSE)}<p>{SECOND}</p>").split("\n")
    assert read(f"{TEXT}{mark.format(LOOSE)}").endswith(LOOSE)


def test_a_link_of_a_script_stays_one():
    assert LOOSE not in read(f"<p>{FIRST}</p><a class=suite onclick=go(3)>{LOOSE}</a><p>{SECOND}</p><p>{LAST}</p>")

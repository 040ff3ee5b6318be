"""Small pages with a trap: each row is one that a reader who goes by a single clue falls into."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, page

FIRST = "Orvalys relève ses objectifs annuels après un premier semestre record, dit sa direction."
URL = "https://www.lacote.example/x"


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
    body = read_article(page(f"{TEXT}<p>{line}</p>"), URL).body
    assert "a confirmé son objectif annuel mardi devant" in body


@pytest.mark.parametrize(
    "line",
    [
        "Abonnez-vous, dit en somme la compagnie à ses clients, pour qui douze vols coûteront 89 euros par mois.",
        "Achetez l’article et payez-le plus tard : l’argument de la plate-forme était trompeur, a tranché le tribunal.",
        "En partenariat avec Orval Énergie, Cimes construira deux barrages au Laos pour 1,4 milliard de dollars.",
        "Lire la suite des comptes ne suffisait pas, écrivent les juges, car les frais n’y figuraient nulle part.",
    ],
)
def test_a_report_that_begins_as_a_call_stays(line):
    article = read_article(page(f"{TEXT}<p>{line}</p>"), URL)
    assert (article.body, article.access) == (f"{BODY}\n{line}", "unknown")


def test_a_list_with_links_in_its_items_is_no_menu():
    items = (
        "09h00 : <a href=/v/1>Nordhafen</a>, assemblée générale",
        "<a href=/v/2>Bancolana</a> : résultats trimestriels",
    )
    agenda = f"<h2>À l’agenda mercredi</h2><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    lines = ("À l’agenda mercredi", "09h00 : Nordhafen, assemblée générale", "Bancolana : résultats trimestriels")
    assert read_article(page(TEXT + agenda), URL).body == "\n".join((BODY, *lines))


def test_an_empty_element_named_as_a_break_ends_a_line():
    text = "<span class=br></span><span class=br></span>".join(PARAGRAPHS)
    assert read_article(page(f"<div>{text}</div>"), URL).body == BODY


def test_elements_that_react_streams_in_several_scripts_are_read():
    blocks = [["$", "p", None, {"className": "text-lg", "children": text}] for text in (FIRST, *PARAGRAPHS)]
    row = '1:"$Sreact.fragment"\n7:' + json.dumps(["$", "article", None, {"children": blocks}]) + "\n"
    scripts = "".join(f"<script>self.__next_f.push([1,{json.dumps(part)}])</script>" for part in (row[:90], row[90:]))
    assert read_article(page("", below=scripts), URL).body == f"{FIRST}\n{BODY}"


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Door Anneke van der Laan – 24 maart 2026 om 15:40 uur", datetime(2026, 3, 24, 14, 40, tzinfo=UTC)),
        ("Stand: 11. März 2026, 14.35 Uhr", datetime(2026, 3, 11, 13, 35, tzinfo=UTC)),
        ("Venerdì 8 maggio 2026, ore 17.45", datetime(2026, 5, 8, 15, 45, tzinfo=UTC)),
        ("Publicado el 18 de marzo de 2026 a las 9:12", datetime(2026, 3, 18, 8, 12, tzinfo=UTC)),
        (
            '<span title="Monday, January 19, 2026 at 5:15 AM EST">2 days ago</span>',
            datetime(2026, 1, 19, 10, 15, tzinfo=UTC),
        ),
    ],
)
def test_the_neighbours_datelines(line, moment):
    assert read_article(page(above=f"<p>{line}</p>"), URL).published_at == moment


@pytest.mark.parametrize(
    ("above", "below", "authors"),
    [
        (
            "<p>Sixte Valmorin · 19 mars 2026 · 14 h 05</p>",
            "<div><a rel=author href=/u/9>Berthe Loriol</a><a href=/b>Le yuan au plus haut de l’année</a></div>",
            ["Sixte Valmorin"],
        ),
        ("<div class=firma><b>Nuria Belmonte</b> / Agencias</div>", "", ["Nuria Belmonte"]),
        (
            "",
            '<p style="text-align:right"><b>Solenn KERMAREC</b><br><i>(avec Yann Ar Bras, à Vannes)</i></p>',
            ["Solenn KERMAREC", "Yann Ar Bras"],
        ),
    ],
)
def test_who_signs(above, below, authors):
    assert read_article(page(above=above, below=below), URL).authors == authors


@pytest.mark.parametrize(
    "box", ["<div class=video-wrap><p>En vidéo : les coulisses</p></div>", "<p>Deel dit artikel</p>"]
)
def test_a_label_in_the_text_goes(box):
    assert read_article(page(f"<p>{PARAGRAPHS[0]}</p>{box}{TEXT.partition('</p>')[2]}"), URL).body == BODY


def test_a_headline_marked_up_in_no_h1_is_the_title():
    html = (
        "<html><head><title>Detail | Kammer</title></head><body><h3 itemprop=headline>"
        f"{TITLE}</h3><div itemprop=articleBody>{TEXT}</div></body></html>"
    )
    assert read_article(html.encode(), URL).title == TITLE


def test_an_address_with_the_article_in_its_query_is_no_front_page():
    assert read_article(page(), "https://www.lacote.example/?article118").body == BODY

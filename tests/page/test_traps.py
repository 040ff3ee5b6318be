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
        ("Tuesday 10 March 2026 11:02 GMT", datetime(2026, 3, 10, 11, 2, tzinfo=UTC)),
        ("March 24, 2026 09:00 ET | Source: Orvalys", datetime(2026, 3, 24, 13, 0, tzinfo=UTC)),
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
        ("<p>Devon Marsh, Shipping Correspondent</p>", "", ["Devon Marsh"]),
        ("<p>Tekst: Hidde Wiersma</p>", "", ["Hidde Wiersma"]),
        ("<p>Words by Priya Nandakumar, property editor</p>", "", ["Priya Nandakumar"]),
        ("<p>De notre envoyée spéciale à Rennes, Solenn Kermarec</p>", "", ["Solenn Kermarec"]),
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


def test_a_last_line_with_a_dash_signs():
    line = "<p>— Clémence Aubrac et Paul Vidon, à Saint-Étienne</p>"
    assert read_article(page(TEXT + line), URL).authors == ["Clémence Aubrac", "Paul Vidon"]


def test_a_blogs_name_above_its_post_is_no_headline():
    foot = "<div class=post-footer>Publicado por <span class=fn>Julián Etxarte</span></div>"
    html = (
        f"<html><head><title>Raíles: {TITLE}</title></head><body><h1><a href=/>Raíles</a></h1><div class=post>"
        f"<h3><a href=/x>{TITLE}</a></h3><div class=post-body>{TEXT}</div>{foot}</div></body></html>"
    )
    article = read_article(html.encode(), URL)
    assert (article.title, article.authors, article.body) == (TITLE, ["Julián Etxarte"], BODY)


def test_a_headline_is_known_by_the_pages_address_where_its_title_names_the_section():
    html = f"<html><head><title>Nachricht - Kontor</title></head><body><h2>{TITLE}</h2><div>{TEXT}</div></body></html>"
    assert read_article(html.encode(), "https://kontor.example/orvalys-releve-objectifs-semestre").title == TITLE


@pytest.mark.parametrize(("text", "access"), [(f"{TEXT}{TEXT}", "unknown"), (f"{TEXT}<p>La suite…</p>", "paid")])
def test_a_wall_that_nobody_sees_says_nothing_beside_a_whole_text(text, access):
    wall = "<div style='display:none'><p>Pour poursuivre votre lecture, abonnez-vous dès maintenant.</p></div>"
    assert read_article(page(text, below=wall), URL).access == access


@pytest.mark.parametrize("kicker", ["Notre dossier.", "[VIDÉO]"])
def test_a_label_and_a_headline_in_the_text_go(kicker):
    card = f"<p>{kicker} <a href=/dossier-eau>Réseaux d’eau : qui paiera la facture des fuites ?</a></p>"
    assert read_article(page(f"<p>{PARAGRAPHS[0]}</p>{card}{TEXT.partition('</p>')[2]}"), URL).body == BODY

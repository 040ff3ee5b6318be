"""A kicker in an element of its own is no part of the title, where the page's record or its address has none."""

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, json_ld

TITLE = "Nordkai AG streicht die Dividende"
ADDRESS = "nordkai-ag-streicht-die-dividende-a-cc5cca71"


def title_of(heading, shared, headline="", address=ADDRESS):
    record = json_ld(f'{{"@type": "NewsArticle", "headline": "{headline}"}}') if headline else ""
    html = f"""<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>{shared} - DER KONTOR</title>{record}
    <meta property=og:title content="{shared}"><meta property=og:site_name content="DER KONTOR">
    <meta property=og:type content=article></head><body><header><a href=/>DER KONTOR</a></header>
    <main><article>{heading}<div class=text>{TEXT}</div></article></main></body></html>"""
    return read_article(html.encode(), f"https://www.kontor.example/wirtschaft/{address}").title


@pytest.mark.parametrize(
    ("heading", "headline"),
    [
        (f"<header><h2><span>Häfen</span> <span>{TITLE}</span></h2></header>", TITLE),
        (f"<h1><span class=a>Häfen</span> <span class=b>{TITLE}</span></h1>", TITLE),
        (f"<h1><small>Häfen</small>{TITLE}</h1>", TITLE),
        (f"<h1><div>Häfen:</div><div>{TITLE}</div></h1>", TITLE),
        (f"<h1><span>Häfen</span><span>{TITLE}</span></h1>", ""),
        (f"<p class=k>Häfen</p><h1>{TITLE}</h1>", ""),
        (f"<p class=k>Häfen</p><h2>{TITLE}</h2>", TITLE),
    ],
)
@pytest.mark.parametrize("mark", [": ", " | ", " – "])
def test_a_kicker_glued_before_the_title_goes(heading, headline, mark):
    assert title_of(heading, f"Häfen{mark}{TITLE}", headline) == TITLE


@pytest.mark.parametrize(
    ("heading", "headline", "address"),
    [
        (f"<h1>Häfen: {TITLE}</h1>", "", ADDRESS),
        (f"<a class=tag href=/t>Häfen</a><h1>Häfen: {TITLE}</h1>", TITLE, ADDRESS),
        ("<h1><em>Nordkai</em>: keine Dividende für die Aktionäre</h1>", "", "nordkai-keine-dividende-123456"),
        (
            "<h1><strong>Jörn Tietgen :</strong> Wir haben den Ausfall gesehen</h1>",
            "",
            "wir-haben-den-ausfall-gesehen",
        ),
        (
            "<h1><span>Nordkai streicht die Dividende</span> <span>und baut Stellen ab</span></h1>",
            "",
            "nordkai-streicht-die-dividende",
        ),
        (
            "<h1>Nordkai: warum die Dividende ausfällt</h1>",
            "Warum die Dividende ausfällt",
            "nordkai-dividende-12345",
        ),
        (
            "<h1><b>Dividende</b> Nordkai streicht sie dieses Jahr</h1>",
            "",
            "dividende-nordkai-streicht-sie-dieses-jahr",
        ),
        (
            "<h1><strong>L’Arvenne</strong> relève son dividende et rassure les marchés</h1>",
            "",
            "larvenne-releve-son-dividende-et-rassure-les-marches",
        ),
        (
            "<h1><em>Banque de Mirval</em> abaisse ses prévisions pour le trimestre</h1>",
            "",
            "bdm-abaisse-ses-previsions-pour-le-trimestre",
        ),
        (
            "<h1><span>D’Arvenne</span> à Mirval, les banques relèvent leurs taux</h1>",
            "",
            "darvenne-a-mirval-les-banques-relevent-leurs-taux",
        ),
        (
            "<h1><em>Jamais</em> Mirval n’avait autant distribué aux actionnaires</h1>",
            "",
            "mirval-n-avait-autant-distribue-aux-actionnaires",
        ),
        (
            "<h1><strong>La patronne de Mirval :</strong> Les objectifs restent prudents</h1>",
            "",
            "les-objectifs-restent-prudents",
        ),
        (
            "<h1>Nordkai streicht die Dividende <em>nur nicht in Bremen</em></h1>",
            "Nordkai streicht die Dividende",
            ADDRESS,
        ),
    ],
)
def test_what_the_page_says_in_its_title_stays(heading, headline, address):
    said = heading.rpartition("<h1>")[2].removesuffix("</h1>")
    for tag in ("em", "strong", "span", "b"):
        said = said.replace(f"<{tag}>", "").replace(f"</{tag}>", "")

    assert title_of(heading, said, headline, address) == said

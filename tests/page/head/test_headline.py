"""The headline among a page's titles, without the site's name."""

import pytest

from ingest.extract import extract_article, read_article
from tests.support.pages import BODY, TEXT, TITLE, URL, json_ld, page, read

OG = "<title>x</title><meta property='og:title' content='{}'>"
LONG = "Titre long d’un article"


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        (f"<title>{LONG} | La Cote</title>", f"<h1>{LONG}</h1>", LONG),
        (f"<title>La Cote - {LONG}</title>", f"<p>{LONG}</p>", LONG),
        (f"<title>{LONG} - Lacote</title>", "", LONG),
        (OG.format("Titre long d&#39;un..."), f"<h1>{LONG}</h1>", LONG),
        (OG.format("Titre long d&#39;un article"), f"<h1>{LONG}</h1>", LONG),
        (OG.format("Bourse : Titre long d&#39;un article"), f"<h1>{LONG}</h1>", LONG),
        (OG.format(LONG), "<h1>La Cote</h1>", LONG),
        ("<title>x</title>" + json_ld(f'{{"@type":"Article","headline":"{LONG}"}}'), "<h1>A</h1><h1>B</h1>", LONG),
        ("<title>Hausse - baisse : tout sur 2026</title>", "", "Hausse - baisse : tout sur 2026"),
    ],
)
def test_headline(head, heading, title):
    html = f"<html><head><meta charset=utf-8>{head}</head><body>{heading}<div>{TEXT}</div></body></html>"
    assert read_article(html.encode(), URL).title == title


def test_a_page_without_a_title_has_the_one_it_is_listed_under():
    html = f"<html><head><meta charset=utf-8></head><body><article>{TEXT}</article></body></html>".encode()
    assert extract_article(html, URL) is None
    assert read_article(html, URL, listed_title=LONG).title == LONG
    titled = html.replace(b"<head>", b"<head><title>Le titre de la page</title>")
    assert read_article(titled, URL, listed_title=LONG).title == "Le titre de la page"


SHORT_URL = "https://www.lacote.example/x"


def test_a_headline_marked_up_in_no_h1_is_the_title():
    html = (
        "<html><head><title>Detail | Kammer</title></head><body><h3 itemprop=headline>"
        f"{TITLE}</h3><div itemprop=articleBody>{TEXT}</div></body></html>"
    )
    assert read_article(html.encode(), SHORT_URL).title == TITLE


def test_a_blogs_name_above_its_post_is_no_headline():
    foot = "<div class=post-footer>Publicado por <span class=fn>Julián Etxarte</span></div>"
    html = (
        f"<html><head><title>Raíles: {TITLE}</title></head><body><h1><a href=/>Raíles</a></h1><div class=post>"
        f"<h3><a href=/x>{TITLE}</a></h3><div class=post-body>{TEXT}</div>{foot}</div></body></html>"
    )
    article = read_article(html.encode(), SHORT_URL)
    assert (article.title, article.authors, article.body) == (TITLE, ["Julián Etxarte"], BODY)


def test_a_headline_is_known_by_the_pages_address_where_its_title_names_the_section():
    html = f"<html><head><title>Nachricht - Kontor</title></head><body><h2>{TITLE}</h2><div>{TEXT}</div></body></html>"
    assert read_article(html.encode(), "https://kontor.example/orvalys-releve-objectifs-semestre").title == TITLE


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        ("", f"<h1><span>Équipement industriel</span> {TITLE}</h1>"),
        ("", f"<h1>{TITLE} <small>Nos informations</small></h1>"),
        ('<meta property="og:title" content="La Cote">', f"<h1>{TITLE}</h1>"),
        ('<meta property="og:title" content="Toute l’actualité de la Bourse">', f"<h1>{TITLE}</h1>"),
        (f'<meta property="og:title" content="{TITLE} | La Cote">', "<h1>La Cote</h1>"),
    ],
)
def test_headline_among_other_titles(head, heading):
    html = page(head=f'<meta property="og:site_name" content="La Cote">{head}')
    assert read_article(html.replace(f"<h1>{TITLE}</h1>".encode(), heading.encode()), URL).title == TITLE


@pytest.mark.parametrize(
    ("site", "declared"),
    [
        ('<a href="/"><h1>Le marché en direct</h1></a>', ""),
        ('<h1 class="logo">Le marché en direct</h1>', f'<meta property="og:title" content="{TITLE}">'),
    ],
    ids=["in a link", "declared"],
)
def test_a_heading_of_the_site_above_the_headline_is_none(site, declared):
    html = page(head=declared).decode().replace(" | La Cote</title>", " | Le marché en direct</title>")
    html = html.replace(f"<h1>{TITLE}</h1>", f"{site}<h1>{TITLE}</h1>")
    assert read_article(html.encode(), URL).title == TITLE


def test_what_is_escaped_twice_is_plain():
    head = (
        '<meta property="og:title" content="L&amp;#039;or &amp;amp; l&amp;#039;argent montent">'
        '<meta property="og:description"'
        ' content="&lt;p&gt;L&amp;rsquo;once d&amp;eacute;passe 3.000 dollars&lt;/p&gt;">'
    )
    article = read(head=head, title="L&amp;#039;or &amp;amp; l&amp;#039;argent montent")
    assert (article.title, article.lead) == ("L'or & l'argent montent", "L’once dépasse 3.000 dollars")


def test_a_heading_that_the_title_follows_with_the_site_in_brackets():
    html = page(title=f"{TITLE} (Carnets de Basile)").replace(b"</h1>", b"</h1>").replace(b" | La Cote", b"")
    shown = html.replace(f"<h1>{TITLE} (Carnets de Basile)</h1>".encode(), f"<h2>{TITLE}</h2>".encode())
    assert read_article(shown, URL).title == TITLE
    both = html.replace(
        f"<h1>{TITLE} (Carnets de Basile)</h1>".encode(), f"<h2>{TITLE} (Carnets de Basile)</h2>".encode()
    )
    assert read_article(both, URL).title == f"{TITLE} (Carnets de Basile)"


SUFFIX = "Orvalys : ce qui change - La Cote"


@pytest.mark.parametrize(
    ("given", "record", "url", "title"),
    [
        (SUFFIX, "", "https://www.lacote.example/orvalys-releve-ses-objectifs-premier-semestre-record", TITLE),
        (SUFFIX, f'{{"@type":"NewsArticle","headline":"{TITLE}"}}', "https://www.lacote.example/a/123", TITLE),
        (SUFFIX, "", "https://www.lacote.example/a/123", "Orvalys : ce qui change"),
        ("Orvalys : ce qui change", "", URL, "Orvalys : ce qui change"),
    ],
)
def test_a_title_made_for_search_engines_yields_to_the_headline(given, record, url, title):
    head = f"<meta property='og:site_name' content='La Cote'><meta property='og:title' content='{given}'>"
    assert read_article(page(head=head + (json_ld(record) if record else "")), url).title == title


@pytest.mark.parametrize("site", ["", " - La Cote"])
def test_a_shared_title_that_the_address_has_is_no_template(site):
    head = f"<meta property='og:site_name' content='La Cote'><meta property='og:title' content='{TITLE}{site}'>"
    html = page(head=head, title="Entreprises et finance")
    assert read_article(html, "https://www.lacote.example/orvalys-releve-ses-objectifs-premier-semestre").title == TITLE


@pytest.mark.parametrize("site", ["", " | La Cote"])
def test_the_headline_that_page_and_document_show_is_the_newsrooms(site):
    shown = "Le roi discret du robinet lyonnais"
    head = f"<meta property='og:site_name' content='La Cote'><meta property='og:title' content='{ENGINES}{site}'>"
    html = page(head=head, title=shown)
    assert read_article(html, "https://www.lacote.example/orvalys-vend-ses-filiales-italiennes").title == shown


def test_a_heading_of_the_site_yields_to_the_title_that_stands_below_it():
    head = f"<meta property='og:title' content='{ENGINES}'>"
    html = page(head=head, title="Toute la finance pour les particuliers", above=f"<h2>{ENGINES}</h2>")
    assert read_article(html, "https://www.lacote.example/orvalys-vend-ses-filiales-italiennes").title == ENGINES


ENGINES = "Orvalys vend ses filiales italiennes"

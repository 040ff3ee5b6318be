"""The publisher's name."""

import pytest

from ingest.extract import extract_article
from tests.support.pages import TEXT, TITLE, read


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        ("Libération", "Libération"),
        ("Libération.fr", "Libération"),
        ("Boursier.com", "Boursier.com"),
        ("tdg.ch/", "La Cote"),
        ("www.lacote.example", "La Cote"),
        ("https://lacote.example", "La Cote"),
    ],
)
def test_one_name_a_publisher(declared, name):
    assert read(head=f'<meta property="og:site_name" content="{declared}">').site_name == name


@pytest.mark.parametrize(
    ("document_title", "site"),
    [
        (f"{TITLE} - La Cote", "La Cote"),
        (f"La Cote | {TITLE}", "La Cote"),
        (f"{TITLE} - Bourse - La Cote", "La Cote"),
        (TITLE, None),
        (f"{TITLE} - {TITLE}", None),
    ],
)
def test_a_site_that_names_itself_only_beside_the_headline(document_title: str, site: str | None) -> None:
    html = f"<html lang=fr><title>{document_title}</title><body><article><h1>{TITLE}</h1>{TEXT}</article></body></html>"
    article = extract_article(html.encode(), "https://a.example/bourse/orvalys-resultats-2026.html")
    assert article is not None
    assert (article.title, article.site_name) == (TITLE, site)

"""A long report of an invented publisher, between whose paragraphs tests set boxes."""

from __future__ import annotations

from ingest.extract import read_article

_SAID = (
    "Le groupe Orvalys a publié mardi {0} un chiffre d’affaires de {1} millions d’euros, en hausse de {0} % sur un an."
)
REPORT = [_SAID.format(n, 37 * n) for n in range(1, 14)]


def lines_of(box: str, is_last: bool) -> list[str]:
    """The lines of an article with a box behind its sixth paragraph, or at its end."""
    paragraphs = [f"<p>{line}</p>" for line in REPORT]
    paragraphs.insert(len(REPORT) if is_last else 6, box)
    page = f"""<!doctype html><html lang=fr><head><meta charset=utf-8><title>Bilan en hausse</title>
    <meta property=og:type content=article><meta property=og:site_name content="La Gazette"></head>
    <body><article><h1>Bilan en hausse</h1>{"".join(paragraphs)}</article></body></html>"""
    return read_article(page.encode(), "https://gazette.example/2026/03/03/bilan").body.split("\n")

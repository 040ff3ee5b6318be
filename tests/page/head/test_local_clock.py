"""Hours without a zone, by the clock of the country that a page's address or its language tells."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from ingest.items import SiteRules
from tests.support.pages import json_ld, page

HOME = "https://www.lacote.example/bourse/orvalys-resultats-2026.html"
SHOWN = "<p>22/10/2026 05:00</p>"


def published(language, url=HOME, *, rules=None, **parts):
    html = page(**parts).replace(b"lang=fr", f"lang={language}".encode())
    return read_article(html, url, rules=rules or SiteRules()).published_at


@pytest.mark.parametrize(
    ("language", "url", "hour"),
    [
        ("pt-BR", HOME, 8),
        ("pt-PT", HOME, 4),
        ("es-MX", HOME, 11),
        ("es-AR", HOME, 8),
        ("en-ZA", HOME, 3),
        ("pt", "https://www.acosta.com.br/financas/orvalys-metas-2026.html", 8),
        ("es-ES", "https://www.lacosta.mx/finanzas/orvalys-metas-2026.html", 11),
        ("en", "https://www.coast.co.uk/money/orvalys-targets-2026.html", 4),
        ("fr", "https://www.lacote.ma/bourse/orvalys-resultats-2026.html", 4),
        ("fr", "https://www.lacote.ci/bourse/orvalys-resultats-2026.html", 5),
        ("fr", "https://www.lacote.ca/bourse/orvalys-resultats-2026.html", 9),
        ("fr-CA", HOME, 9),
    ],
)
def test_a_country_tells_the_clock(language, url, hour):
    assert published(language, url, above=SHOWN) == datetime(2026, 10, 22, hour, 0, tzinfo=UTC)
    declared = json_ld('{"@type":"NewsArticle","datePublished":"2026-10-22T05:00:00"}')
    assert published(language, url, head=declared) == datetime(2026, 10, 22, hour, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "url"),
    [
        ("fr", HOME),
        ("en-US", HOME),
        ("en-GB", HOME),
        ("es-419", HOME),
        ("pl-PL", HOME),
        ("es-CO", "https://www.lacote.fr/bourse/orvalys-resultats-2026.html"),
        ("es", "https://www.lacosta.co/finanzas/orvalys-metas-2026.html"),
    ],
)
def test_what_tells_no_country_leaves_the_clock(language, url):
    assert published(language, url, above=SHOWN) == datetime(2026, 10, 22, 3, 0, tzinfo=UTC)


def test_a_zone_that_is_named_counts_more():
    assert published("pt-BR", above="<p>22/10/2026 05:00 GMT</p>") == datetime(2026, 10, 22, 5, 0, tzinfo=UTC)
    rules = SiteRules(timezone="America/Guadeloupe")
    assert published("pt-BR", above=SHOWN, rules=rules) == datetime(2026, 10, 22, 9, 0, tzinfo=UTC)

from zoneinfo import ZoneInfo

import pytest

from ingest.extract import read_article
from ingest.page.document import parse_document
from ingest.page.evidence import gather
from ingest.page.head.origins import origins
from tests.support.pages import TITLE, URL, json_ld, page

RECORD = f"""{{"@type":"NewsArticle","headline":"{TITLE}","author":{{"name":"Jeanne Martin"}},
"datePublished":"2026-03-12T08:15:00+01:00","isAccessibleForFree":true,"articleSection":"Bourse"}}"""
METAS = """<meta name=author content="Jeanne Martin">
<meta property="article:published_time" content="2026-03-12T08:15+01:00">
<meta property="article:section" content="Bourse">"""
ABOVE = "<a class=rubrique href=/bourse/>Bourse</a><p>Par Jeanne Martin, publié le 12 mars 2026 à 08h15</p>"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"head": json_ld(RECORD)}, ("JSON-LD author", "JSON-LD datePublished", "JSON-LD articleSection")),
        ({"head": METAS}, ("<meta> author", "<meta> article:published_time", "<meta> article:section")),
        ({"above": ABOVE}, ("a visible byline", "a visible date, or the address", "a breadcrumb or a label")),
    ],
)
def test_where_fields_came_from(parts, told):
    html = page(**parts)
    found = origins(gather(parse_document(html), URL), read_article(html, URL), ZoneInfo("Europe/Paris"))
    assert (found["authors"], found["published_at"], found["section"]) == told
    assert found.get("access") == (
        "JSON-LD isAccessibleForFree" if "head" in parts and parts["head"] != METAS else None
    )

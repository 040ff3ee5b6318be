import pytest

from ingest.extract import read_article
from ingest.page.head.origins import find_origins
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
        ({"head": json_ld(RECORD)}, (["JSON-LD author"], ["JSON-LD datePublished"], ["JSON-LD articleSection"])),
        ({"head": METAS}, (["<meta> author"], ["<meta> article:published_time"], ["<meta> article:section"])),
        ({"above": ABOVE}, (["shown in p"], ["a visible date, or the address"], ["shown in a.rubrique"])),
    ],
)
def test_where_fields_came_from(parts, told):
    html = page(**parts)
    found = find_origins(html, read_article(html, URL))
    beside = [place for place in found["section"] if "header" not in place and place != "shown in a"]
    assert (found["authors"], found["published_at"], beside) == told
    assert found.get("access") == (["JSON-LD isAccessibleForFree"] if parts.get("head") == json_ld(RECORD) else None)


def test_all_places_are_told_the_declared_ones_first():
    record = json_ld(
        '{"@type":"NewsArticle","author":{"name":"Jeanne Martin"},"image":{"url":"https://a.example/b.jpg"}}'
    )
    head = record + f'<meta property="og:title" content="{TITLE}"><meta name=author content="Jeanne Martin">'
    html = page(head=head, above="<p class=par>Jeanne Martin</p>")
    found = find_origins(html, read_article(html, URL))
    assert found["title"] == ["<meta> og:title", "shown in h1"]
    assert found["authors"] == ["JSON-LD author", "<meta> author", "shown in p.par"]
    assert found["image_url"] == ["JSON-LD image"]


def test_a_headline_that_has_lost_what_stood_before_it_is_told():
    html = page().replace(f"<h1>{TITLE}".encode(), f"<h1><span>Robinetterie.</span> {TITLE}".encode())
    assert find_origins(html, read_article(html, URL))["title"] == ["a headline without what stands before it"]

"""Whatever a page's JSON-LD and headers say, there is an article that can be stored, or a reason, in time."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring

from ingest.extract import read_article
from ingest.page.decode import decode_html
from ingest.page.jsonld import read_nodes, texts
from ingest.refusals import Refused
from tests.support.fuzzing import is_clean, json_values, said, within_time
from tests.support.pages import TEXT, TITLE, URL, json_ld, page

VALUES = json_values(
    *("@type", "@graph", "headline", "author", "name", "datePublished", "dateModified", "articleBody", "image", "url"),
    *("keywords", "articleSection", "isAccessibleForFree", "publisher", "@value", "mainEntityOfPage", "@id"),
)
SCRIPTS = VALUES.map(json.dumps) | VALUES.map(lambda value: json.dumps(value)[:-3]) | said
TYPES = st.sampled_from(("text/html; charset=base64", "text/html; charset=\x00", "text/html;charset=rot13", "x")) | said


@given(SCRIPTS)
def test_json_ld(script: str) -> None:
    tree = document_fromstring(b"<html><head><script type='application/ld+json'></script></head></html>")
    tree.find(".//script").text = "".join(char for char in script if char.isprintable() and char.isascii())
    nodes = within_time(lambda: read_nodes(tree))
    assert all(is_clean(text) for node in nodes for value in node.values() for text in texts(value))


@settings(max_examples=max(settings().max_examples // 4, 10))
@given(SCRIPTS, TYPES)
def test_pages(script: str, content_type: str) -> None:
    html = page(head=json_ld(script))
    try:
        article = within_time(lambda: read_article(html, URL, content_type=content_type))
    except Refused:
        return
    assert all(
        map(is_clean, (article.title, article.lead, article.body, article.section, *article.authors, *article.tags))
    )


@given(st.binary(max_size=80), TYPES)
def test_charsets(body: bytes, content_type: str) -> None:
    assert is_clean(within_time(lambda: decode_html(body, content_type)))


def test_half_an_emoji_in_json_ld_costs_no_page() -> None:
    for half in ("\\ud83d", "&#55357;", "\\ud83d\\ude00", "\\u0000\\u001b"):
        record = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "articleSection": "Bourse {half}"}}'
        article = read_article(page(head=json_ld(record)), URL)
        assert (article.section or "").startswith("Bourse")
        assert is_clean(article.section)


def test_numbers_that_are_none_cost_no_page() -> None:
    for number in ("NaN", "Infinity", "-1e999", "1e400", f'"&#{"9" * 5000};"'):
        record = f'{{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": {number}, "wordCount": {number}}}'
        article = read_article(page(TEXT + f"<p>&amp;#{'9' * 5000};</p>", head=json_ld(record)), URL)
        assert (article.title, article.published_at) == (TITLE, None)

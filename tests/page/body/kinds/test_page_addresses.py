"""Addresses that look like those of pages that are no articles."""

from ingest.extract import read_article
from tests.support.pages import BODY, page


def test_an_address_with_the_article_in_its_query_is_no_front_page():
    assert read_article(page(), "https://www.lacote.example/?article118").body == BODY

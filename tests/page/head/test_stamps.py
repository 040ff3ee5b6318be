"""Moments that elements carry for programs."""

from ingest.extract import read_article
from tests.support.pages import URL, page


def test_a_moment_in_an_abbreviation_is_what_its_hint_says():
    byline = "<abbr class=published itemprop=datePublished title='2026-03-05T18:20:00+03:00'>18:20</abbr>"

    assert read_article(page(above=f"<p>5 mars 2026</p>{byline}"), URL).published_at.hour == 15

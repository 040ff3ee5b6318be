"""Moments that elements carry for programs."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, URL, page

PUBLISHED = "<p>Publié le <time datetime=2026-03-12T08:15:00+01:00>12 mars 2026 à 08h15</time></p>"


def test_a_moment_in_an_abbreviation_is_what_its_hint_says():
    byline = "<abbr class=published itemprop=datePublished title='2026-03-05T18:20:00+03:00'>18:20</abbr>"

    assert read_article(page(above=f"<p>5 mars 2026</p>{byline}"), URL).published_at.hour == 15


@pytest.mark.parametrize(
    "line",
    [
        "<p>Mis à jour le <time datetime=2026-03-12>12 mars 2026</time> à 11:20</p>",
        "<p>Modifié le <time datetime=2026-03-12>12 mars 2026 à 11h20</time></p>",
    ],
)
def test_the_line_completes_the_day_of_a_change(line):
    assert read_article(page(above=PUBLISHED + line), URL).modified_at == datetime(2026, 3, 12, 10, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "other",
    [
        "<h3>Mis à jour <time datetime=2026-03-10T07:00:00+01:00>07:00</time></h3>",
        "<div>Biographie actualisée <time datetime=2019-05-01T10:00:00+01:00>2019</time></div>",
        "<div class=v>Cours Vivalto 12,40 € mis à jour <time datetime=2026-11-27T17:35:00+01:00></time></div>",
        "<p>Taux actualisé <time datetime=2026-11-27></time></p>",
        "<p><a href=/maj>Toutes les mises à jour</a> <time datetime=2026-03-14T10:00:00+01:00></time></p>",
    ],
)
def test_what_else_was_changed_is_not_the_article(other):
    assert read_article(page(other + TEXT, above=PUBLISHED), URL).modified_at is None

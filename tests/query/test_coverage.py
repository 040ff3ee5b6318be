"""Companies side by side: articles and papers by week of Paris."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ingest.query.coverage import Count, coverage
from ingest.query.coverage_text import text
from ingest.query.syntax import QueryError
from ingest.store import Database
from tests.conftest import Run
from tests.support.tagging import NOON, article, save

HOURS_TO_SUNDAY_NIGHT = 6 * 24 + 11  # from Monday noon: in Paris that is Monday already where UTC has Sunday
KERING, HERMES = "Kering ouvre une boutique à Lyon.", "Hermès ouvre un atelier à Lyon."


@pytest.fixture
def furnished(db: Database) -> Database:
    assert NOON.weekday() == 0
    save(
        db,
        article(0, "Kering ouvre à Lyon", KERING, source="fil", site_name="Le Fil"),
        article(1, "Kering arrive à Lyon", KERING + " Elle est vaste.", source="gazette", site_name="La Gazette"),
        article(2, "Hermès ouvre un atelier", HERMES, source="fil", site_name="Le Fil"),
        article(HOURS_TO_SUNDAY_NIGHT + 0.5, "Kering ferme", "Kering ferme sa boutique de Lyon.", site_name="Le Fil"),
    )
    return db


def test_weeks_are_those_of_paris(furnished: Database) -> None:
    told = coverage(furnished, ["Kering", "Hermès", "KER"], "2026-01-01", "2027-01-01")
    assert [one.name for one in told.companies] == ["Kering", "Hermès"]
    first = NOON.date()
    assert [(week.begin, week.counts) for week in told.weeks] == [
        (first, (Count(2, 2), Count(1, 1))),
        (date.fromordinal(first.toordinal() + 7), (Count(1, 1), Count(0, 0))),
    ]
    assert told.as_json()[0] == {"week": first.isoformat(), "company": "Kering", "articles": 2, "papers": 2}


def test_weeks_before_the_first_article_and_after_the_last_count_as_none(furnished: Database) -> None:
    week = 7 * 24
    quiet = "Le blé et le maïs reculent à Chicago."
    save(furnished, *(article(at * week, f"Le blé, {at}", f"{quiet} {at}") for at in (-4, -2, 3)))
    for since, first, weeks in (("2026-01-01", -4, 8), (f"{NOON - timedelta(weeks=2):%FT%TZ}", -2, 6)):
        told = coverage(furnished, ["Kering", "Hermès"], since, "2027-01-01")
        assert [one.begin for one in told.weeks] == [NOON.date() + timedelta(weeks=first + n) for n in range(weeks)]
        assert [sum(one.articles for one in each.counts) for each in told.weeks][-first:] == [3, 1, 0, 0]
    assert coverage(furnished, ["Kering"], f"{NOON + timedelta(weeks=2):%FT%TZ}").weeks == ()


def test_as_a_text(furnished: Database) -> None:
    shown = text(coverage(furnished, ["Kering", "Hermès"], "2026-01-01", "2027-01-01")).splitlines()
    assert shown[1].split() == ["semaine", "du", "Kering", "Hermès"]
    assert [line.split()[-5:] for line in shown[2:3]] == [["████████", "(2)", "1", "████", "(1)"]]
    assert max(map(len, shown)) <= 80
    assert text(coverage(furnished, ["Danone"], "2026-01-01")) == "aucun article sur Danone\n"
    with pytest.raises(QueryError, match="société inconnue"):
        coverage(furnished, ["Kering", "Kerrring SARL"], "2026-01-01")


def test_in_the_terminal(furnished: Database, scrapy: Run) -> None:
    done = scrapy("brief", "Kering", "--beside", "Hermès", "--since", "2026-01-01", "--until", "2026-12-31")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Kering : 3 articles en 2 semaines" in done.stdout

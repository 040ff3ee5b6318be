"""`depeche morning`: what happened since yesterday evening, as data, text, HTML and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from parsel import Selector

import ingest
from ingest import times
from ingest.query.habits import habits
from ingest.query.morning import morning
from ingest.query.morning_html import html
from ingest.query.morning_text import text
from ingest.query.morning_time import last_day, last_days, yesterday_evening
from ingest.query.stories import stories
from ingest.store import Database, articles, transaction
from tests.conftest import run_scrapy
from tests.support import mornings, stores

NOW = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
SINCE = "2026-03-02T17:00:00Z"


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setattr(times, "now", lambda: NOW)
    db = stores.opened(tmp_path / "news.db")
    mornings.furnish(db, NOW)
    yield db
    db.close()


def test_since_yesterday_evening_in_paris() -> None:
    assert yesterday_evening(NOW) == SINCE
    assert yesterday_evening(datetime(2026, 7, 1, 23, 0, tzinfo=UTC)) == "2026-07-01T16:00:00Z"


def test_what_happened(db: Database) -> None:
    told = morning(db, SINCE)
    assert (told.articles, told.papers) == (5, 3)
    (story,) = told.stories
    assert story.papers == ["Fil Éco", "La Gazette", "La Cote"]
    assert [telling.title for telling in told.others] == ["Le blé se replie", "Lantier gagne 21 millions"]
    (correction,) = told.corrections
    assert (correction.before, correction.title) == ("Lantier gagne 12 millions", "Lantier gagne 21 millions")
    assert correction.retitled
    assert correction.removed[0].startswith("12 millions")
    assert correction.added[0].startswith("21 millions")
    assert [(habit.paper, habit.articles, habit.usual) for habit in told.silent] == [("Le Muet", 0, 8)]


def test_a_corrected_comma_is_no_correction(db: Database) -> None:
    article = mornings.article("fil", "Fil Éco", "Pétrole stable", "Le pétrole, stable, reste à 70 dollars.", NOW)
    with transaction(db):
        articles.save(db, article)
        articles.save(db, replace(article, body="Le pétrole stable reste à 70 dollars.", content_hash="other"))
    assert db.execute("SELECT count(*) FROM revisions").fetchone() == (2,)
    assert len(morning(db, SINCE).corrections) == 1


def test_nobody_is_silent_where_nobody_crawls(db: Database) -> None:
    with transaction(db):
        db.execute("UPDATE runs SET started_at = '2026-03-01T00:00:00Z'")
    assert morning(db, SINCE).silent == ()
    assert [habit.paper for habit in habits(db) if habit.silent] == ["Le Muet"]


def test_stories_are_found_by_index_and_at_most_so_many(db: Database) -> None:
    assert [len(story.papers) for story in stories(db, since=SINCE, limit=5)] == [3]
    assert [len(story.papers) for story in stories(db, since=SINCE, papers=3)] == [3]
    assert stories(db, until="2026-02-01T00:00:00Z", limit=5) == []


def test_text_is_eighty_columns_of_french(db: Database) -> None:
    told = text(morning(db, SINCE))
    assert max(len(line) for line in told.splitlines() if "https://" not in line) <= 80
    assert told.startswith("Depuis le lundi 2 mars 2026 à 18:00\n5 articles de 3 journaux, 1 correction\n\nHISTOIRES\n")
    assert "Fil Éco 03:15 [1], La Gazette 03:30 [2], La Cote 03:45 [3]" in told
    assert "  avant : Lantier gagne 12 millions" in told
    assert "Le Muet : aucun article en un jour, d’habitude 8" in told


def test_html_leads_to_every_paper(db: Database) -> None:
    page = Selector(html(morning(db, SINCE)))
    assert page.css("h2::text").getall() == ["Histoires", "Aussi", "Corrections", "Silencieux"]
    assert len(page.css("p a::attr(href)").getall()) == 3
    assert page.css("del::text").getall()[0] == "Lantier gagne 12 millions"


def test_stored_markup_and_addresses_stay_text(db: Database) -> None:
    hostile = mornings.article("fil", "<b>Fil</b>", "<script>alert(1)</script>\x1b[31m", "Un texte.", NOW)
    with transaction(db):
        articles.save(db, replace(hostile, url="javascript:alert(1)"))
    told = morning(db, SINCE)
    assert not Selector(html(told)).css("script, b, a[href^=javascript]")
    assert "\x1b" not in text(told)


def test_companies_are_those_that_most_articles_are_about_or_those_watched(db: Database) -> None:
    mornings.tag(db)
    (company,) = morning(db, SINCE).companies
    assert (company.name, company.articles, len(company.news)) == ("Merrac", 3, 3)
    assert company.news[0].happened == ["offre publique"]
    assert "Merrac (3 articles)\n  offre publique : Merrac bondit" in text(morning(db, SINCE))
    assert Selector(html(morning(db, SINCE))).css("h3 small::text").get() == "3 articles"
    assert [one.name for one in morning(db, SINCE, watched=[mornings.ISIN]).companies] == ["Merrac"]
    assert morning(db, SINCE, watched=["FR9999999999"]).companies == ()


def test_an_archive_has_its_last_day(db: Database) -> None:
    assert last_day(db) == "2026-03-02T06:00:00Z"
    assert last_days(db) == "2026-02-24T06:00:00Z"  # the last day has five articles, the last week thirteen


def test_nothing(tmp_path: Path) -> None:
    db = stores.opened(tmp_path / "empty.db")
    assert last_day(db) is None
    told = morning(db, SINCE)
    assert (told.stories, told.others, told.silent) == ((), (), ())
    assert text(told).endswith("aucun nouvel article\n\nRien à signaler.\n")
    db.close()


def test_door_and_command(db: Database, tmp_path: Path) -> None:
    with ingest.open(tmp_path / "news.db") as store:
        assert [telling.title for telling in store.morning("2026-03-03T06:00").others] == ["Le blé se replie"]
    answer = run_scrapy("morning", "--since", "2026-03-02", "--format", "json", database=tmp_path / "news.db")
    told = json.loads(answer.stdout)
    assert (told["articles"], len(told["stories"][0]["articles"])) == (5, 3)
    assert run_scrapy("morning", "--since", "jadis", database=tmp_path / "news.db").returncode == 2

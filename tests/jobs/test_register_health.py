"""Health of the register: its age, and the names that finance titles had and it has not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from ingest.jobs.health.register_rules import register_health
from ingest.store import Database, register
from tests.conftest import Run
from tests.support.tagging import NOON, article, save

LIST = "ISIN,Name\nZZ0000000016,Transvelia\n"


def said(db: Database, now: datetime) -> str:
    return " ".join(finding.what for row in register_health(db, now) for finding in row.findings)


def titled(db: Database, *titles: str) -> None:
    body = "Le chiffre d'affaires atteint 120 millions d'euros."
    save(
        db,
        *(article(number, title, f"{body} {number}", source=f"s{number % 2}") for number, title in enumerate(titles)),
    )


def test_a_store_without_tags_is_not_judged(db: Database) -> None:
    assert register_health(db) == []


def test_an_old_register_is_told_until_a_list_is_loaded(db: Database, tmp_path: Path) -> None:
    register.sync(db, register.register(db))
    newest = db.execute("SELECT max(as_of) FROM issuers WHERE length(as_of) = 10").fetchone()[0]
    of_then = datetime.fromisoformat(f"{newest}T00:00:00Z")
    assert said(db, of_then + timedelta(days=179)) == ""
    assert f"the register of issuers is of {newest}" in said(db, of_then + timedelta(days=181))
    (tmp_path / "own.csv").write_text(LIST, "utf-8")
    register.load(db, tmp_path / "own.csv")
    assert said(db, datetime.now(UTC)) == ""


def test_names_that_titles_begin_with_and_the_register_has_not(db: Database) -> None:
    titled(
        db,
        *("Ormessy : le chiffre d'affaires progresse", "Ormessy relève ses objectifs", "Ormessy vise plus haut"),
        *("Kering : le titre recule", "Kering vise plus haut", "Kering relève ses objectifs"),
        *("France : le déficit recule", "France : les prix montent", "France : la dette monte"),
        *("Quintal Presse vend deux titres", "Les ventes montent"),
    )
    assert said(db, NOON + timedelta(days=2)).endswith("the register has not: Ormessy (3)")
    assert "Ormessy" not in said(db, NOON + timedelta(days=60))


def test_a_name_of_one_paper_alone_is_its_own(db: Database) -> None:
    body = "Le chiffre d'affaires atteint 120 millions d'euros."
    save(db, *(article(number, f"Ormessy : note {number}", f"{body} {number}") for number in range(4)))
    assert "Ormessy" not in said(db, NOON + timedelta(days=2))


def test_the_command_warns_and_is_no_alarm(db: Database, scrapy: Run) -> None:
    register.sync(db, register.register(db))
    db.execute("UPDATE issuers SET as_of = '2020-01-01'")
    told = scrapy("health")
    assert "issuers: the register of issuers is of 2020-01-01" in told.stdout.replace("\n", " ")
    assert "issuers" not in scrapy("health", "lesechos").stdout

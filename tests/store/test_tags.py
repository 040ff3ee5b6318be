"""Tags in the store: written with the article, renewed with its text or the tagger, gone with it, taken by a merge."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ingest.finance.register_files import BadListError
from ingest.store import Database, articles, filings, register, tags, transaction
from ingest.store.merge import merge
from tests.support import stores, tagging
from tests.support.filings import english, record
from tests.support.tagging import NOON, STRIKE, UPGRADE, article, furnish, save, tagged

LIST = "ISIN,Name,Ticker,Names\nZZ0000000016,Transvelia,TRV,Transvélia\n"


def everything(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    return {table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tags.TABLES}


def test_an_article_is_stored_with_its_companies_events_and_figures(db: Database) -> None:
    save(db, article(1, "LVMH : UBS relève son objectif de cours", UPGRADE))
    at = int((NOON + timedelta(hours=1)).timestamp())
    issuers = db.execute(
        "SELECT key, isin, role, kind, mentions, in_title, surface, at FROM article_issuers"
    ).fetchall()
    assert sorted(issuers) == [
        ("CAC40", None, "mentioned", "index", 1, 0, "CAC 40", at),
        ("CH0244767585", "CH0244767585", "source", "foreign", 2, 1, "UBS", at),
        ("FR0000121014", "FR0000121014", "subject", "company", 2, 1, "LVMH", at),
    ]
    assert db.execute("SELECT * FROM article_events").fetchall() == [(1, "recommandation", "title", "UBS relève", at)]
    assert db.execute("SELECT number, value, unit, kind FROM article_figures").fetchall() == [
        (1, 600.0, "EUR", "objectif_cours"),
        (2, 650.0, "EUR", "objectif_cours"),
        (3, 1.2, "percent", "indice"),
    ]


def test_a_text_that_changes_has_the_tags_of_the_new_one(db: Database) -> None:
    given = article(1, "LVMH : UBS relève son objectif de cours", UPGRADE)
    save(db, given)
    save(db, replace(given, title="Air France-KLM : grève des pilotes", body=STRIKE))
    assert {row[0] for row in db.execute("SELECT isin FROM article_issuers")} == {"FR001400J770"}
    assert [row[0] for row in db.execute("SELECT event FROM article_events")] == ["greve"]


def test_a_change_that_nobody_has_tagged_leaves_no_stale_tags(db: Database) -> None:
    given = article(1, "LVMH : UBS relève son objectif de cours", UPGRADE)
    save(db, given)
    with transaction(db):
        articles.save(db, replace(given, body=STRIKE))
    assert all(not found for found in everything(db).values())


def test_the_same_text_is_tagged_anew_by_another_tagger_only(db: Database) -> None:
    given = article(1, "LVMH : UBS relève son objectif de cours", UPGRADE)
    save(db, given)
    before = db.conn.total_changes
    with transaction(db):
        articles.save(db, tagged(given, register.register(db)))
    unchanged = db.conn.total_changes - before
    newer = replace(tagged(given, register.register(db)).finance, version=99, figures=())
    with transaction(db):
        articles.save(db, replace(given, finance=newer))
    assert unchanged == 1  # the article's own row
    assert db.execute("SELECT version FROM tagged").fetchall() == [(99,)]
    assert db["article_figures"].count == 0


def test_a_date_that_is_corrected_moves_the_tags(db: Database) -> None:
    given = article(1, "LVMH : UBS relève son objectif de cours", UPGRADE)
    save(db, given)
    later = NOON + timedelta(days=3)
    with transaction(db):
        articles.save(db, replace(given, published_at=later))
        db.execute("UPDATE articles SET published_at = '2026-03-05T12:00:00Z'")
    assert {row[0] for table in tags.TABLES[:2] for row in db.execute(f"SELECT at FROM {table}")} == {
        int(later.timestamp())
    }


def test_tags_go_with_their_article(db: Database) -> None:
    furnish(db)
    with transaction(db):
        db.execute("DELETE FROM articles")
    assert all(not found for found in everything(db).values())


def test_another_language_has_no_tags_and_is_done(db: Database) -> None:
    save(db, article(1, "LVMH hebt die Prognose an", "LVMH hebt die Prognose an.", language="de"))
    assert [len(found) for found in everything(db).values()] == [0, 0, 0, 1]


def test_a_merge_takes_the_tags_of_what_is_new_here(db: Database, tmp_path: Path) -> None:
    other = stores.opened(tmp_path / "other.db")
    furnish(other)
    expected = everything(other)
    other.close()
    with transaction(db):  # known here, and not tagged
        articles.save(db, article(1, "LVMH : UBS relève son objectif de cours", UPGRADE))
    merge(db, tmp_path / "other.db")
    assert everything(db) == expected
    merge(db, tmp_path / "other.db")
    assert everything(db) == expected


def test_a_merge_takes_filings_and_lists_once(db: Database, tmp_path: Path) -> None:
    other = stores.opened(tmp_path / "other.db")
    filings.load(other, [("1", record(1)), ("2", english(2, of=1)), ("3", record(3, uin_idt_uin=None))], "a")
    (tmp_path / "own.csv").write_text(LIST, "utf-8")
    register.load(other, tmp_path / "own.csv")
    expected = other.execute("SELECT * FROM filings").fetchall()
    other.close()
    for _ in range(2):
        merge(db, tmp_path / "other.db")
        assert db.execute("SELECT * FROM filings").fetchall() == expected
        assert (db["issuer_lists"].count, db["filing_faults"].count) == (1, 1)


def test_a_merge_leaves_the_tags_of_another_text_behind(db: Database, tmp_path: Path) -> None:
    other = stores.opened(tmp_path / "other.db")
    given = article(1, "LVMH : UBS relève son objectif de cours", UPGRADE)
    save(other, replace(given, last_seen_at=NOON))
    other.close()
    with transaction(db):
        articles.save(db, replace(given, body=STRIKE, last_seen_at=NOON + timedelta(days=1)))
    merge(db, tmp_path / "other.db")
    assert all(not found for found in everything(db).values())


def test_a_list_that_is_loaded_tags_and_names_its_companies(db: Database, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(LIST, "utf-8")
    assert register.load(db, tmp_path / "own.csv") == 1
    tagging.save(db, article(1, "Transvélia lance une OPA sur LVMH", "Transvelia lance une OPA sur LVMH."))
    named = db.execute("SELECT i.name FROM article_issuers JOIN issuers i USING (key) ORDER BY 1").fetchall()
    assert named == [("LVMH",), ("Transvelia",)]
    changes = db.conn.total_changes
    register.sync(db, register.register(db))
    assert db.conn.total_changes == changes  # nothing to write


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Code;Nom\n1;2\n", "no columns Name and ISIN"),
        (b"ISIN,Name\nFR0000000000,X\n", "no row has an ISIN"),
        (b"ISIN,Name\nZZ0000000016,\xe9\n", "not in UTF-8"),
        (None, "No such file"),
    ],
)
def test_what_is_no_list_is_told(db: Database, tmp_path: Path, content: bytes | None, message: str) -> None:
    if content is not None:
        (tmp_path / "own.csv").write_bytes(content)
    with pytest.raises(BadListError, match=message):
        register.load(db, tmp_path / "own.csv")
    assert db["issuer_lists"].count == 0

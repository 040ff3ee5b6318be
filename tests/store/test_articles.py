"""Saving: new, the same again, changed; with everything that belongs to it or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from ingest.items import COLUMNS, Article
from ingest.query.search import search
from ingest.store import Database, articles, transaction
from ingest.store.articles import save
from ingest.store.fulltext import index
from ingest.store.rows import as_json, as_row
from tests.support.storing import statements

SEEN = datetime(2026, 11, 20, 8, tzinfo=UTC)


def article(**changes: object) -> Article:
    given = Article(
        url="https://gazette.example/a",
        source="gazette",
        title="Les banques centrales temporisent",
        body="La hausse des taux attendra.\nLes marchés s’y attendaient.",
        authors=["Anne Roux", "Luc Pré"],
        language="fr",
        language_confidence=0.99,
        published_at=datetime(2026, 11, 20, 7, 30, tzinfo=UTC),
        first_seen_at=SEEN,
        last_seen_at=SEEN,
        content_hash="1",
    )
    return replace(given, **changes)  # type: ignore[arg-type]


def test_a_row_has_the_columns_of_its_table(db: Database) -> None:
    assert list(as_row(article())) == list(COLUMNS)
    assert {column.name for column in db["articles"].columns} == {"id", *COLUMNS}
    assert as_row(article())["authors"] == '["Anne Roux", "Luc Pré"]'
    assert as_json(article())["published_at"] == "2026-11-20T07:30:00Z"


def test_a_new_article_is_stored_and_found(db: Database) -> None:
    with transaction(db):
        assert save(db, article()) == (1, "new")
    stored = db.query("SELECT * FROM articles")
    assert list(stored) == [{"id": 1, **as_row(article())}]
    assert [hit.id for hit in search(db, "banque centrale")] == [1]


def test_the_same_again_is_only_seen_again(db: Database) -> None:
    later = datetime(2026, 11, 21, tzinfo=UTC)
    with transaction(db):
        save(db, article())
        assert save(db, article(first_seen_at=later, last_seen_at=later)) == (1, "same")
    seen = db.execute("SELECT first_seen_at, last_seen_at FROM articles").fetchall()
    assert seen == [("2026-11-20T08:00:00Z", "2026-11-21T00:00:00Z")]
    assert db["revisions"].count == 0


def test_what_is_said_about_an_unchanged_text_is_brought_up_to_date(db: Database) -> None:
    with transaction(db):
        save(db, article(section="Marchés", tdm_reserved=False))
        again = article(section="Bourse", lead="Un nouveau chapeau.", tdm_reserved=True, published_at=None)
        assert save(db, again) == (1, "same")
    columns = "section, lead, tdm_reserved, published_at"
    assert db.execute(f"SELECT {columns} FROM articles").fetchall() == [
        ("Bourse", "Un nouveau chapeau.", 1, "2026-11-20T07:30:00Z")  # a date once known is not forgotten
    ]
    assert [len(search(db, words)) for words in ("chapeau", "banque centrale")] == [1, 1]
    assert db["revisions"].count == 0


def test_a_changed_article_keeps_its_earlier_text(db: Database) -> None:
    later = datetime(2026, 11, 21, tzinfo=UTC)
    with transaction(db):
        save(db, article())
        changed = article(body="La baisse attendra.", modified_at=later, last_seen_at=later)
        assert save(db, changed) == (1, "revised")
    columns = "article_id, title, body, modified_at, replaced_at"
    assert db.execute(f"SELECT {columns} FROM revisions").fetchall() == [
        (1, article().title, article().body, None, "2026-11-21T00:00:00Z")
    ]
    assert db.execute("SELECT body, modified_at FROM articles").fetchall() == [
        ("La baisse attendra.", "2026-11-21T00:00:00Z")
    ]
    assert [hit.id for hit in search(db, "baisse")] == [1]
    assert list(search(db, "hausse")) == []


def test_what_breaks_off_leaves_nothing(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("index")

    monkeypatch.setattr(index, "add_stems", broken)
    with pytest.raises(RuntimeError), transaction(db):
        articles.save(db, article())
    assert db["articles"].count == 0


def test_the_write_lock_is_looked_for_often_and_not_for_ever(
    db: Database, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = iter([0, 0.03, 0.06, 0.09, 0.13])
    monkeypatch.setattr("ingest.store.database.time", SimpleNamespace(monotonic=lambda: next(seconds)))
    with closing(sqlite3.connect(database)) as other, statements(db) as asked:
        db.conn.execute("PRAGMA busy_timeout = 120")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"), transaction(db):
            pass
        assert db.conn.execute("PRAGMA busy_timeout").fetchone() == (120,)
    assert asked.count("BEGIN IMMEDIATE") == 4  # the last one after 120 ms
    monkeypatch.undo()
    with transaction(db):
        assert db.conn.in_transaction

"""A store that somebody else's program has been at: what none of ours could have written is passed over, and told."""

from __future__ import annotations

import pickle
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest.store import Database, StoreError
from ingest.store.merge import executor, merge
from ingest.store.store_errors import RESTORE, StoreDamagedError
from tests.support import stores

NOW = "2026-11-20T10:00:00Z"
GOOD = {
    "url": "https://gazette.example/1",
    "source": "gazette",
    "title": "La Bourse monte",
    "body": "Le CAC 40 gagne 1 %.",
    "first_seen_at": NOW,
    "last_seen_at": NOW,
    "content_hash": "1",
}


@pytest.fixture
def other(tmp_path: Path) -> Path:
    stores.opened(tmp_path / "other.db").close()
    return tmp_path / "other.db"


def insert(path: Path, table: str, **row: object) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        names = ", ".join(row)
        db.execute(f"INSERT INTO {table} ({names}) VALUES (:{names.replace(', ', ', :')})", row)


def change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.executescript(sql)


@pytest.mark.parametrize(
    "wrong",
    [
        {"published_at": "hier"},
        {"published_at": "2026-11-20"},
        {"modified_at": "2026-13-01T00:00:00Z"},
        {"last_seen_at": "9999-12-31T23:59:59Z"},
        {"authors": '{"a": 1}'},
        {"authors": "null"},
        {"tags": '[1, null, {"x": []}]'},
        {"tags": '["\\ud800"]'},
        {"url": "javascript:alert(1)"},
        {"url": "https://lecteur:secret@gazette.example/2"},
        {"image_url": "javascript:alert(1)"},
        {"language": '"><img src=x onerror=alert(1)>'},
        {"language_confidence": 7.0},
        {"title": ""},
        {"title": "A " * 50_000},
        {"title": "\x1b[31mOr"},
        {"body": "Or\x08\x7f"},
    ],
)
def test_a_row_that_is_none_is_passed_over_and_told(db: Database, other: Path, wrong: dict[str, object]) -> None:
    insert(other, "articles", **GOOD)
    insert(other, "articles", **(GOOD | {"url": "https://gazette.example/2", "content_hash": "2"} | wrong))
    merged = merge(db, other)
    [column] = wrong
    assert str(merged) == f"1 new, 1 row refused (articles.{column} 1)"
    assert db.execute("SELECT url FROM articles").fetchall() == [(GOOD["url"],)]


def test_bytes_that_are_no_text_are_passed_over(db: Database, other: Path) -> None:
    insert(other, "articles", **GOOD)
    change(other, "UPDATE articles SET body = CAST(x'c3286162' AS TEXT)")
    assert str(merge(db, other)) == "nothing new, 1 row refused (articles.body 1)"


def test_rows_of_the_other_tables_are_looked_at_too(db: Database, other: Path) -> None:
    insert(other, "runs", spider="gazette", started_at=NOW, refused="[]")
    insert(other, "runs", spider="gazette", started_at="zzz")
    insert(other, "frontier", url="pas une adresse", source="news", discovered_at=NOW)
    insert(other, "frontier", url="https://gazette.example/3", source="news", discovered_at=NOW, labels='{"tags": [1]}')
    insert(other, "ways", url="https://gazette.example/rss", source="news", kind="feed", checked_at="9")
    insert(other, "articles", **GOOD)
    insert(other, "sketches", article_id=1, keys=b"\1\2")
    insert(other, "near_duplicates", key=5, article_id=1)
    told = str(merge(db, other))
    assert told.startswith(
        "1 new, 6 rows refused (frontier.labels 1, frontier.url 1, runs.refused 1, runs.started_at 1"
    )


def endless(table: str) -> str:
    """SQL that puts an endless view in a table's place."""
    return f"""
        DROP TABLE {table};
        CREATE VIEW {table} AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT * FROM n;
    """


@pytest.mark.parametrize(
    "sql",
    [
        endless("articles"),
        endless("frontier"),
        "CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM articles; END",
        "ALTER TABLE ways ADD COLUMN more TEXT",
        "DROP TABLE runs; CREATE TABLE runs (id INTEGER PRIMARY KEY, spider TEXT)",
        "PRAGMA user_version = 3",
    ],
)
def test_a_file_of_another_shape_is_refused_whole(db: Database, other: Path, sql: str) -> None:
    change(other, sql)
    with pytest.raises(StoreError, match=r"no store as Dépêche makes them|is a view"):
        merge(db, other)


@pytest.mark.parametrize("large", [False, True])
def test_a_damaged_file_is_told_as_such(
    db: Database, other: Path, large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large one is read for damage in another process."""
    if large:
        monkeypatch.setattr(executor, "WORTH_IT", 0)
    insert(other, "articles", **GOOD)
    with closing(sqlite3.connect(other)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'articles'").fetchone()[0]
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    with other.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    message = rf"the store .*other.db is damaged \(.+\); {RESTORE}$"
    with pytest.raises(StoreError, match=message):
        merge(db, other)


def test_damage_that_another_process_meets_is_told_in_the_same_words() -> None:
    error = StoreDamagedError("malformed")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)

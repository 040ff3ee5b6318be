"""`scrapy prune`: a dry run first; then what is old goes, and everything else stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from ingest import times
from ingest.query.search import search
from ingest.store import Database
from ingest.store.fulltext import index
from ingest.store.retention import prune
from tests.conftest import Run, rows

OLD, NEW = timedelta(days=1000), timedelta(days=10)


def ago(age: timedelta) -> str | None:
    return times.to_text(times.now() - age)


def add_article(db: Database, number: int, age: timedelta, body: str) -> None:
    db.execute(
        "INSERT INTO articles (id, url, source, title, lead, body, published_at, first_seen_at, last_seen_at,"
        " word_count, content_hash) VALUES (?, ?, 'fil', ?, 'Chapeau', ?, ?, ?, ?, 5, 'x')",
        [number, f"https://fil.example/{number}", f"Titre {number}", body, ago(age), ago(age), ago(age)],
    )
    index.add(db, number, f"Titre {number}", "Chapeau", body)
    db.execute(
        "INSERT INTO revisions (article_id, title, body, replaced_at) VALUES (?, 'Titre', 'Version première', ?)",
        [number, ago(age)],
    )


def add_url(db: Database, name: str, age: timedelta, state: str = "stored", **columns: str | None) -> None:
    row = {"url": name, "source": "fil", "state": state, "fetched_at": ago(age)}
    row |= {"discovered_at": ago(age), "listed_at": ago(age)} | columns
    db.execute(f"INSERT INTO frontier ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def add_way(db: Database, url: str, *, checked: timedelta, changed: timedelta) -> None:
    db.execute(
        "INSERT INTO ways (url, source, kind, status, checked_at, changed_at) VALUES (?, 'fil', 'feed', '304', ?, ?)",
        [url, ago(checked), ago(changed)],
    )


@pytest.fixture
def filled(db: Database, database: Path) -> Path:
    add_article(db, 1, OLD, "Le pétrole recule.")
    add_article(db, 2, NEW, "Le pétrole remonte.")
    add_way(db, "quiet", checked=NEW, changed=OLD)
    add_way(db, "busy", checked=NEW, changed=NEW)
    add_way(db, "forgotten", checked=OLD, changed=OLD)
    add_url(db, "old", OLD, way="busy")
    add_url(db, "old and given up", OLD, "failed", way=None)
    add_url(db, "old, and its way is asked no more", OLD, way="forgotten")
    add_url(db, "old, and to be tried again", OLD, "failed", next_attempt_at=ago(NEW))
    add_url(db, "old, and never fetched", OLD, "pending", fetched_at=None)
    add_url(db, "old, and still listed", OLD, listed_at=ago(NEW), way="busy")
    add_url(db, "old, and listed by a feed that answers 304", OLD, way="quiet")
    add_url(db, "new", NEW, way="busy")
    return database


def urls(database: Path) -> set[object]:
    return {url for (url,) in rows(database, "SELECT url FROM frontier")}


def test_a_dry_run_changes_nothing(scrapy: Run, filled: Path) -> None:
    before = filled.read_bytes()
    done = scrapy("prune", "--frontier-older-than", "90d", "--bodies-older-than", "2y")
    assert done.returncode == 0
    assert [line.split()[-3] for line in done.stdout.splitlines()[1:4]] == ["3", "1", "1"]
    assert "Nothing was changed; add --yes" in done.stdout
    assert (filled.read_bytes(), len(urls(filled))) == (before, 8)


def test_finished_urls_that_nothing_lists_any_more_go(scrapy: Run, filled: Path) -> None:
    assert scrapy("prune", "--frontier-older-than", "90d", "--yes").stdout.endswith("Taken out.\n")
    assert urls(filled) == {
        "old, and to be tried again",
        "old, and never fetched",
        "old, and still listed",
        "old, and listed by a feed that answers 304",
        "new",
    }
    assert len(rows(filled, "SELECT 1 FROM articles WHERE body <> ''")) == 2


def test_old_texts_go_and_their_articles_stay(scrapy: Run, filled: Path) -> None:
    assert scrapy("prune", "--bodies-older-than", "2y", "--yes", "--vacuum").returncode == 0
    assert rows(filled, "SELECT id, title, lead, body, word_count, content_hash FROM articles") == [
        (1, "Titre 1", "Chapeau", "", 5, "x"),
        (2, "Titre 2", "Chapeau", "Le pétrole remonte.", 5, "x"),
    ]
    assert rows(filled, "SELECT article_id, body FROM revisions") == [(1, ""), (2, "Version première")]
    assert len(urls(filled)) == 8


@pytest.mark.usefixtures("filled")
def test_the_index_forgets_the_text_and_keeps_the_title(db: Database) -> None:
    assert {hit.title for hit in search(db, "pétrole")} == {"Titre 1", "Titre 2"}
    prune(db, bodies=ago(timedelta(days=730)))
    assert [hit.title for hit in search(db, "pétrole")] == ["Titre 2"]
    assert {hit.title for hit in search(db, "titre")} == {"Titre 1", "Titre 2"}
    # raises where the index holds anything that its table's texts do not account for
    for number, body in ((1, ""), (2, "Le pétrole remonte.")):
        index.remove(db, number, f"Titre {number}", "Chapeau", body)
    assert db.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'petrol* OR titr*'").fetchone() == (
        0,
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--bodies-older-than", "soon"], "'soon' is no time; write 2026-03-01, "),
        (["--bodies-older-than", "0d"], "'0d' is not a day ago: nothing so young is old; write 90d, 12w or 2y"),
        (["--frontier-older-than", "2999-01-01"], "'2999-01-01' is not a day ago"),
    ],
)
def test_wrong_options(scrapy: Run, db: Database, arguments: list[str], message: str) -> None:
    done = scrapy("prune", *arguments)
    assert done.returncode == 2
    assert message in done.stderr


def test_a_long_text_is_gone_from_the_file(db: Database, database: Path) -> None:
    words = "L’indice Ferrovar tient bon. " * 2000  # longer than a page of the file, which is then left empty
    add_article(db, 1, OLD, words)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert b"Ferrovar" in database.read_bytes()
    prune(db, bodies=ago(NEW))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert b"Ferrovar" not in database.read_bytes()

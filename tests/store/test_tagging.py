"""Tagging again what an earlier version, or another register, has tagged: the rest only, and the same twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ingest.store import Database, open_store, register, tags, transaction
from ingest.store.tagging import pending, tag_again
from tests.conftest import Run, rows
from tests.support.tagging import article, furnish, save

OWN = "ISIN;Name\nZZ0000000016;Transvelia\n"


def everything(db: Database) -> list[list[tuple[Any, ...]]]:
    return [sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tags.TABLES]


def forget(db: Database, article_id: int) -> None:
    with transaction(db):
        tags.remove(db, article_id)


def test_what_is_missing_is_tagged_as_a_crawl_tags_it(db: Database) -> None:
    furnish(db)
    before, known = everything(db), register.register(db)
    forget(db, 1)
    with transaction(db):
        db.execute("UPDATE tagged SET version = 0 WHERE article_id = 2")
        db.execute("DELETE FROM article_events WHERE article_id = 2")
    assert pending(db, known) == 2
    told: list[int] = []
    assert tag_again(db, known, watch=told.append) == 2
    assert (everything(db), told, pending(db, known)) == (before, [2], 0)
    changes = db.conn.total_changes
    assert tag_again(db, known) == 0
    assert db.conn.total_changes == changes


def test_only_what_was_published_since(db: Database) -> None:
    furnish(db)
    known = register.register(db)
    for article_id in (1, 2, 3, 4):
        forget(db, article_id)
    assert pending(db, known, "2026-03-02T15:00:00Z") == 2
    assert tag_again(db, known, "2026-03-02T15:00:00Z") == 2
    assert [row[0] for row in db.execute("SELECT article_id FROM tagged")] == [3, 4]


def test_a_text_that_was_pruned_keeps_its_tags(db: Database) -> None:
    furnish(db)
    before = everything(db)[0]
    with transaction(db):
        db.execute("UPDATE articles SET body = ''")
        db.execute("UPDATE tagged SET version = 0")
    assert tag_again(db, register.register(db)) == 0
    assert everything(db)[0] == before


def test_a_text_that_changes_meanwhile_is_left_alone(db: Database, database: Path) -> None:
    furnish(db)
    forget(db, 1)
    crawl = open_store(database, check=False)

    class Changing(register.Register):
        """The register, while a crawl changes the article that is being read."""

        @property
        def companies(self):
            with transaction(crawl):
                crawl.execute("UPDATE articles SET body = 'Autre texte.' WHERE id = 1")
            return super().companies

    assert tag_again(db, Changing(register.register(db).issuers.values())) == 1
    crawl.close()
    assert db.execute("SELECT count(*) FROM tagged WHERE article_id = 1").fetchone() == (0,)


def test_the_commands(db: Database, scrapy: Run, database: Path, tmp_path: Path) -> None:
    save(db, article(1, "Transvelia lance une OPA sur LVMH", "Transvelia lance une OPA sur LVMH."))
    (tmp_path / "own.csv").write_text(OWN, "utf-8")
    told = scrapy("issuers", "--load", str(tmp_path / "own.csv"))
    assert told.stdout.endswith("own.csv: 1 issuer, 1 of them new; depeche tag finds them in what is stored already\n")
    assert "Transvelia" in scrapy("issuers", "transvelia").stdout
    assert scrapy("tag").stdout == "1 article tagged, 0 compared with others for stories\n"
    assert scrapy("tag").stdout == "no articles tagged, 0 compared with others for stories\n"
    assert rows(database, "SELECT key FROM article_issuers ORDER BY 1") == [("FR0000121014",), ("ZZ0000000016",)]


def test_a_store_that_is_not_there_is_not_made(scrapy: Run, database: Path) -> None:
    told = scrapy("tag")
    assert (told.returncode, "there is no store" in told.stderr, database.exists()) == (5, True, False)

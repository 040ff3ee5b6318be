"""Backup: a copy that is whole, also while something is being written, and never in place of another by mistake."""

import sqlite3

import pytest

from ingest.query.search import search
from ingest.store import StoreError, open_reader, open_store, transaction
from ingest.store.atomic import OutputError
from ingest.store.backup import backup
from ingest.store.fulltext.index import add
from tests.support.storing import fill


def test_the_copy_is_a_store_of_what_was_committed(db, database, tmp_path):
    fill(db, [{"title": "Bourse", "body": "Le pétrole"}])
    target = tmp_path / "copy.db"
    with transaction(db):
        add(db, 2, "Bourse", None, "Le gaz")
        assert backup(open_reader(database), target) == target.stat().st_size
    copy = open_store(target)
    assert [hit.title for hit in search(copy, "pétrole")] == ["Bourse"]
    assert copy.execute("SELECT count(*) FROM articles_fts_docsize").fetchone()[0] == 1
    assert {path.name for path in tmp_path.iterdir()} >= {"copy.db", "news.db"}
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".copy")]


def test_an_existing_file_is_kept_unless_forced(db, tmp_path):
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(OutputError, match=r"copy.db exists; --force replaces it"):
        backup(db, target)
    assert target.read_text() == "precious"
    backup(db, target, force=True)
    assert open_reader(target).execute("SELECT count(*) FROM articles").fetchone()[0] == 0


def test_a_damaged_store_makes_no_backup(db, database, tmp_path):
    fill(db, [{"body": f"{number} " * 1000} for number in range(50)])
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    with sqlite3.connect(database) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'articles'").fetchone()[0]
        size = raw.execute("PRAGMA page_size").fetchone()[0]
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    target = tmp_path / "copy.db"
    with pytest.raises(StoreError, match=r"the store is damaged .*; no copy was made"):
        backup(open_reader(database), target)
    assert not target.exists()


@pytest.mark.parametrize("command", [("backup", "--force"), ("export", "--format", "csv")])
def test_the_store_itself_is_never_written_over(db, database, scrapy, command):
    before = database.read_bytes()
    done = scrapy(*command, str(database))
    assert (done.returncode, done.stderr.count("\n"), "is the store itself" in done.stderr) == (6, 1, True)
    assert database.read_bytes() == before


def test_a_folder_that_is_not_there(db, tmp_path):
    with pytest.raises(OutputError, match=r"cannot write .*/none/copy.db"):
        backup(db, tmp_path / "none" / "copy.db")


def test_command(db, scrapy, tmp_path):
    target = tmp_path / "copy.db"
    result = scrapy("backup", str(target))
    assert (result.returncode, result.stdout) == (0, f"{target}: {target.stat().st_size / 1e6:.1f} MB, checked\n")
    result = scrapy("backup", str(target))
    assert (result.returncode, result.stderr) == (6, f"scrapy: {target} exists; --force replaces it\n")
    assert scrapy("backup", str(target), "--force").returncode == 0
    assert scrapy("backup").returncode == 2

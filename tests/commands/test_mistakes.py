"""What a newcomer gets wrong: one line that says what is wrong and what to do, and no store where there was none."""

from __future__ import annotations

import runpy
import sqlite3
from pathlib import Path

import pytest

import ingest
from ingest import settings
from ingest.commands import _errors
from ingest.crawl.session import unwritable_message
from ingest.exitcodes import Exit
from ingest.store import StoreError, open_store
from ingest.store.restore import restore
from tests.support import forked
from tests.support.forked import as_scrapy


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["crawlall", "lesecho"], 2, "there is no spider 'lesecho'; did you mean lesechos or leseco?"),
        (["issuers", "--load", "/nope"], 2, "/nope: No such file or directory"),
        (["filings", "--load", "/nope"], 2, "/nope: No such file or directory"),
        (["merge", "pyproject.toml"], 5, "cannot read the store pyproject.toml: file is not a database"),
        (["restore", "/nope"], 5, "there is no backup at /nope; `depeche backup FILE` makes one"),
        (["prune", "--yes"], 2, "--yes needs --frontier-older-than or --bodies-older-than"),
        (["prune", "--vacuum"], 2, "--vacuum needs --frontier-older-than or --bodies-older-than"),
        (["show", "abc"], 2, "« abc » n'est ni un numéro ni une adresse : depeche show 12"),
        (["search", " "], 2, "que chercher ? depeche search 'hausse des taux'"),
        (["crawl", "news", "-a", "urls=/nope"], 2, "cannot read the address file /nope: No such file or directory"),
    ],
)
def test_a_mistake_is_one_line_and_makes_no_store(
    arguments: list[str], code: int, line: str, database: Path, tmp_path: Path
) -> None:
    done = forked.run(*arguments, database=database, program=as_scrapy)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", f"scrapy: {line}\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("command", "said"), [("search", "n'a encore aucun article"), ("sources", "has no article yet")]
)
def test_an_empty_store_is_said_to_be_empty(command: str, said: str, database: Path) -> None:
    open_store(database).close()
    done = forked.run(*[command, "taux"][: 1 + (command == "search")], database=database)
    assert done.returncode == 0
    assert done.stderr.startswith(f"scrapy: {database} {said}")
    assert "crawlall" in done.stderr


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=f"^there is no folder {tmp_path / 'nope'}$"):
        open_store(tmp_path / "nope" / "news.db")


def test_python_is_told_of_no_shells_option_and_a_shell_is(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"; crawl first$") as raised:
        ingest.open(tmp_path / "nope.db")
    assert _errors.told(raised.value).endswith("crawl first, or name one with -s DATABASE=FILE")


def test_a_backup_that_is_another_file_is_not_taken_for_the_store(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (x)").connection.close()
    with pytest.raises(StoreError, match=r"is not a store of Dépêche; name a backup$"):
        restore(tmp_path / "news.db", tmp_path / "other.db")


def test_a_store_that_another_program_writes_is_to_be_waited_for(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holder, other = sqlite3.connect(database), sqlite3.connect(database, timeout=0)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(sqlite3.OperationalError) as raised:
        other.execute("CREATE TABLE t (x)")
    assert _errors.tell(raised.value, database) == Exit.STORE
    told = "another program is writing it (database is locked); wait for it or close it"
    assert capsys.readouterr().err.endswith(f"{database}: {told}\n")
    assert unwritable_message(raised.value) == f"the store: {told}, then crawl again: it goes on where it was"
    holder.close()
    other.close()


def test_a_variable_that_is_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INGEST_DATABASE", "")
    assert Path(runpy.run_path(settings.__file__)["DATABASE"]).parts[-2:] == ("data", "news.db")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["extract", "pyproject.toml"], 1, "pyproject.toml: it is no HTML page (not_html: other data)"),
        (["export", "-", "--columns", "titel"], 2, "there is no column 'titel'; did you mean title? There are id, url"),
    ],
)
def test_a_reason_is_told_in_words_and_a_name_nearly_right_is_put_right(
    arguments: list[str], code: int, line: str, database: Path
) -> None:
    open_store(database).close()
    done = forked.run(*arguments, database=database)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(f"scrapy: {line}")

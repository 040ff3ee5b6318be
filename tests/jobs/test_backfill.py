"""`scrapy backfill`: archives in parallel, each once; files that are damaged are told and tried again."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run, rows
from tests.listings.test_warc import demo_pages, write
from tests.support.forked_crawls import as_scrapy

ARTICLES = "SELECT url, first_seen_at FROM articles ORDER BY url"


def test_each_file_is_read_once(tmp_path: Path, database: Path, scrapy: Run) -> None:
    pages = demo_pages(6)
    write(tmp_path / "one.warc.gz", *pages[:4], ("https://other.example/", b"<p>Ailleurs"))
    write(tmp_path / "two.warc", *pages[2:])
    options = ("--hosts", "gazette.example", "--processes", "2")
    first = scrapy("backfill", f"{tmp_path}/*.warc*", *options, program=as_scrapy)
    assert (first.stdout, first.returncode) == ("2 files, 0 were done: 6 new, 2 known\n", 0), first.stderr
    assert rows(database, ARTICLES) == sorted((url, "2024-05-01T10:00:00Z") for url, _ in pages)
    again = scrapy("backfill", f"{tmp_path}/*.warc*", *options, program=as_scrapy)
    assert (again.stdout, again.returncode) == ("no files, 2 were done: nothing new\n", 0)


def test_a_damaged_file_is_told_and_not_taken_for_done(tmp_path: Path, database: Path, scrapy: Run) -> None:
    (tmp_path / "bad.warc.gz").write_bytes(b"no archive at all")
    done = scrapy("backfill", str(tmp_path / "bad.warc.gz"), program=as_scrapy)
    assert ("bad.warc.gz" in done.stderr, done.returncode) == (True, 3)
    assert rows(database, "SELECT count(*) FROM archives") == [(0,)]


def test_wrong_arguments_are_told_in_a_line(scrapy: Run) -> None:
    for arguments, message in (
        ((), "name files"),
        (("/nowhere/*.warc",), "no file /nowhere"),
        (("a", "--processes", "0"), "'0'"),
    ):
        done = scrapy("backfill", *arguments)
        assert (message in done.stderr, done.returncode) == (True, 2)

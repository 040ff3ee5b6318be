"""Crawls spread by Dask: rounds, parts of the store, what becomes of a crawl whose worker dies, a real cluster."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bench import dask_cluster
from ingest import demo, times
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.items import Article, Entry
from ingest.jobs.cluster import engine, rounds, task
from ingest.jobs.cluster.part import part
from ingest.jobs.cluster.task import Result, Task, packed, unpacked
from ingest.store import Database, open_store, transaction
from ingest.store.articles import save
from ingest.store.frontier import Frontier
from tests.conftest import LOOPBACK, PROJECT, Run, rows
from tests.support import forked
from tests.support.patience import LONGEST
from tests.support.stand import write_spiders

needs_dask = pytest.mark.skipif(not dask_cluster.INSTALLED, reason="needs the extra 'cluster': Dask")
URLS = [f"https://gazette.example/{number}" for number in range(25)]
Crawl = Callable[[Task], Result]


@pytest.fixture
def listed(db: Database) -> Database:
    """A store that knows the addresses, and has fetched none of them."""
    Frontier(db, "gazette", 0).add([Entry(url) for url in URLS], "https://gazette.example/feed")
    return db


def worker(folder: Path, seen: list[int], code: int = 0) -> Crawl:
    """A worker that stores what it is given, up to the task's limit."""

    def crawl(task: Task) -> Result:
        path = folder / f"{len(seen)}.db"
        path.write_bytes(unpacked(task.seed))
        db = open_store(path)
        started = f"2026-03-01T09:00:{len(seen):02}Z"
        run = db.execute("INSERT INTO runs (spider, started_at) VALUES ('gazette', ?)", [started]).lastrowid or 0
        frontier = Frontier(db, "gazette", run)
        due = frontier.take(int(task.arguments["limit"]))
        for one in due:
            article = Article(url=one.url, title="T", body=one.url, content_hash=one.url, run_id=run)
            article.first_seen_at = article.last_seen_at = times.now()
            with transaction(db):
                frontier.finish(one.url, "stored", article_id=save(db, article)[0])
        db.close()
        seen.append(len(due))
        return Result(code, "", packed(path.read_bytes()))

    return crawl


def coordinate(db: Database, crawl: Crawl, monkeypatch: pytest.MonkeyPatch, **arguments: str) -> rounds.PublisherCrawl:
    monkeypatch.setattr(rounds, "crawl", crawl)
    with ThreadPoolExecutor(1) as pool:
        return rounds.Coordinator(db, pool, arguments, {}, pages=10).run(["gazette"])[0]


def stored(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM frontier WHERE state = 'stored' AND article_id").fetchone()[0])


def test_a_large_publisher_goes_in_rounds(listed: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    publisher = coordinate(listed, worker(tmp_path, seen), monkeypatch)
    assert (seen, publisher.rounds, publisher.brought.new, publisher.code) == ([10, 10, 5], 3, 25, Exit.OK)
    assert stored(listed) == 25


def test_a_limit_counts_over_the_rounds(listed: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    coordinate(listed, worker(tmp_path, seen), monkeypatch, limit="13")
    assert seen == [10, 3]


@pytest.mark.parametrize("code", [Exit.BUG, 1, Exit.USAGE, 99])  # 1: what Python ends with when it finds no module
def test_a_fault_ends_the_publishers_rounds(
    listed: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    publisher = coordinate(listed, worker(tmp_path, [], code=code), monkeypatch)
    assert (publisher.rounds, publisher.code, stored(listed)) == (1, Exit.BUG, 10)


def test_a_round_that_was_lost_is_sent_again(listed: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    works, failures = worker(tmp_path, seen), iter([True, True, False, False, False])

    def dies(task: Task) -> Result:
        if next(failures):
            raise RuntimeError("the worker died")
        return works(task)

    assert coordinate(listed, dies, monkeypatch).code is Exit.OK
    assert (seen, stored(listed)) == ([10, 10, 5], 25)


def test_a_publisher_whose_workers_all_die_is_left_to_the_next_crawl(
    listed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(_task: Task) -> Result:
        raise RuntimeError("the worker died")

    publisher = coordinate(listed, dies, monkeypatch)
    assert (publisher.code, publisher.failures, stored(listed)) == (Exit.INTERRUPTED, rounds.TRIES, 0)


def test_a_part_has_the_publishers_rows_only(listed: Database, tmp_path: Path) -> None:
    Frontier(listed, "fil", 0).add([Entry("https://fil.example/a")], "https://fil.example/feed")
    Frontier(listed, "gazette", 7).take(1)
    (tmp_path / "part.db").write_bytes(unpacked(part(listed, "gazette")))
    assert rows(tmp_path / "part.db", "SELECT url FROM frontier ORDER BY id") == [(url,) for url in URLS]
    assert rows(tmp_path / "part.db", "SELECT DISTINCT run_id, state FROM frontier") == [(None, "pending")]


def test_without_dask_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"pip install -e '\.\[cluster\]'"), engine.cluster("tcp://127.0.0.1:1"):
        pass


@pytest.mark.parametrize("arguments", [("nobody",), ("lesechos", "-a", "limit=none"), ("lesechos", "-a", "colour=red")])
def test_wrong_arguments_are_told_before_anything_is_sent(scrapy: Run, arguments: tuple[str, ...]) -> None:
    done = scrapy("crawlall", "--cluster", "tcp://127.0.0.1:1", *arguments)
    assert (done.returncode, done.stderr.count("\n"), "scheduler" in done.stderr) == (2, 1, False)


@pytest.mark.parametrize("command", [("crawlall", "lesechos"), ("backfill", __file__)])
def test_without_a_scheduler_no_store_is_made(scrapy: Run, database: Path, command: tuple[str, ...]) -> None:
    done = scrapy(*command, "--cluster", "tcp://127.0.0.1:1")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert list(database.parent.glob(f"{database.name}*")) == []


@needs_dask
def test_tls_without_a_certificate_is_told_in_one_line(scrapy: Run) -> None:
    done = scrapy("crawlall", "--cluster", "tls://127.0.0.1:1", "lesechos")
    assert (done.returncode, done.stderr.count("\n"), "certificates" in done.stderr) == (2, 1, True)


def crawl_in(folder: str, wanted: Task) -> None:
    """What a worker does, its files where the test finds them when it is killed."""
    tempfile.tempdir = folder
    task.crawl(wanted)


def test_a_crawl_dies_with_the_worker_that_began_it(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(LONGEST)
        feed = f"http://127.0.0.1:{silent.getsockname()[1]}/feed.xml"
        settings = {"ALLOW_LOOPBACK": "True", "DOWNLOAD_TIMEOUT": "60"}
        worker_process = forked.begin(crawl_in, str(tmp_path), Task("news", {"feed": feed}, settings, exclusive=False))
        connection, _ = silent.accept()  # the crawl waits for an answer, with a minute's patience
        with connection:
            assert connection.recv(4096).startswith(b"GET /robots.txt")
            worker_process.kill()
            connection.settimeout(LONGEST)
            assert connection.recv(1) == b"", "the crawl goes on though its worker is dead"


@needs_dask
def test_a_cluster_stores_what_one_machine_does(
    newsroom: demo.Newsroom, scrapy: Run, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feeds = {name: newsroom.url + publisher.feed for name, publisher in demo.publishers().items()}
    write_spiders(tmp_path, dict(list(feeds.items())[:2]))
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{PROJECT}")
    options = ("-s", "SPIDER_MODULES=stand", *LOOPBACK)
    with dask_cluster.dask(tmp_path / "space") as address:
        spread = scrapy("crawlall", "--cluster", address, *options)
    alone = scrapy("crawlall", *options, "-s", f"DATABASE={tmp_path}/alone.db")
    assert (spread.returncode, alone.returncode) == (0, 0), spread.stderr
    for sql in (
        "SELECT url, source, body FROM articles ORDER BY url",
        "SELECT url, state, reason FROM frontier ORDER BY url",
    ):
        assert rows(database, sql) == rows(tmp_path / "alone.db", sql)

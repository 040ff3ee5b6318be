"""A crawl that is stopped: by a signal, twice, or by kill -9."""

from __future__ import annotations

import os
import signal
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from ingest import demo
from ingest.exitcodes import Exit
from tests.support import forked
from tests.support.patience import wait_for
from tests.torture import crawls

PAGES = 50


def crawl_until(database: Path, feed: str, count: int) -> ForkServerProcess:
    """A running crawl that has stored at least `count` articles."""
    crawl = crawls.start(database, feed, "-s", "DOWNLOAD_DELAY=0.05")  # so that it is not over before the signal
    wait_for(lambda: not crawl.is_alive() or len(crawls.stored(database)) >= count)
    assert crawl.is_alive()
    return crawl


def answered(newsroom: demo.Newsroom) -> set[str]:
    return {newsroom.url + request.path for request in newsroom.requests if "/article-" in request.path}


@pytest.fixture
def feed(newsroom: demo.Newsroom) -> str:
    return crawls.register(newsroom, PAGES)


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGHUP])
def test_one_signal_stores_what_was_fetched(
    newsroom: demo.Newsroom, feed: str, database: Path, sent: signal.Signals
) -> None:
    crawl = crawl_until(database, feed, 10)
    assert crawl.pid
    os.kill(crawl.pid, sent)
    assert forked.wait(crawl) == Exit.INTERRUPTED
    stored = crawls.stored(database)
    assert set(stored) == answered(newsroom)
    assert 10 <= len(stored) < PAGES


def test_two_signals_stop_at_once_and_the_next_crawl_completes(feed: str, database: Path) -> None:
    crawl = crawl_until(database, feed, 10)
    before = crawls.stored(database)
    crawl.terminate()
    crawl.terminate()
    assert forked.wait(crawl) != 0
    assert forked.wait(crawls.start(database, feed)) == 0
    crawls.check(database, before)
    assert len(crawls.stored(database)) == PAGES


def test_kill_and_resume(tmp_path: Path) -> None:
    assert crawls.kill_and_resume(3, PAGES, tmp_path) >= 1

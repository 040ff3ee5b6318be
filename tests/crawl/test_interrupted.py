"""A crawl that is stopped: by a signal, twice, or by kill -9."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Semaphore
from typing import NamedTuple

import pytest

from ingest import demo
from ingest.exitcodes import Exit
from tests.support import forked
from tests.support.held import TOLD, Gate, wait_until_told
from tests.support.patience import wait_for
from tests.support.web import Answer
from tests.torture import crawls

PAGES, FREE = 20, 10
"""Articles in all, and how many of them are answered before the others are held back."""


class Running(NamedTuple):
    """A crawl that has stored what was answered, and waits for a page."""

    process: ForkServerProcess
    gate: Gate
    log: Path

    def send(self, sent: signal.Signals) -> None:
        assert self.process.pid
        os.kill(self.process.pid, sent)


def answered(newsroom: demo.Newsroom) -> set[str]:
    return {newsroom.url + request.path for request in newsroom.requests if "/article-" in request.path}


@pytest.fixture
def feed(newsroom: demo.Newsroom) -> str:
    return crawls.register(newsroom, PAGES)


def _now_or_later(page: Answer, held: Callable[[], Answer], free: Semaphore) -> Answer:
    return page if free.acquire(blocking=False) else held()


@pytest.fixture
def running(newsroom: demo.Newsroom, feed: str, database: Path, tmp_path: Path) -> Iterator[Running]:
    gate, free = Gate(), Semaphore(FREE)
    for path, page in newsroom.pages.items():
        if "/article-" in path:
            newsroom.pages[path] = partial(_now_or_later, page, gate.holding(page), free)
    log = tmp_path / "log"
    crawl = crawls.start(database, feed, *TOLD, errors=log)
    wait_for(lambda: gate.asked.is_set() and len(crawls.stored(database)) >= FREE)
    yield Running(crawl, gate, log)
    gate.open()


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGHUP])
def test_one_signal_stores_what_was_fetched(
    newsroom: demo.Newsroom, running: Running, database: Path, sent: signal.Signals
) -> None:
    running.send(sent)
    wait_until_told(running.log, "Closing spider (shutdown)")
    running.gate.open()  # what was asked for before is still waited for
    assert forked.wait(running.process) == Exit.INTERRUPTED
    stored = crawls.stored(database)
    assert set(stored) == answered(newsroom)
    assert FREE < len(stored) < PAGES


def test_two_signals_stop_at_once_and_the_next_crawl_completes(running: Running, feed: str, database: Path) -> None:
    before = crawls.stored(database)
    running.send(signal.SIGTERM)
    wait_until_told(running.log, "Received SIGTERM")
    running.send(signal.SIGTERM)
    assert forked.wait(running.process) != 0  # though the page is held back
    running.gate.open()
    assert forked.wait(crawls.start(database, feed)) == 0
    crawls.check(database, before)
    assert len(crawls.stored(database)) == PAGES


def test_kill_and_resume(tmp_path: Path) -> None:
    assert crawls.kill_and_resume(3, 50, tmp_path) >= 1

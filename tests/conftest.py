"""What tests share: the demo newsroom, a store of their own, the commands as people type them."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
from collections.abc import Callable, Generator, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ingest import demo
from ingest.settings import PROJECT
from ingest.store import Database, open_store
from tests.support import stores
from tests.support.forked import run as run_scrapy
from tests.support.forked import start_server, stop_server, use_server
from tests.support.quiet_worker import quieten

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

__all__ = ["LOOPBACK", "PROJECT", "Run", "rows", "run_scrapy"]

LOOPBACK = ("-s", "ALLOW_LOOPBACK=True", "-s", "DOWNLOAD_DELAY=0", "-s", "READING_PROCESSES=1")

_WAITING = (
    *("torture", "seams", "browse", "jobs", "crawl", "commands", "publishers", "listings"),
    *("tests", "store", "export", "demo"),
)
"""Folders of tests that begin crawls and servers, or wait for the disk; those with the longest files first."""

_COMPUTING = ("query", "page", "walls", "boxes")
"""Folders with long files of the others: a long one that began last would be waited for by itself."""

os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # it would import Trio, as AnyIO's plugin for pytest does

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell's background: what the tests interrupt would never end
    signal.signal(signal.SIGINT, signal.default_int_handler)

Run = Callable[..., subprocess.CompletedProcess[str]]


def pytest_xdist_auto_num_workers() -> int:
    """Two a core: tests wait as long as they work, for a server's delay or a process that ends."""
    return 2 * (os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """First what waits for servers, browsers and kills: what only computes fills the time until the last is done."""
    order = {name: place for place, name in enumerate((*_WAITING, *_COMPUTING))}
    items.sort(key=lambda item: order.get(item.path.parent.name, len(order)))


def pytest_collection_finish(session: pytest.Session) -> None:
    """What a worker collected lasts as long as its tests: garbage is looked for only in what they make."""
    if hasattr(session.config, "workerinput"):
        gc.freeze()
        gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: WorkerController) -> None:
    """All workers fork from one server, which imports what commands need while they collect their tests."""
    node.workerinput["forks"] = start_server("tests.support.viewed")


def pytest_configure(config: pytest.Config) -> None:
    """Let a worker fork from the server of all, and say little; while it collects there is no garbage."""
    if hasattr(config, "workerinput"):
        gc.disable()
        import_module("scrapy.core.downloader.contextfactory")  # looks through all modules that are there: few as yet
        use_server(config.workerinput["forks"])
        quieten(config)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtestloop() -> Generator[None, object, object]:
    """End the server before pytest-cov, whose wrapper is around this one, puts together what all processes saw."""
    try:
        return (yield)
    finally:
        stop_server()


@pytest.fixture
def newsroom() -> Iterator[demo.Newsroom]:
    """The demo newsroom on a free port."""
    with demo.serve() as server:
        yield server


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Path of a store that does not exist yet."""
    return tmp_path / "news.db"


@pytest.fixture
def db(database: Path) -> Iterator[Database]:
    """A fresh store, open for writing."""
    store = stores.opened(database)
    yield store
    store.close()


@pytest.fixture
def scrapy(database: Path) -> Run:
    """Run a command on the test's store: `scrapy("search", "taux")`."""
    return lambda *arguments, **options: run_scrapy(*arguments, database=database, **options)


@pytest.fixture
def crawl(scrapy: Run) -> Run:
    """Crawl something on loopback with the spider `news`: `crawl(feed=URL)`."""

    def run(*options: str, **arguments: str) -> subprocess.CompletedProcess[str]:
        given = [part for name, value in arguments.items() for part in ("-a", f"{name}={value}")]
        return scrapy("crawl", "news", *given, *LOOPBACK, *options)

    return run


def rows(database: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    """What a query gives, read through a connection of its own."""
    store = open_store(database, check=False)
    try:
        return list(store.execute(sql, values).fetchall())
    finally:
        store.close()

"""A fault of the program is told: by the exit code, in the run's row, as the reason of the page that it cost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

import pytest

from ingest.exitcodes import Exit
from tests.conftest import LOOPBACK, rows, run_scrapy
from tests.support import stand
from tests.support.web import serve

SPIDERS = """
from ingest.settings import ITEM_PIPELINES
from spiders.base import NewsSpider


class FaultyPipeline:
    def process_item(self, item):
        if item.url.endswith("/2"):
            raise ZeroDivisionError("in a pipeline")
        return item


class Pipes(NewsSpider):
    name = "pipes"
    feeds = ("{0}/rss",)
    custom_settings = {{"ITEM_PIPELINES": {{**ITEM_PIPELINES, FaultyPipeline: 450}}}}


class Calls(NewsSpider):
    name = "calls"
    feeds = ("{1}/rss",)

    def parse_article(self, response, due):
        if due.url.endswith("/2"):
            raise ZeroDivisionError("in a callback")
        yield from super().parse_article(response, due)
"""


class Crawled(NamedTuple):
    done: CompletedProcess[str]
    database: Path


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """Two papers of two pages side by side: the second page meets a fault, of a pipeline here, of a callback there."""
    folder: Path = tmp_path_factory.mktemp("faults")
    with serve("127.0.5.1", "127.0.5.2") as sites, pytest.MonkeyPatch.context() as patch:
        for site in sites:
            stand.furnish(site, pages=2)
        (folder / "faulty.py").write_text(SPIDERS.format(*(site.url for site in sites)))
        patch.setenv("PYTHONPATH", str(folder))
        done = run_scrapy("crawlall", "-s", "SPIDER_MODULES=faulty", *LOOPBACK, database=folder / "news.db")
        yield Crawled(done, folder / "news.db")


def test_the_command_exits_with_70_and_the_log_has_the_tracebacks(crawled: Crawled) -> None:
    assert crawled.done.returncode == Exit.BUG == 70
    assert crawled.done.stderr.count("Traceback") == 2


@pytest.mark.parametrize(("spider", "place"), [("pipes", "in a pipeline"), ("calls", "in a callback")])
def test_the_page_that_it_cost_has_it_as_its_reason(crawled: Crawled, spider: str, place: str) -> None:
    found = rows(crawled.database, "SELECT state, reason FROM frontier WHERE source = ? ORDER BY url", spider)
    assert found == [("stored", None), ("failed", f"bug: ZeroDivisionError('{place}')")]


@pytest.mark.parametrize("spider", ["pipes", "calls"])
def test_each_run_has_exit_status_70_and_counts_it(crawled: Crawled, spider: str) -> None:
    found = rows(crawled.database, "SELECT exit_status, stored, failed FROM runs WHERE spider = ?", spider)
    assert found == [(70, 1, '{"bug": 1}')]

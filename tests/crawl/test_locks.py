"""One crawl of a publisher at a time, whoever starts it."""

from __future__ import annotations

from pathlib import Path

from ingest.crawl.locks import hold
from ingest.exitcodes import Exit
from tests.conftest import Run


def test_a_publisher_that_is_being_crawled_is_left_alone(scrapy: Run, database: Path) -> None:
    with hold(database, "latribune"):
        done = scrapy("crawl", "latribune")
    assert (done.returncode, done.stdout) == (Exit.BUSY, "")
    assert "latribune is being crawled by another process" in done.stderr

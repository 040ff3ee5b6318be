"""Runs crawls to their end in this process, and tells the exit code of each."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread

from scrapy.crawler import AsyncCrawlerProcess, Crawler

from ingest.crawl.exit_code import of_crawl
from ingest.crawl.store_check import StoreCheck
from ingest.exitcodes import Exit
from ingest.store import StoreError

logger = logging.getLogger(__name__)


def run(process: AsyncCrawlerProcess, crawlers: Iterable[Crawler], arguments: Mapping[str, str]) -> list[Exit]:
    """Crawl side by side until all are done; returns the exit code of each."""
    crawlers = list(crawlers)
    with StoreCheck(Path(crawlers[0].settings["DATABASE"]), crawlers) as check:
        tasks = [(crawler, process.crawl(crawler, **arguments)) for crawler in crawlers]
        with _hang_up_ends():
            process.start()
    if check.damage:
        logger.critical(str(check.damage))
        return [Exit.STORE] * len(tasks)
    errors = [_error(task) for _, task in tasks]
    for message in dict.fromkeys(str(error) for error in errors if isinstance(error, StoreError)):
        logger.critical(message)
    return [of_crawl(crawler, error) for (crawler, _), error in zip(tasks, errors, strict=True)]


@contextmanager
def _hang_up_ends() -> Iterator[None]:
    """Take a terminal that is closed (SIGHUP) for SIGTERM, by which a crawl ends in order; `nohup` still ignores it."""
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_DFL or current_thread() is not main_thread():
        yield
        return
    signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    try:
        yield
    finally:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _error(task: asyncio.Task[None]) -> BaseException | None:
    """Why a crawl could not begin."""
    return task.exception() if task.done() and not task.cancelled() else None

"""Chooses the exit code of a crawl: from its stats when it ends, from its error where it could not begin."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from scrapy.crawler import Crawler

from ingest.crawl.stats import GOOD, below, has_read
from ingest.exitcodes import Exit
from ingest.store import StoreError

logger = logging.getLogger(__name__)

_STOPPED = {
    "shutdown": Exit.INTERRUPTED,
    "closespider_timeout": Exit.LIMIT,
    "memusage_exceeded": Exit.LIMIT,
    "start_error": Exit.BUG,
}
"""By Scrapy's reason for the end of a crawl; other reasons decide nothing."""


def exit_code(stats: Mapping[str, Any], finish_reason: str) -> Exit:
    """What the command that ran a crawl exits with.

    One dead feed beside a good one is no failure of the crawl: `depeche health` tells of it.

    Args:
        stats: Scrapy's.
        finish_reason: Scrapy's.
    """
    failed = below(stats, "articles/failed/")
    if stats.get("store/unwritable", 0):  # also where the crawl was ending for another reason
        return Exit.STORE
    if finish_reason in _STOPPED:
        return _STOPPED[finish_reason]
    if below(stats, "spider_exceptions/") or "bug" in failed:
        return Exit.BUG
    if stats.get("ways/failed", 0) and not has_read(stats):
        return Exit.SOURCE
    if "no_address" in failed:  # a file that was named by hand: no other crawl comes back to it
        return Exit.PAGES
    has_articles = any(stats.get(f"articles/{name}", 0) for name in GOOD)
    return Exit.PAGES if failed and not has_articles else Exit.OK


def of_crawl(crawler: Crawler, error: BaseException | None) -> Exit:
    """The exit code of a crawl; one that wrote none was stopped by a second signal, or never began."""
    assert crawler.stats is not None  # noqa: S101 -- there since the crawl began
    if isinstance(error, StoreError):
        return Exit.STORE
    if error:
        logger.error("the crawl could not begin", exc_info=error)
    began = crawler.stats.get_value("start_time") is not None
    return Exit(crawler.stats.get_value("exit_code", Exit.INTERRUPTED if began else Exit.BUG))

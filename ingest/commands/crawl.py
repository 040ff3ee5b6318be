"""`scrapy crawl`, with an exit code that tells."""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from typing import Any

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from ingest.cli import checked_crawler, checked_store, one_line_errors
from ingest.crawl import run
from ingest.crawl.locks import BusyError, hold
from ingest.crawl.stats import line
from ingest.exitcodes import Exit


class Command(ScrapyCrawl):
    """Scrapy's own command; checks arguments and store before the crawl, and says in one line what it did."""

    def short_desc(self) -> str:
        """One line for `scrapy -h`."""
        return "Crawl one publisher now, or any site with the spider 'news'"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's own options."""
        super().add_options(parser)
        one_line_errors(parser)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run the spider named."""
        assert self.settings is not None  # noqa: S101 - Scrapy sets it before it calls
        if len(args) != 1:
            raise UsageError("name one spider; 'scrapy list' shows them", print_help=False)
        crawler = checked_crawler(self, args[0], opts.spargs)
        if not checked_store(self):
            return
        try:
            with hold(self.settings["DATABASE"], args[0]) if _is_publisher(crawler, opts) else nullcontext():
                (self.exitcode,) = run.run(self, [crawler], opts.spargs)
        except BusyError as error:
            print(f"scrapy: {error}", file=sys.stderr)
            self.exitcode = Exit.BUSY
            return
        print(line(args[0], crawler.stats.get_stats(), as_json=self.settings.getbool("LOG_JSON")))


def _is_publisher(crawler: Crawler, opts: argparse.Namespace) -> bool:
    """Whether the crawl takes all that is due of its spider; what is bounded by its own addresses needs no lock."""
    spider: Any = crawler.spidercls(**opts.spargs)
    return not hasattr(spider, "own_ways") or spider.own_ways() is None

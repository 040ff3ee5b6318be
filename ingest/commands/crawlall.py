"""`scrapy crawlall`: every enabled publisher in one round."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from scrapy.commands import BaseRunSpiderCommand
from scrapy.exceptions import UsageError
from scrapy.utils.conf import arglist_to_dict

from ingest.cli import checked_crawler, checked_store, one_line_errors
from ingest.crawl import run
from ingest.crawl.locks import hold_free
from ingest.crawl.stats import sentence
from ingest.exitcodes import worst
from ingest.jobs.cluster.crawlall import crawl_on
from ingest.jobs.round_table import table
from ingest.jobs.schedule.enabled import due_now


class Command(BaseRunSpiderCommand):
    """Crawls publishers side by side in one process: they share the store and the reading processes."""

    requires_project = True

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] [SPIDER ...]"

    def short_desc(self) -> str:
        """One line for `scrapy -h`."""
        return "Crawl every enabled publisher, or those named, side by side"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's own options, and ours."""
        super().add_options(parser)
        one_line_errors(parser)
        parser.add_argument("--due", action="store_true", help="only those whose schedule says so now: for cron")
        parser.add_argument("--cluster", metavar="ADDRESS", help="on the workers of a Dask scheduler: tcp://HOST:8786")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run all that nobody else crawls at the moment."""
        assert self.settings is not None  # noqa: S101 - Scrapy sets it before it calls
        if not checked_store(self):
            return
        names = args or self._enabled()
        wanted = due_now(self.settings, names) if opts.due else names
        with hold_free(self.settings["DATABASE"], wanted) as free:
            if busy := sorted(set(wanted) - set(free)):
                print(f"being crawled by another process already: {', '.join(busy)}", file=sys.stderr)
            if free and opts.cluster:
                self._spread(free, opts)
            elif free:
                self._crawl(free, opts)

    def _crawl(self, names: list[str], opts: argparse.Namespace) -> None:
        """Run them all and tell of each."""
        crawlers = {name: checked_crawler(self, name, opts.spargs) for name in names}
        codes = run.run(self, crawlers.values(), opts.spargs)
        brought = (sentence(crawler.stats.get_stats()) for crawler in crawlers.values())
        table(zip(names, brought, codes, strict=True))
        self.exitcode = worst(codes)

    def _spread(self, names: list[str], opts: argparse.Namespace) -> None:
        """Run them on a cluster; what is wrong with the arguments is told here, not by every worker."""
        assert self.settings is not None  # noqa: S101
        for name in names:
            checked_crawler(self, name, opts.spargs)
        self.exitcode = crawl_on(opts.cluster, names, self.settings, opts.spargs, arglist_to_dict(opts.set))

    def _enabled(self) -> list[str]:
        assert self.crawler_process is not None  # noqa: S101
        loader: Any = self.crawler_process.spider_loader
        names = [name for name in sorted(loader.list()) if getattr(loader.load(name), "enabled", False)]
        if not names:
            raise UsageError("no publisher is enabled", print_help=False)
        return names

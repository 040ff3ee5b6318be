"""`scrapy crawl`, with an exit code that tells."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from ingest.cli import one_line_errors
from ingest.exitcodes import Exit
from ingest.outcome import sentence
from ingest.store import StoreError, open_store


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
        assert self.settings is not None  # noqa: S101 - Scrapy sets both before it calls
        assert self.crawler_process is not None  # noqa: S101
        if len(args) != 1:
            raise UsageError("name one spider; 'scrapy list' shows them", print_help=False)
        crawler = self._checked(args[0], opts.spargs)
        try:
            open_store(self.settings["DATABASE"]).close()
        except StoreError as error:
            print(f"scrapy: {error}", file=sys.stderr)
            self.exitcode = Exit.STORE
            return
        self.crawler_process.crawl(crawler, **opts.spargs)
        self.crawler_process.start()
        self.exitcode = crawler.stats.get_value("exit_code", int(Exit.BUG))
        print(f"{args[0]}: {sentence(crawler.stats.get_stats())}")

    def _checked(self, name: str, arguments: dict[str, Any]) -> Crawler:
        try:
            crawler = self._create_crawler(name)
            crawler.spidercls(**arguments)
        except KeyError:
            raise UsageError(f"there is no spider {name!r}; 'scrapy list' shows them", print_help=False) from None
        except (TypeError, ValueError) as error:
            raise UsageError(str(error), print_help=False) from None
        return crawler

"""What the commands that crawl share; Scrapy gives them `settings` and `crawler_process`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from ingest.commands import _base, _components, _limits, _settings, _stores
from ingest.commands._program import say
from ingest.commands._summaries import READING
from ingest.crawl import template
from ingest.crawl.loading import lasting
from ingest.errors import DepecheError, UsageError
from ingest.jobs.watch_path import watch_path
from ingest.publishers import unknown
from ingest.store import open_store, soundness

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


_ARGUMENTS = (
    "an argument of the spider: feed=, sitemap=, section=, wordpress= (addresses by comma), since=, until=, limit=N;"
    " of 'news' also urls=FILE, html=FOLDER, of 'warc' only files=GLOB, hosts=, limit=N (docs/crawling.md)"
)


class Command(_base.Command):
    """A command that crawls."""

    stores = "newest"

    requires_crawler_process = True
    default_settings: ClassVar[dict[str, Any]] = {}  # logging stays on

    def prepare(self, opts: argparse.Namespace) -> None:
        """Check what Scrapy loads at its start, all spiders too; meanwhile the readers' process loads what it needs."""
        if self.name in READING:
            template.load_ahead()  # has begun long ago, where the program is `depeche`
        _components.check(self.settings, _components.AT_START)
        with lasting():
            _components.check_spiders(self.settings)

    def checked_crawler(self, name: str, arguments: Mapping[str, str]) -> Crawler:
        """A crawler for the spider named, its arguments tried first.

        Raises:
            UsageError: there is no such spider, it does not take these arguments, or a setting names a part that
                cannot be loaded.
        """
        try:
            crawler: Crawler = self.crawler_process.create_crawler(name)
            crawler.spidercls(**arguments)
        except KeyError:
            raise UsageError(unknown(name, self.crawler_process.spider_loader.list())) from None
        except (TypeError, ValueError) as error:
            raise UsageError(str(error)) from None
        with lasting():
            _components.check(crawler.settings, _components.OF_A_CRAWL)
        return crawler

    def check_parts(self) -> None:
        """Check what Scrapy loads for a crawl with a spider of the command's own.

        Raises:
            UsageError: a setting names a part that cannot be loaded.
        """
        with lasting():
            _components.check(self.settings, _components.OF_A_CRAWL)

    def tell_watches(self) -> None:
        """Send what the watches find among the new articles; what a receiver refuses is told, and waits.

        What is a copy of an article in an older store is found before, and not sent.
        """
        _stores.compare(self.database, self.beside)
        if not watch_path(self.database).exists():
            return
        from ingest.jobs import watch

        try:
            told = watch.run(
                self.database,
                watch.read(self.database),
                beside=self.beside,
                loopback=self.settings.getbool("ALLOW_LOOPBACK"),
            )
        except DepecheError as error:
            say(error)
            return
        for row in told:
            if row.error:
                say(f"watch {row.watch} {row.receiver}: {row.error}")

    def check_store(self) -> None:
        """Check the shell's limits; make, migrate or check the store.

        A large store is checked while the crawl runs (`ingest.crawl.store_check`).

        Raises:
            StoreError: it cannot be used.
            UsageError: a limit is too narrow.
        """
        _limits.check()
        open_store(self.database, check=not soundness.is_large(self.database)).close()


class SpiderCommand(Command):
    """A command that takes what Scrapy's own `crawl` takes."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Spider arguments and feeds."""
        super().add_options(parser)
        parser.add_argument("-a", dest="spargs", action="append", default=[], metavar="NAME=VALUE", help=_ARGUMENTS)
        parser.add_argument(
            "-o", "--output", action="append", metavar="FILE", help="also append the articles to FILE, by its ending"
        )
        parser.add_argument(
            "-O", "--overwrite-output", action="append", metavar="FILE", help="the same into a FILE that is replaced"
        )

    def prepare(self, opts: argparse.Namespace) -> None:
        """Take the options apart as Scrapy's `crawl` does."""
        super().prepare(opts)
        from scrapy.exceptions import UsageError as ScrapyUsageError
        from scrapy.utils.conf import feed_process_params_from_cli

        opts.spargs = _settings.pairs("-a", opts.spargs)
        if opts.output or opts.overwrite_output:
            try:
                feeds = feed_process_params_from_cli(self.settings, opts.output, overwrite_output=opts.overwrite_output)
            except ScrapyUsageError as error:
                raise UsageError(str(error)) from None
            self.settings.set("FEEDS", feeds, priority="cmdline")

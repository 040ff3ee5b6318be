"""`depeche crawlall`: every enabled publisher in one round."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from concurrent.futures import Executor
from contextlib import closing

from ingest.commands import _crawling, _settings, _tables
from ingest.commands._progress import progress
from ingest.crawl.stats import sentence
from ingest.errors import UsageError
from ingest.exitcodes import Exit, worst
from ingest.store import open_store, register


class Command(_crawling.SpiderCommand):
    """Crawls publishers side by side in one process: they share the store and the reading processes."""

    def syntax(self) -> str:
        return "[options] [SPIDER ...]"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--due", action="store_true", help="only those whose schedule says so now: for cron")
        parser.add_argument("--cluster", metavar="ADDRESS", help="on the workers of a Dask scheduler: tcp://HOST:8786")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        from ingest.jobs.schedule.enabled import enabled

        names = args or enabled(self.publishers)
        if not names:
            raise UsageError("no publisher is enabled: 'depeche list' says why, 'depeche add SITE' follows one")
        for name in names:  # before a store is made; wrong arguments are told once, not by every worker
            self.checked_crawler(name, opts.spargs)
        if not opts.cluster:
            self._crawl_free(names, opts, None)
            return
        from ingest.jobs.cluster.engine import cluster

        with cluster(opts.cluster) as pool:
            self._crawl_free(names, opts, pool)

    def _crawl_free(self, names: list[str], opts: argparse.Namespace, pool: Executor | None) -> None:
        from ingest.crawl.locks import hold_free
        from ingest.jobs.schedule.enabled import due_now

        self.check_store()
        wanted = due_now(self.publishers, self.database, names) if opts.due else names
        with hold_free(self.database, wanted) as free:
            if busy := sorted(set(wanted) - set(free)):
                print(f"being crawled by another process already: {', '.join(busy)}", file=sys.stderr)
            if free and pool:
                with closing(open_store(self.database)) as db:  # checked whole: no crawl of this process does it
                    register.sync(db, register.register(db, self.settings["REGISTER"]))  # crawls do it in their own
                self._spread(free, opts, pool)
            elif free:
                self._crawl(free, opts)

    def _crawl(self, names: list[str], opts: argparse.Namespace) -> None:
        """Run them all and tell of each."""
        from ingest.crawl import run

        crawlers = {name: self.checked_crawler(name, opts.spargs) for name in names}
        codes = run.run(self.crawler_process, crawlers.values(), opts.spargs)
        brought = (sentence(crawler.stats.get_stats()) for crawler in crawlers.values())
        self._tell(zip(names, brought, codes, strict=True))

    def _spread(self, names: list[str], opts: argparse.Namespace, pool: Executor) -> None:
        """Crawl on a cluster."""
        from ingest.jobs.cluster.crawlall import crawl_on

        given, pages = _settings.pairs("-s", opts.set), self.settings.getint("CLUSTER_ROUND")
        with progress(lambda: len(names)) as bar:
            publishers = crawl_on(
                pool,
                names,
                self.database,
                opts.spargs,
                given,
                pages=pages,
                watch=lambda back, new: bar(completed=back, description=f"{new} new"),
            )
        self._tell((one.name, one.sentence, one.code) for one in publishers)

    def _tell(self, crawls: Iterable[tuple[str, str, Exit]]) -> None:
        ended = list(crawls)
        _tables.crawls(ended)
        self.exitcode = worst(code for _, _, code in ended)
        self.tell_watches()

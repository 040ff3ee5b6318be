"""`depeche crawl`, with an exit code that tells."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from ingest.commands import _crawling
from ingest.crawl.stats import line
from ingest.errors import UsageError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class Command(_crawling.SpiderCommand):
    """One spider; arguments and store are checked before the crawl, and one line says what it did."""

    def syntax(self) -> str:
        return "[options] SPIDER"

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("name one spider; 'depeche list' shows them")
        crawler = self.checked_crawler(args[0], opts.spargs)
        self.check_store()
        self._crawl(crawler, args[0], opts.spargs)
        self.tell_watches()
        print(line(args[0], crawler.stats.get_stats(), log_json=self.settings.getbool("LOG_JSON")))

    def _crawl(self, crawler: Crawler, name: str, arguments: dict[str, str]) -> None:
        from ingest.crawl import run
        from ingest.crawl.locks import hold

        with hold(self.database, name) if _is_publisher(crawler, arguments) else nullcontext():
            (self.exitcode,) = run.run(self.crawler_process, [crawler], arguments)


def _is_publisher(crawler: Crawler, arguments: dict[str, str]) -> bool:
    """Whether the crawl takes everything due of its spider, and so needs the publisher's lock."""
    spider: Any = crawler.spidercls(**arguments)
    return not hasattr(spider, "own_ways") or spider.own_ways() is None

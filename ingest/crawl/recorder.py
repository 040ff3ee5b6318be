"""Records what became of every page and of the crawl: reasons in `frontier`, counters and exit code in `runs`."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from scrapy import Spider
from scrapy.exceptions import DropItem
from scrapy.http import Response
from twisted.python.failure import Failure

from ingest import times
from ingest.crawl.drops import Dropped
from ingest.crawl.exit_code import exit_code
from ingest.crawl.session import SessionExtension
from ingest.crawl.stats import summary
from ingest.refusals import NotAnArticle, NotHtml, Refused, StoreUnwritable, Walled

_CLOSE_RUN = """
UPDATE runs SET finished_at = :now, finish_reason = :finish_reason, exit_status = :exit_status,
    discovered = :discovered, fetched = :fetched, stored = :stored, revised = :revised, duplicates = :duplicates,
    refused = :refused, failed = :failed, not_modified = :not_modified, bytes = :bytes
WHERE id = :id
"""


class RunRecorder(SessionExtension):
    """Writes what Scrapy's signals say into the store as it happens."""

    listens = ("item_dropped", "item_error", "spider_error", "spider_closed")

    def item_dropped(self, item: Any, exception: DropItem) -> None:
        """A pipeline turned a page away."""
        refused = exception.refused if isinstance(exception, Dropped) else Refused(str(exception))
        if isinstance(refused, StoreUnwritable):
            self.session.unwritable(refused)
            return
        url = item.requested_url
        if isinstance(refused, NotAnArticle | NotHtml) and self.session.frontier.has_article(url):
            refused = Walled(f"no article any more ({refused.reason})")
        self.session.finish(url, refused.state, refused.reason)

    def item_error(self, item: Any, failure: Failure) -> None:
        """A pipeline has a fault."""
        self.session.finish(item.requested_url, "failed", f"bug: {failure.value!r}")

    def spider_error(self, failure: Failure, response: Response) -> None:
        """A callback has a fault, or could not read the store."""
        if isinstance(failure.value, sqlite3.OperationalError):
            self.session.unwritable(failure.value)
            return
        due = response.request.cb_kwargs.get("due") if response.request else None
        if due:
            self.session.finish(due.url, "failed", f"bug: {failure.value!r}")

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """Write the run's row, and the exit code where the command finds it."""
        stats = self.crawler.stats
        stats.set_value("frontier/elsewhere", self.session.frontier.count_elsewhere())
        code = exit_code(stats.get_stats(), reason)
        stats.set_value("exit_code", int(code))
        counts = summary(stats.get_stats())
        counts |= {name: json.dumps(counts[name]) for name in ("refused", "failed")}
        row = {
            "id": self.session.run_id,
            "now": times.to_text(times.now()),
            "finish_reason": reason,
            "exit_status": code,
        }
        with self.session.writing():
            self.session.db.execute(_CLOSE_RUN, row | counts)

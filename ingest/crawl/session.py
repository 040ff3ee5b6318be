"""A crawl's session with the store: the connection, the row in `runs`, the frontier."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import Any, ClassVar, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from ingest import times
from ingest.crawl.log_writer import LogWriter
from ingest.exitcodes import Exit
from ingest.finance import Register
from ingest.refusals import StoreUnwritable
from ingest.store import Database, StoreError, open_store, register, stories, transaction
from ingest.store.byte_locks import RUNS
from ingest.store.frontier import Frontier
from ingest.store.fulltext.upkeep import merge_parts
from ingest.store.store_errors import is_locked, locked_message
from ingest.store.ways import Ways

logger = logging.getLogger(__name__)

_IN_A_WHILE = ("PRAGMA synchronous = NORMAL", "PRAGMA wal_autocheckpoint = 16384")
"""While a crawl goes on: a power cut may take its last articles, whole, with their frontier rows, and the next crawl
fetches them again. To wait for the disk at each, 4 ms on a quiet one and 30 on a busy one, held up all readers; so did
SQLite's waiting each 1,000 pages of its write-ahead log (the default), up to a second each time: as forty tables and
indexes are written, 46 pages are an article. 16,384 are 128 MB, 350 articles; `LogWriter` brings them to the disk."""
_CACHE = "PRAGMA cache_size = -6144"
"""KiB. The 16 MB that others have fill over 2,000 pages, half of what a crawl's memory grows by; it is no slower so."""
_AT_ONCE = "PRAGMA synchronous = FULL"
"""From a crawl's end on: its row in `runs`, and with it all that was written before, is on the disk when it is told."""
_EMPTY_LOG = ("PRAGMA busy_timeout = 500", "PRAGMA wal_checkpoint(TRUNCATE)")
"""At the end: beside a reader that stays, such as `serve`, closing alone would leave up to 128 MB in the log."""
_CAUGHT_UP = 0.5  # seconds at a crawl's end for articles that a merge has brought


class StoreSession:
    """Opened with the crawler; spider, scheduler, pipelines and other extensions find it with `of`."""

    def __init__(self, crawler: Crawler, db: Database, spider: str, way_urls: list[str] | None) -> None:
        self.crawler = crawler
        self.db = db
        self._closing: asyncio.Future[None] | None = None
        for pragma in (*_IN_A_WHILE, _CACHE):
            db.execute(pragma)
        self.is_first = not db.execute("SELECT 1 FROM runs WHERE spider = ? LIMIT 1", [spider]).fetchone()
        with transaction(db):
            cursor = db.execute(
                "INSERT INTO runs (spider, started_at) VALUES (?, ?)", [spider, times.to_text(times.now())]
            )
        self.run_id = int(cursor.lastrowid or 0)
        db.locks.take(RUNS + self.run_id)  # what it takes from the frontier is its own until it lets go, or dies
        self.frontier = Frontier(db, spider, self.run_id, way_urls, db.locks.living_runs)
        self.ways = Ways(db, spider)
        self.log = LogWriter(db.path)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Open the store that `DATABASE` names, and write the names of the crawl's register into it.

        Raises:
            NotConfigured: the spider is none of ours (`scrapy fetch` and `scrapy shell` have one of their own).
            StoreError: by `open_store`, the command has checked the whole file before; or nothing can be written.
        """
        if not keeps_frontier(crawler):
            raise NotConfigured
        spider: Any = crawler.spider
        db = open_store(crawler.settings["DATABASE"], check=False)
        try:
            session = cls(crawler, db, spider.name, spider.own_ways())
            register.sync(db, session.register)
        except sqlite3.OperationalError as error:
            db.close()
            raise StoreError(unwritable_message(error)) from error
        crawler.signals.connect(session.log.stored, signals.item_scraped)
        crawler.signals.connect(session.settle, signals.spider_closed)  # first: extensions are called in their order
        crawler.signals.connect(session.close, signals.engine_stopped)
        return session

    @classmethod
    def of(cls, crawler: Crawler) -> Self:
        """The session of a running crawl."""
        session = crawler.get_extension(cls)
        if session is None:
            raise NotConfigured("this spider keeps no frontier; subclass spiders.base.NewsSpider")
        return session

    @cached_property
    def register(self) -> Register:
        """The register that `REGISTER` names, with the lists that were loaded into the store; made once a crawl."""
        return register.register(self.db, self.crawler.settings["REGISTER"])

    @contextmanager
    def writing(self) -> Iterator[None]:
        """End the crawl where a write in this block fails: the disk is full, or the file is gone."""
        try:
            yield
        except sqlite3.OperationalError as error:
            self.unwritable(error)

    def finish(self, url: str, state: str, reason: str) -> None:
        """Write, and count, why an address gave no article."""
        self.crawler.stats.inc_value(f"articles/{state}/{reason.partition(':')[0]}")
        with self.writing():
            self.frontier.finish(url, state, reason)

    def unwritable(self, error: Exception) -> None:
        """The store cannot be written: say so once, and end the crawl."""
        self.crawler.stats.inc_value("store/unwritable")
        self.crawler.stats.set_value("exit_code", int(Exit.STORE))  # for what cannot be written once the crawl is over
        if self.crawler.engine and self._closing is None:
            logger.error(unwritable_message(error))
            # not awaited here: closing waits for the very item whose signal this is
            self._closing = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason=StoreUnwritable.code))

    def settle(self) -> None:
        """Let what is written from now on reach the disk at once, with all before it: the crawl is about to be told."""
        self.db.execute(_AT_ONCE)

    def close(self) -> None:
        """Close the store; before that, merge the index's parts and group what a merge has brought into stories."""
        with suppress(sqlite3.OperationalError):  # a full disk, or a store that is gone: the next crawl does it
            stories.catch_up(self.db, _CAUGHT_UP)
        merge_parts(self.db)
        self.log.close()
        with suppress(sqlite3.OperationalError):  # as above
            for pragma in _EMPTY_LOG:
                self.db.execute(pragma).fetchall()
        self.db.close()


class SessionExtension:
    """Base of extensions that write what Scrapy's signals tell into the crawl's store."""

    listens: ClassVar[tuple[str, ...]] = ()
    """The signals that are connected, each to the method of its name."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the signals.

        Raises:
            NotConfigured: the spider keeps no frontier.
        """
        if not keeps_frontier(crawler):
            raise NotConfigured
        extension = cls(crawler)
        for name in cls.listens:
            crawler.signals.connect(getattr(extension, name), getattr(signals, name))
        return extension

    @property
    def session(self) -> StoreSession:
        """The crawl's session with the store."""
        return StoreSession.of(self.crawler)


def keeps_frontier(crawler: Crawler) -> bool:
    """Whether the spider is one of ours, whose addresses wait in the store."""
    return hasattr(crawler.spider, "article_request")


def unwritable_message(error: Exception) -> str:
    """The message about a store that cannot be written."""
    if isinstance(error.__cause__ or error, StoreError):  # moved, or damaged
        return str(error)
    if is_locked(error.__cause__ or error):
        return f"{locked_message('the store')}, then crawl again: it goes on where it was"
    return f"the store cannot be written ({error}); make room, then crawl again: it goes on where it was"

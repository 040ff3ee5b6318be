"""Reads a large store for damage while crawls run; where it is damaged, they end."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from threading import Event, Thread
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from ingest.crawl.session import StoreSession
from ingest.store import StoreError, soundness

logger = logging.getLogger(__name__)


class StoreCheck:
    """The daily check of a large store, in a thread beside the crawls: SQLite lets Python go on while it reads."""

    def __init__(self, database: Path, crawlers: Iterable[Crawler]) -> None:
        self.damage: StoreError | None = None
        self._database = database
        self._crawlers = list(crawlers)
        self._stopped = Event()
        self._thread = Thread(target=self._check, name="store check", daemon=True)

    def __enter__(self) -> Self:
        """Begin the check, where it is due."""
        if soundness.is_large(self._database) and soundness.is_due(self._database):
            for crawler in self._crawlers:
                crawler.signals.connect(self._end, signals.engine_started)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Wait for the check, which may take longer than the crawls; an interrupted crawl stops it."""
        if self._thread.is_alive():
            if self._is_interrupted():
                self._stopped.set()
            else:
                logger.info("the crawl is over; the daily check of the store goes on")
            try:
                self._thread.join()
            finally:  # Ctrl-C: what is left of it is not waited for
                self._stopped.set()

    def _is_interrupted(self) -> bool:
        return any(
            crawler.stats is None or crawler.stats.get_value("finish_reason") in (None, "shutdown")
            for crawler in self._crawlers
        )

    def _check(self) -> None:
        from twisted.internet import reactor

        try:
            soundness.check(self._database, self._stopped.is_set)
        except StoreError as error:
            self.damage = error
            reactor.callFromThread(self._end)

    def _end(self) -> None:
        """End the crawls that have begun; one that begins later ends then."""
        for crawler in self._crawlers if self.damage else ():
            try:
                session = StoreSession.of(crawler)
            except (NotConfigured, RuntimeError):  # not begun, or not one of ours
                continue
            session.unwritable(self.damage or StoreError())

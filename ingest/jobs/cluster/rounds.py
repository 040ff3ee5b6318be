"""The coordinator of `crawlall --cluster`: one task a publisher at a time, large ones in rounds; the only writer."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass, field

from ingest.exitcodes import Exit
from ingest.jobs.cluster.intake import take_in
from ingest.jobs.cluster.part import part
from ingest.jobs.cluster.task import Result, Task, crawl
from ingest.store import Database
from ingest.store.due import count_due
from ingest.store.merge import Merged

logger = logging.getLogger(__name__)

TRIES = 3
"""How often a round is given to Dask, which itself begins it anew up to three times when a worker dies."""
_GO_ON = {Exit.OK, Exit.LIMIT, Exit.SOURCE, Exit.PAGES}


@dataclass
class PublisherCrawl:
    """A publisher's crawl and its results so far."""

    name: str
    code: Exit = Exit.OK
    brought: Merged = field(default_factory=Merged)
    rounds: int = 0
    left: int | None = None
    """Articles that may still be fetched; None for all."""
    due: int = 0
    """Addresses that wait."""
    failures: int = 0
    """Tries of the present round that Dask gave up."""

    @property
    def sentence(self) -> str:
        """What all its rounds brought."""
        return f"{self.brought}, in {self.rounds} rounds" if self.rounds > 1 else str(self.brought)

    def share(self, most: int) -> int:
        """How many articles its next round may fetch, at most `most`."""
        return most if self.left is None else min(most, self.left)


class Coordinator:
    """Sends out publishers and merges what comes back.

    Args:
        db: the store.
        pool: where the tasks run.
        arguments: what `-a` gives each spider.
        settings: what `-s` gives each crawl.
        pages: in a round.
        watch: called whenever a round is merged.
    """

    def __init__(
        self,
        db: Database,
        pool: Executor,
        arguments: Mapping[str, str],
        settings: Mapping[str, str],
        pages: int,
        watch: Callable[[PublisherCrawl], None] = lambda _: None,
    ) -> None:
        self._db = db
        self._pool = pool
        self._arguments = {name: value for name, value in arguments.items() if name != "limit"}
        self._settings = settings
        self._pages = pages
        self._watch = watch
        self._limit = int(arguments["limit"]) if "limit" in arguments else None
        self._running: dict[Future[Result], PublisherCrawl] = {}

    def run(self, names: Iterable[str]) -> list[PublisherCrawl]:
        """Crawl them all."""
        publishers = [PublisherCrawl(name, left=self._limit) for name in names]
        for publisher in publishers:
            self._send(publisher)
        while self._running:
            for future in wait(self._running, return_when=FIRST_COMPLETED).done:
                self._returned(self._running.pop(future), future)
        return publishers

    def _send(self, publisher: PublisherCrawl) -> None:
        arguments = {**self._arguments, "limit": str(publisher.share(self._pages))}
        task = Task(publisher.name, arguments, self._settings, part(self._db, publisher.name))
        self._running[self._pool.submit(crawl, task)] = publisher

    def _returned(self, publisher: PublisherCrawl, future: Future[Result]) -> None:
        try:
            result = future.result()
        except (Exception, CancelledError) as error:
            self._failed(publisher, error)
            return
        publisher.failures = 0
        code, merged = take_in(self._db, publisher.name, result)
        self._count(publisher, code, merged)
        self._watch(publisher)
        if self._goes_on(publisher):
            self._send(publisher)

    def _failed(self, publisher: PublisherCrawl, error: BaseException) -> None:
        """Send the round again, at most `TRIES` times: its workers died, or the task failed. Nothing was merged."""
        publisher.failures += 1
        logger.warning("%s: %s", publisher.name, error)
        if publisher.failures < TRIES:
            self._send(publisher)
        else:
            publisher.code = Exit.INTERRUPTED
            self._watch(publisher)

    def _count(self, publisher: PublisherCrawl, code: Exit, merged: Merged) -> None:
        publisher.rounds += 1
        publisher.code = code
        publisher.brought += merged
        if publisher.left is not None:
            publisher.left -= publisher.share(self._pages)

    def _goes_on(self, publisher: PublisherCrawl) -> bool:
        before, publisher.due = publisher.due, count_due(self._db, publisher.name)
        moved = publisher.rounds == 1 or publisher.due != before  # else the site gives nothing: the next crawl's
        return bool(publisher.due) and moved and publisher.left != 0 and publisher.code in _GO_ON

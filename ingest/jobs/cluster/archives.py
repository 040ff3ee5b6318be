"""The coordinator of `depeche backfill`: one task an archive file; files done are remembered in `archives`."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass, field
from glob import escape
from itertools import islice
from pathlib import Path

from ingest import times
from ingest.exitcodes import Exit, worst
from ingest.jobs.cluster.intake import take_in
from ingest.jobs.cluster.task import Result, Task, crawl
from ingest.store import Database
from ingest.store.fulltext.upkeep import merge_parts
from ingest.store.merge import Merged

logger = logging.getLogger(__name__)

AHEAD = 64
"""Tasks handed out at a time: more than a cluster's workers, fewer than would fill the coordinator's memory."""
_FINAL = {Exit.OK, Exit.PAGES}  # a repetition would find the same
_DONE = """
INSERT INTO archives (path, hosts, size, done_at, articles) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (path, hosts) DO UPDATE SET size = excluded.size, done_at = excluded.done_at, articles = excluded.articles
"""


@dataclass
class Backfill:
    """Reads archives into the store.

    Args:
        db: the store, which only this process writes.
        pool: where the files are read.
        hosts: whose pages are taken; all where none is named.
        settings: what `-s` gives each crawl.
        watch: called after each file.
    """

    db: Database
    pool: Executor
    hosts: Sequence[str] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    watch: Callable[[], None] = lambda: None
    brought: Merged = field(default_factory=Merged)
    """What all files brought."""
    _codes: set[Exit] = field(default_factory=set)

    def run(self, files: Iterable[Path]) -> Exit:
        """Read these files, as many at a time as there are workers."""
        waiting = iter(files)
        running = self._send(islice(waiting, AHEAD))
        while running:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                self._returned(running.pop(future), future)
                self.watch()
                running |= self._send(islice(waiting, 1))
        merge_parts(self.db)
        return worst(self._codes)

    def _send(self, files: Iterable[Path]) -> dict[Future[Result], Path]:
        return {self.pool.submit(crawl, self._task(path)): path for path in files}

    def _task(self, path: Path) -> Task:
        arguments = {"files": escape(str(path))} | ({"hosts": ",".join(self.hosts)} if self.hosts else {})
        return Task("warc", arguments, self.settings, exclusive=False)  # it speaks to no server

    def _returned(self, path: Path, future: Future[Result]) -> None:
        try:
            result = future.result()
        except (Exception, CancelledError) as error:
            logger.warning("%s: %s", path, error)
            self._codes.add(Exit.INTERRUPTED)
            return
        code, merged = take_in(self.db, str(path), result)
        self._codes.add(code)
        self.brought += merged
        if code in _FINAL:
            _remember(self.db, path, self.hosts, merged.new + merged.known + merged.revised)


def undone(db: Database, files: Iterable[Path], hosts: Sequence[str]) -> list[Path]:
    """Those files that were not read for these hosts, or have another size since."""
    found = db.execute("SELECT path, size FROM archives WHERE hosts = ?", [_key(hosts)])
    done = {(path, size) for path, size in found.fetchall()}
    return [path for path in files if (str(path), path.stat().st_size) not in done]


def _remember(db: Database, path: Path, hosts: Sequence[str], articles: int) -> None:
    now = times.to_text(times.now())
    db.execute(_DONE, [str(path), _key(hosts), path.stat().st_size, now, articles])


def _key(hosts: Sequence[str]) -> str:
    return json.dumps(sorted(hosts))

"""Commands killed while they write stores: `python -m tests.torture.commands 40` (`make torture`), or some by name."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from ingest.store import merge, open_store
from tests.conftest import LOOPBACK
from tests.support import forked, stores
from tests.support.clusters import publishers
from tests.support.stand import write_spiders
from tests.torture import crawls

_LOOK = 0.002
"""Seconds between two looks at whether a process is at work."""


class Victim:
    """A command that is killed at work.

    Args:
        begin: starts it in a process of its own.
        mark: what it changes by working; at work it is another than before.
    """

    def __init__(self, begin: Callable[[], ForkServerProcess], mark: Callable[[], object]) -> None:
        self._begin = begin
        self._mark = mark
        self._chance = random.Random()
        self._working = 0.0
        self.early = 0
        """How many kills came before it had ended."""

    def work(self) -> None:
        """Let it end, and learn how long it works."""
        process = self._begun()
        began = time.monotonic()
        process.join()
        assert process.exitcode == 0
        self._working = time.monotonic() - began

    def kill(self) -> None:
        """Kill it at work."""
        process = self._begun()
        forked.kill_after(process, self._chance.uniform(0, self._working))
        self.early += process.exitcode != 0

    def _begun(self) -> ForkServerProcess:
        before, process = self._mark(), self._begin()
        while process.is_alive() and self._mark() == before:
            process.join(_LOOK)
        return process


def merges(kills: int, rows: int, folder: Path) -> str:
    """A merge killed is completed by the next."""
    mine, other, whole, killed = (folder / f"{name}.db" for name in ("mine", "other", "whole", "killed"))
    stores.make(mine, rows // 2)
    stores.make(other, rows)
    with closing(sqlite3.connect(other)) as db, db:
        for table in ("articles", "frontier", "ways"):
            db.execute(f"UPDATE {table} SET url = replace(url, 'a.example', 'b.example') WHERE rowid % 4")
    shutil.copy(mine, whole)
    Victim(lambda: forked.begin(_merge, str(whole), str(other)), lambda: 0).work()
    victim = Victim(lambda: forked.begin(_merge, str(killed), str(other)), lambda: _touched(folder, "killed.db-wal"))
    shutil.copy(mine, killed)
    victim.work()
    completed = 1
    for _ in range(kills):
        if stores.counts(killed) == stores.counts(whole):
            completed += 1
            _remove(folder, "killed.db")
            shutil.copy(mine, killed)
        before = set(crawls.stored(killed))
        victim.kill()
        assert before <= set(crawls.stored(killed)) <= set(crawls.stored(whole))
        stores.check(killed)
    victim.work()
    assert stores.counts(killed) == stores.counts(whole)
    return f"{victim.early} of {kills} merges killed at work, {completed} completed: the rows of one in one go"


def backups(kills: int, rows: int, folder: Path) -> str:
    """A backup killed leaves the older file or the new one."""
    database, target, old = folder / "news.db", folder / "copy.db", folder / "old.db"
    stores.make(database, rows)
    stores.make(old, 3)
    shutil.copy(old, target)
    command = ("backup", str(target), "--force")
    victim = Victim(lambda: forked.scrapy(*command, database=database), lambda: _drafts(folder, "copy.db"))
    new = _replaced(kills, rows, victim, target, old)
    assert not _drafts(folder, "copy.db")
    return f"{victim.early} of {kills} backups killed at work: {kills - new} left the older file, {new} the new one"


def restores(kills: int, rows: int, folder: Path) -> str:
    """A restore killed leaves the store that was there or the backup, and never neither."""
    database, old, copy = folder / "news.db", folder / "old.db", folder / "backup.db"
    stores.make(old, rows // 2)
    stores.make(copy, rows)
    shutil.copy(old, database)
    command = ("restore", str(copy))
    victim = Victim(lambda: forked.scrapy(*command, database=database), lambda: _drafts(folder, "news.db"))
    new = _replaced(kills, rows, victim, database, old)
    assert stores.counts(database)["articles"] == rows
    return f"{victim.early} of {kills} restores killed at work: {kills - new} left the store, {new} the backup"


def _replaced(kills: int, rows: int, victim: Victim, target: Path, old: Path) -> int:
    """Kill what puts a store of so many rows in another's place; returns how often the new one was there, whole."""
    folder, pattern, earlier = target.parent, f"{target.stem}*.db", stores.counts(old)["articles"]
    victim.work()
    new = 0
    for _ in range(kills):
        _remove(folder, pattern)
        shutil.copy(old, target)
        victim.kill()
        found = stores.counts(target)["articles"]
        assert found in (earlier, rows)
        for path in folder.glob(pattern):
            stores.check(path)
        assert len(_drafts(folder, target.name)) <= 1
        new += found == rows
    victim.work()
    return new


def crawlalls(kills: int, pages: int, folder: Path) -> str:
    """A round of crawls killed goes on where it was."""
    with publishers(3, pages, 0.01) as sites:
        write_spiders(folder, {name: f"{site.url}/rss" for name, site in sites.items()})
        os.environ["PYTHONPATH"] = str(folder)
        database, rounds, before = folder / "0.db", 0, list[str]()

        def begin() -> ForkServerProcess:
            return forked.scrapy("crawlall", *LOOPBACK, "-s", "SPIDER_MODULES=stand", database=database)

        victim = Victim(begin, lambda: sum(len(site.visits) for site in sites.values()))
        victim.work()
        before = crawls.stored(database)
        for _ in range(kills):
            if len(before) == 3 * pages:
                rounds += 1
                database, before = folder / f"{rounds}.db", []
            victim.kill()
            crawls.check(database, before)
            before = crawls.stored(database)
        begin().join()
        crawls.check(database, before)
        assert len(crawls.stored(database)) == 3 * pages
    told = f"{victim.early} of {kills} rounds of crawls killed at work, {rounds + 1} stores complete"
    return f"{told}, nothing lost or twice"


def _merge(database: str, other: str) -> None:
    """What the command does, in more and shorter transactions."""
    merge.BATCH = 50
    db = open_store(database)
    merge.merge(db, Path(other))
    db.close()


def _touched(folder: Path, name: str) -> tuple[int, int]:
    with suppress(FileNotFoundError):
        found = (folder / name).stat()
        return found.st_size, found.st_mtime_ns
    return 0, 0


def _drafts(folder: Path, name: str) -> list[Path]:
    return sorted(folder.glob(f".{name}-*.draft"))


def _remove(folder: Path, pattern: str) -> None:
    for path in folder.glob(f"{pattern}*"):
        path.unlink()


CLAIMS: dict[str, Callable[[int, Path], str]] = {
    "merge": lambda kills, folder: merges(kills, 1000, folder),
    "backup": lambda kills, folder: backups(kills, 2000, folder),
    "restore": lambda kills, folder: restores(kills, 2000, folder),
    "crawlall": lambda kills, folder: crawlalls(kills, 12, folder),
}

if __name__ == "__main__":
    for claim in sys.argv[2:] or CLAIMS:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as name:
            print(f"{CLAIMS[claim](int(sys.argv[1]), Path(name))}, {time.monotonic() - began:.0f} s", flush=True)

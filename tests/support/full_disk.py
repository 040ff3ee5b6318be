"""What is tried on a full disk: to crawl, to save, to merge, to export, to back up; and to go on once there is room."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import CompletedProcess

from ingest.exitcodes import Exit
from ingest.store import StoreError, open_store, transaction
from ingest.store.articles import save
from tests.conftest import LOOPBACK
from tests.support import forked, stores
from tests.support.small_disk import PAGE, SmallDisk
from tests.torture import crawls as killed
from tests.torture.writers import article


@dataclass
class Trial:
    """A store on a small disk, the same at the beginning of each attempt."""

    disk: SmallDisk
    template: Path
    points: int
    articles: int
    codes: Counter[str] = field(default_factory=Counter)

    @property
    def database(self) -> Path:
        """The store."""
        return self.disk.folder / "news.db"

    def rooms(self, need: int) -> Iterator[int]:
        """Prepare the disk for each attempt; more of them with little room, where more goes wrong."""
        for number in range(self.points):
            self.disk.clear()
            shutil.copy(self.template, self.database)
            self.disk.leave(room := int(need * ((number + 0.5) / self.points) ** 2))
            yield room

    def need(self, work: Callable[[], object]) -> int:
        """Bytes that a work takes, less a tenth; a second connection keeps the log from being cleared away."""
        if self.points == 1:  # half of what the articles take in the log is as good, and sooner told
            return self.articles * 40_000
        shutil.copy(self.template, self.database)
        before = self.disk.used
        with closing(sqlite3.connect(self.database)) as db:
            db.execute("SELECT count(*) FROM articles").fetchone()
            work()
            return (self.disk.used - before) * 9 // 10

    def run(self, *command: str) -> CompletedProcess[str]:
        """Run a command on the store."""
        return forked.run(*command, database=self.database)

    def fails(self, name: str, result: CompletedProcess[str], *codes: Exit) -> None:
        """It said so with one of these codes, in one line, and the store has what it had."""
        assert result.returncode in codes, result
        assert result.stderr.count("\n") == 1, result
        self.codes[f"{name} {Exit(result.returncode).name}"] += 1

    def reads(self) -> None:
        """Reading works on the full disk, or says in one line why not."""
        for command in (["search", "marchés", "--format", "json"], ["health", "lesechos"]):
            result = self.run(*command)
            if result.returncode in (Exit.OK, Exit.PROBLEM):
                assert (bool(result.stdout), result.stderr) == (True, ""), result
                self.codes[f"{command[0]} READ"] += 1
            else:
                self.fails(command[0], result, Exit.STORE)

    def whole(self, before: set[str]) -> None:
        """There is room again, the store is sound and what was acknowledged is there."""
        self.disk.widen()
        stores.check(self.database)
        assert before <= set(killed.stored(self.database))


def crawls(trial: Trial, feed: str) -> None:
    """A crawl whose disk is full goes on once there is room."""
    before = set(killed.stored(trial.template))
    command = ["crawl", "news", "-a", f"feed={feed}", *LOOPBACK]
    for _ in trial.rooms(trial.need(lambda: trial.run(*command))):
        result = trial.run(*command)
        trial.fails("crawl", result, Exit.STORE)
        trial.reads()
        trial.whole(before)
        assert len(killed.stored(trial.database)) == len(before) + _told(result.stdout)
        result = trial.run(*command)
        assert (result.returncode, result.stderr) == (0, ""), result
        assert len(killed.stored(trial.database)) == len(before) + trial.articles


def _told(output: str) -> int:
    """How many articles a crawl says it has stored."""
    found = re.search(r"(\d+) new", output)
    return int(found[1]) if found else 0


def saves(trial: Trial) -> None:
    """Articles saved one by one: those acknowledged are there."""
    before, urls = killed.stored(trial.template), [article("late", number).url for number in range(trial.articles)]
    for _ in trial.rooms(trial.need(lambda: save_some(trial.database, "late", range(trial.articles)))):
        done, error = save_some(trial.database, "late", range(trial.articles))
        assert isinstance(error, (StoreError, sqlite3.OperationalError)), error
        trial.codes[f"save {type(error).__name__}"] += 1
        trial.whole({*before, *urls[:done]})
        assert save_some(trial.database, "late", range(done, trial.articles)) == (trial.articles, None)
        assert set(killed.stored(trial.database)) == {*before, *urls}


def save_some(database: Path, source: str, numbers: range) -> tuple[int, Exception | None]:
    """Save until an error; returns how many are acknowledged, and the error."""
    done = numbers.start
    try:
        with closing(open_store(database)) as db:
            for number in numbers:
                with transaction(db):
                    save(db, article(source, number))
                done = number + 1
    except (StoreError, sqlite3.Error) as error:
        return done, error
    return done, None


def merges(trial: Trial, other: Path) -> None:
    """Another store taken in: all of it once there is room, and until then nothing is lost."""
    before, brought = set(killed.stored(trial.template)), set(killed.stored(other))
    for _ in trial.rooms(trial.need(lambda: trial.run("merge", str(other)))):
        result = trial.run("merge", str(other))
        if result.returncode:  # else the log found room, and what would have been copied from it waits there
            trial.fails("merge", result, Exit.STORE)
        else:
            trial.codes["merge OK"] += 1
        trial.whole(before)
        result = trial.run("merge", str(other))
        assert (result.returncode, result.stderr) == (0, ""), result
        assert set(killed.stored(trial.database)) == before | brought


def writes(trial: Trial, command: str, target: Path, *options: str) -> None:
    """A file of the store on the same disk: the old one stays until there is room for the new one."""
    shutil.copy(trial.template, trial.database)
    result = trial.run(command, str(target), *options)
    assert result.returncode == 0, result
    need = target.stat().st_size - PAGE
    for room in trial.rooms(need):
        trial.disk.widen()
        target.write_bytes(b"old")
        trial.disk.leave(room)
        trial.fails(command, trial.run(command, str(target), *options), Exit.OUTPUT, Exit.STORE)
        assert target.read_bytes() == b"old"
        assert {path.name.partition("-")[0] for path in trial.disk.folder.iterdir()} == {"news.db", target.name}
        trial.whole(set(killed.stored(trial.template)))
        assert trial.run(command, str(target), *options).returncode == 0
        assert target.stat().st_size > need

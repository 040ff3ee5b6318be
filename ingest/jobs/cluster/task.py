"""Runs on a worker: the ordinary spider, in a process of its own, into a small store that is handed back."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from ingest.jobs.cluster.publisher_turn import UnwantedError, turn, watch
from ingest.jobs.crawl_process import begin, crawl_command, has_ended
from ingest.store.drafts import work_folder

_INTERVAL = 0.5
"""Seconds between two looks at whether the task is still wanted."""
_TOLD = 2000
"""Characters of a crawl's output that are handed back."""


@dataclass(frozen=True, slots=True)
class Task:
    """A crawl to run."""

    spider: str
    """Its name."""
    arguments: Mapping[str, str] = field(default_factory=dict)
    """What `-a` gives it."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """What `-s` gives it."""
    seed: bytes = field(default=b"", repr=False)
    """The store to begin with, packed; empty for a new one."""
    exclusive: bool = True
    """Whether no other crawl of this spider may run in the cluster meanwhile, as it asks the site."""


@dataclass(frozen=True, slots=True)
class Result:
    """A crawl that has ended."""

    code: int
    """Its exit code; below zero the signal that killed it."""
    output: str
    """The end of what it wrote on its standard output and error."""
    store: bytes = field(repr=False)
    """The store it leaves, packed; empty where there is none."""


def crawl(task: Task) -> Result:
    """Run a crawl; called by Dask, or in a thread of the coordinator.

    Raises:
        UnwantedError: nobody waits for it any more.
    """
    wanted = watch()
    with turn(task.spider, wanted) if task.exclusive else nullcontext(), work_folder("crawl") as folder:
        database = folder / "news.db"
        if task.seed:
            database.write_bytes(unpacked(task.seed))
        code, output = _run(_command(task, database), wanted)
        if not wanted():
            raise UnwantedError(task.spider)
        return Result(code, output[-_TOLD:], packed(database.read_bytes()) if database.exists() else b"")


def packed(store: bytes) -> bytes:
    """A store, compressed for the way: a quarter of its size at zlib's fastest level."""
    return zlib.compress(store, 1)


def unpacked(store: bytes) -> bytes:
    """What `packed` was given."""
    return zlib.decompress(store)


def _command(task: Task, database: Path) -> list[str]:
    settings = {**task.settings, "DATABASE": str(database)}
    return [*crawl_command(map("=".join, settings.items()), map("=".join, task.arguments.items())), task.spider]


def _run(command: list[str], wanted: Callable[[], bool]) -> tuple[int, str]:
    """Exit code and output of a process, which is killed when it is not wanted any more: its input is then closed."""
    with work_folder("output") as folder:
        output = folder / "output"
        with output.open("wb") as sink, begin(command, sink, sink) as process:
            while not has_ended(process, _INTERVAL) and wanted():
                pass
        return process.returncode, output.read_text("utf-8", "replace").strip()

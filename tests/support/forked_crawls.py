"""The crawls that `backfill` and `schedule` begin, forked with everything imported: begun anew each works for 4 s."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from multiprocessing import process as started
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import IO

from ingest.jobs.cluster import task
from ingest.jobs.schedule import processes
from ingest.settings import PROJECT
from tests.support import forked


class Crawl:
    """What `subprocess.Popen` is for a crawl that was begun anew, as far as it is used."""

    def __init__(self, process: ForkServerProcess) -> None:
        self._process = process
        self.pid = process.pid

    def __enter__(self) -> Crawl:
        return self

    def __exit__(self, *error: object) -> None:
        self.communicate()

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> None:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("crawl", timeout or 0)

    def terminate(self) -> None:
        self._process.terminate()

    def communicate(self) -> None:
        self._process.join()


def begin(command: Sequence[str], output: IO[bytes], errors: IO[bytes]) -> Crawl:
    """Do what `ingest.jobs.crawl_process.begin` does, but that the crawl does not die with this process."""
    _python, _m, _module, *arguments = command
    said = [Path(f"/proc/{os.getpid()}/fd/{stream.fileno()}") for stream in (output, errors)]
    process = forked.begin(_crawl, arguments, dict(os.environ), *said)
    started._children.discard(process)  # the next one that begins, in another thread, would look whether it has ended
    return Crawl(process)


def as_scrapy(arguments: list[str]) -> None:
    """Be `scrapy`, whose crawls are forked."""
    for module in (processes, task):
        module.begin = begin  # type: ignore[assignment]
    forked.as_scrapy(arguments)


def _crawl(arguments: list[str], environment: dict[str, str], output: Path, errors: Path) -> None:
    os.setsid()
    forked.execute(arguments, environment, PROJECT, output, errors)

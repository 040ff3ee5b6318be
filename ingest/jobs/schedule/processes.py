"""A crawl as a process of its own, with a limit of time; ended gently first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from threading import Lock
from time import monotonic
from typing import IO

from ingest.settings import PROJECT

GRACE = 30.0
"""Seconds between SIGTERM, on which a crawl stores what it has scraped, and SIGKILL."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a crawl's process ended."""

    code: int
    """Its exit code; below zero the signal that killed it, as `subprocess` has it."""
    output: str
    """Its standard output."""
    errors: str
    """Its standard error: what it logged."""
    seconds: float
    """How long it took."""
    in_time: bool = True
    """Whether it ended by itself."""


class Crawls:
    """The crawls that run now.

    Args:
        command: what a spider's name is added to.
        time_limit: seconds a crawl may take.
        grace: seconds between SIGTERM and SIGKILL.
    """

    def __init__(self, command: Sequence[str], time_limit: float, grace: float = GRACE) -> None:
        self._command = command
        self._time_limit = time_limit
        self._grace = grace
        self._lock = Lock()  # between `stop` and a crawl that begins
        self._running: set[subprocess.Popen[bytes]] = set()
        self._stopping = False

    def run(self, name: str) -> Ended | None:
        """Crawl a publisher; returns when that is over. None: everything is being stopped, and it never began."""
        began = monotonic()
        # files, not pipes: what a crawl leaves behind when it is killed would hold a pipe open
        with TemporaryFile("w+") as output, TemporaryFile("w+") as errors:
            process = self._start(name, output, errors)
            if process is None:
                return None
            in_time = self._wait(process)
            self._running.discard(process)
            return Ended(process.returncode, _read(output), _read(errors), monotonic() - began, in_time)

    def stop(self) -> None:
        """Begin no crawl any more, and end those that run."""
        with self._lock:
            self._stopping = True
            running = list(self._running)
        for process in running:
            process.terminate()
        deadline = monotonic() + self._grace
        for process in running:
            if not _ends(process, deadline - monotonic()):
                _kill(process)

    def _start(self, name: str, output: IO[str], errors: IO[str]) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopping:
                return None
            process = subprocess.Popen(  # noqa: S603 - our own command, and a spider's name that exists
                [*self._command, name],
                cwd=PROJECT,
                stdin=subprocess.PIPE,  # closes when the schedule dies: `ingest.jobs.die_with_parent`
                stdout=output,
                stderr=errors,
                start_new_session=True,  # Ctrl-C is for the schedule, which then ends its crawls
            )
            self._running.add(process)
            return process

    def _wait(self, process: subprocess.Popen[bytes]) -> bool:
        """Whether it ended in time; it has ended in any case."""
        in_time = _ends(process, self._time_limit)
        if not in_time:
            process.terminate()
            _ends(process, self._grace)
        _kill(process)
        process.communicate()  # its input is closed: the files have all that it said
        return in_time


def scrapy_crawl(options: Sequence[str], module: str = "scrapy") -> list[str]:
    """The command that crawls; `options` are settings given on the command line."""
    return [sys.executable, "-m", module, "crawl", *(part for option in options for part in ("-s", option))]


def _ends(process: subprocess.Popen[bytes], seconds: float) -> bool:
    with suppress(subprocess.TimeoutExpired):
        process.wait(max(0.0, seconds))
    return process.returncode is not None


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the crawl, and the processes that it reads pages in: all are in its process group."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _read(file: IO[str]) -> str:
    file.seek(0)
    return file.read()

"""The crawls of a schedule: each is a process with a time limit."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile
from threading import Lock
from time import monotonic
from typing import IO

from ingest.jobs.crawl_process import begin, has_ended, kill
from ingest.jobs.process_timeout import GRACE, wait


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
        with TemporaryFile() as output, TemporaryFile() as errors:
            process = self._start(name, output, errors)
            if process is None:
                return None
            in_time = wait(process, self._time_limit, self._grace)
            process.communicate()  # its input is closed: the files have all that it said
            self._running.discard(process)
            return Ended(process.returncode, _read(output), _read(errors), monotonic() - began, in_time)

    def stop(self) -> None:
        """End the crawls that run, and begin no further one."""
        with self._lock:
            self._stopping = True
            running = list(self._running)
        for process in running:
            process.terminate()
        deadline = monotonic() + self._grace
        for process in running:
            if not has_ended(process, deadline - monotonic()):
                kill(process)

    def _start(self, name: str, output: IO[bytes], errors: IO[bytes]) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopping:
                return None
            process = begin([*self._command, name], output, errors)
            self._running.add(process)
            return process


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")

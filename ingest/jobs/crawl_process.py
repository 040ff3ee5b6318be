"""A crawl as a process of its own, with its reading processes in one group that can be killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import IO

from ingest.settings import PROJECT


def crawl_command(
    settings: Iterable[str], arguments: Iterable[str] = (), module: str = "ingest.jobs.die_with_parent"
) -> list[str]:
    """The command that crawls, to which the spider's name is added.

    Args:
        settings: NAME=VALUE, as after `-s`.
        arguments: NAME=VALUE, as after `-a`.
        module: what Python runs; `scrapy` for a crawl that need not die with whoever begins it.
    """
    options = [part for each in arguments for part in ("-a", each)] + [
        part for each in settings for part in ("-s", each)
    ]
    return [sys.executable, "-m", module, "crawl", *options]


def begin(command: Sequence[str], output: IO[bytes], errors: IO[bytes]) -> subprocess.Popen[bytes]:
    """Begin a crawl in a session of its own: Ctrl-C is for whoever begins it, and then ends its crawls."""
    return subprocess.Popen(  # noqa: S603 - our own command; values stand after -a and -s, the name is a spider's
        command,
        cwd=PROJECT,
        stdin=subprocess.PIPE,  # closes when this process dies: `ingest.jobs.die_with_parent`
        stdout=output,
        stderr=errors,
        start_new_session=True,
    )


def has_ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Whether a process has ended within so many seconds."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(max(0.0, seconds))
    return process.returncode is not None


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a crawl at once, and the processes that it reads pages in: all are in its process group."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)

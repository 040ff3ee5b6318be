"""A Dask cluster on loopback, each of its parts a process: for measurements and tests."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path

INSTALLED = find_spec("distributed") is not None
PROJECT = Path(__file__).resolve().parent.parent
_HERE = ("--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0")


@contextmanager
def dask(folder: Path, workers: int = 1, threads: int = 2) -> Iterator[str]:
    """A scheduler with workers; yields its address."""
    with scheduler() as address, ExitStack() as stack:
        for number in range(workers):
            stack.enter_context(running(start_worker(address, folder / str(number), threads)))
        yield address


@contextmanager
def scheduler(environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """A scheduler; yields its address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = int(server.getsockname()[1])
    with running(start("distributed.cli.dask_scheduler", *_HERE, "--port", str(port), environment=environment)):
        wait_for(port)
        yield f"tcp://127.0.0.1:{port}"


def start_worker(address: str, folder: Path, threads: int = 2) -> subprocess.Popen[bytes]:
    """A worker of the scheduler at an address, which runs so many crawls at a time."""
    options = ("--nthreads", str(threads), "--no-nanny", "--local-directory", str(folder))
    return start("distributed.cli.dask_worker", address, *_HERE, *options)


def start(module: str, *arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """A module run in a process of its own, silently."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=PROJECT,
        env=os.environ | (environment or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def running(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """End the process with the block."""
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def wait_for(port: int, seconds: float = 30) -> None:
    """Until somebody listens there."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)

"""A Dask cluster on loopback, and publishers for it to crawl, each at an address of its own."""

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
from threading import Event

from tests.conftest import PROJECT
from tests.support.stand import RSS, page
from tests.support.web import Answer, Site, serve

INSTALLED = find_spec("distributed") is not None
_HERE = ("--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0")


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


@contextmanager
def dask(folder: Path, workers: int = 1, threads: int = 2) -> Iterator[str]:
    """A scheduler with workers; yields its address."""
    with scheduler() as address, ExitStack() as stack:
        for number in range(workers):
            stack.enter_context(running(start_worker(address, folder / str(number), threads)))
        yield address


@contextmanager
def publishers(count: int, pages: int, latency: float) -> Iterator[dict[str, Site]]:
    """Sites with a feed of so many articles, which take `latency` seconds to answer; by the name of their spider."""
    with serve(*(f"127.0.0.{11 + number}" for number in range(count))) as sites:
        for number, site in enumerate(sites):
            _furnish(site, range(1000 * number, 1000 * number + pages), latency)
        yield {f"publisher{number:02}": site for number, site in enumerate(sites)}


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


def _furnish(site: Site, numbers: range, latency: float) -> None:
    items = "".join(f"<item><link>{site.url}/article/{number}</link></item>" for number in numbers)
    pages: dict[str, Answer] = {
        "/robots.txt": (200, {"Content-Type": "text/plain"}, b""),
        "/rss": (200, RSS, f'<rss version="2.0"><channel><title>Fil</title>{items}</channel></rss>'.encode()),
        **{f"/article/{number}": page(number) for number in numbers},
    }
    site.pages |= {path: lambda answer=answer: (Event().wait(latency), answer)[1] for path, answer in pages.items()}

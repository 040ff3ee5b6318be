"""Where tasks run: in processes of this machine, or on Dask's workers; as `concurrent.futures` either way."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager

from ingest.errors import UsageError
from ingest.jobs.cluster.dask import distributed

_CONNECT = 10
"""Seconds until a scheduler must have answered."""


@contextmanager
def local(count: int) -> Iterator[Executor]:
    """Run `count` tasks at a time on this machine: each thread waits for the process that its task begins."""
    pool = ThreadPoolExecutor(count)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers of the Dask scheduler at an address such as tcp://10.0.0.5:8786 or tls://10.0.0.5:8786.

    What is still running when the block ends is given up.

    Raises:
        UsageError: Dask is not installed, has no certificate for tls://, or no scheduler answers.
    """
    try:
        if address.startswith("tls://"):
            _expect_certificate()
        client = distributed().Client(address, timeout=_CONNECT, set_as_default=False)
    except ImportError:
        message = "--cluster needs Dask: .venv/bin/pip install -e '.[cluster]'"
        raise UsageError(message) from None
    except (OSError, ValueError) as error:
        raise UsageError(f"no Dask scheduler answers at {address}: {error}") from None
    try:
        yield client.get_executor(pure=False)  # a repeated crawl is a new one
    finally:
        client.close()


def _expect_certificate() -> None:
    """Refuse tls:// without a certificate: Dask itself would say so in a traceback, twenty seconds later."""
    if not distributed().Security().get_connection_args("client").get("ssl_context"):
        raise UsageError("tls:// needs certificates: docs/scale.md shows how to make and name them")

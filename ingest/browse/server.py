"""The web server under Datasette: a port of its own, ended by Ctrl-C or SIGTERM."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn

from ingest.browse.application import application

_PATIENCE = 5  # seconds for answers under way when it is ended


def listen(host: str, port: int) -> socket.socket:
    """A socket on which connections wait until `serve` takes them.

    Raises:
        OSError: the port is taken, or the host is none of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)


@contextmanager
def until_stopped() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM end what is done inside, without a word."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn hands both on when it has shut down
    with suppress(KeyboardInterrupt):
        yield


def serve(store: str | Path, listener: socket.socket, *, public: bool) -> None:
    """Answer on the socket until `KeyboardInterrupt`."""
    config = uvicorn.Config(
        application(store, public=public).app(),
        log_level="warning",
        access_log=False,
        ws="none",
        timeout_graceful_shutdown=_PATIENCE,
    )
    uvicorn.Server(config).run(sockets=[listener])

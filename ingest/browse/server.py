"""The web server under Datasette: a port of its own, ended by Ctrl-C or SIGTERM."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn

from ingest.browse import hosts
from ingest.browse.application import application

_PATIENCE = 5  # seconds for answers under way when it is ended


def listen(host: str, port: int) -> socket.socket:
    """A socket on which connections wait until `serve` takes them.

    Raises:
        OSError: the port is taken, or the host is none of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family)
    # asyncio sets it only where a socket names its protocol: else an answer's second packet waits 40 ms for the first
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


@contextmanager
def until_stopped() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM end what is done inside, without a word."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn hands both on when it has shut down
    with suppress(KeyboardInterrupt):
        yield


def serve(
    store: str | Path, listener: socket.socket, *, public: bool, host: str = "127.0.0.1", names: Iterable[str] = ()
) -> None:
    """Answer on the socket until `KeyboardInterrupt`.

    Args:
        store: the file.
        listener: of `listen`.
        public: whether to turn off arbitrary SQL and downloads.
        host: what is listened at: requests for other names get nothing.
        names: more names under which it is reached.
    """
    app = application(store, public=public).app()
    config = uvicorn.Config(
        hosts.only(app, hosts.names(host, names), addresses=hosts.listens_everywhere(host)),
        log_level="warning",
        access_log=False,
        ws="none",
        timeout_graceful_shutdown=_PATIENCE,
    )
    uvicorn.Server(config).run(sockets=[listener])

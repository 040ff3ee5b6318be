"""A web of several hosts on loopback, one address each, that remembers when it was asked what."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import MappingProxyType
from typing import NamedTuple

Answer = tuple[int, Mapping[str, str], bytes]
MISSING: Answer = (404, {}, b"")
HASTY = ("-s", "DOWNLOAD_TIMEOUT=1")
"""Options of a crawl that asks for nothing but what hangs: any other page might take as long on a busy machine."""


def hang() -> Answer:
    """A page that takes longer than anyone waits; the crawl's own timeout decides, which is `HASTY`."""
    Event().wait(10)
    return MISSING


class Visit(NamedTuple):
    """One request, as the server saw it."""

    host: str
    path: str
    status: int
    begin: float
    end: float
    agent: str
    authorization: str = ""
    headers: Mapping[str, str] = MappingProxyType({})
    """What it was asked with."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each body waits 40 ms until its headers are acknowledged
    server: Site

    def do_GET(self) -> None:
        begin = time.monotonic()
        found = self.server.pages.get(self.path, MISSING)
        status, headers, body = found() if callable(found) else found
        self.remember(status, begin)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def remember(self, status: int, begin: float) -> None:
        """Note a request before it is answered: whoever has the answer finds it noted, however slow this thread is."""
        named = self.headers.get("User-Agent", ""), self.headers.get("Authorization", "")
        times = begin, time.monotonic()
        self.server.visits.append(Visit(self.server.host, self.path, status, *times, *named, dict(self.headers)))
        self.server.visited.set()

    def log_message(self, *args: object) -> None:
        """Say nothing: `Site.visits` has it."""


class Site(ThreadingHTTPServer):
    """One host."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, port: int, tls: ssl.SSLContext | None = None) -> None:
        super().__init__((host, port), Handler)
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.host = host
        self.url = f"http{'s' if tls else ''}://{host}:{self.server_port}"
        self.pages: dict[str, Answer | Callable[[], Answer]] = {}
        self.visits: list[Visit] = []
        self.visited = Event()
        self.connections = 0

    def verify_request(self, request: object, client_address: object) -> bool:
        self.connections += 1
        return True

    def handle_error(self, request: object, client_address: object) -> None:
        with suppress(OSError):  # a client that goes away, or does not trust the certificate
            raise  # what is being handled

    @property
    def paths(self) -> list[str]:
        """What was asked, in order."""
        return [visit.path for visit in self.visits]


@contextmanager
def serve(*hosts: str, tls: ssl.SSLContext | None = None) -> Iterator[list[Site]]:
    """Serve a site at each of the loopback addresses, all at one port."""
    with ExitStack() as stack:
        sites: list[Site] = []
        for host in hosts:
            sites.append(stack.enter_context(Site(host, sites[0].server_port if sites else 0, tls)))
            Thread(target=sites[-1].serve_forever, args=(0.02,), daemon=True).start()
            stack.callback(sites[-1].shutdown)
        yield sites

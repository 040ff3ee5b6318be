"""The server: HTTP on loopback, every answer with its validators, every request remembered."""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from email.utils import parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, NamedTuple
from weakref import WeakSet

from .articles import DemoPaper, publishers
from .routes import answer
from .site import DemoPage, Site

Answer = tuple[int, Mapping[str, str], bytes]


class Request(NamedTuple):
    """One request as it was answered."""

    method: str
    path: str
    """With its query."""
    status: int
    headers: dict[str, str]
    """As sent, their names in the form `User-Agent`, `If-None-Match`."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Newsroom

    def do_GET(self) -> None:
        sent = {name.title(): value for name, value in self.headers.items()}
        page = _checked(self.server.page(self.path, sent.get("Host", "")), sent)
        self.server.remember(Request(self.command, self.path, page.status, sent))
        self.send_response(page.status)
        for name, value in page.headers.items():
            self.send_header(name, value)
        if page.status != 304 and "Content-Length" not in page.headers:
            self.send_header("Content-Length", str(len(page.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.body)

    do_HEAD = do_GET  # noqa: N815 (the name that http.server calls)

    def log_message(self, *args: object) -> None:
        """Say nothing: `Newsroom.requests` has it."""


def _checked(page: DemoPage, asked: Mapping[str, str]) -> DemoPage:
    """The page with its ETag, or 304 where the client has it already."""
    if page.status != 200:
        return page
    tag = f'"{hashlib.sha256(page.body).hexdigest()[:16]}"'
    headers = {"ETag": tag, **page.headers}
    return DemoPage(304, headers, b"") if _known(headers, asked) else page._replace(headers=headers)


def _known(headers: Mapping[str, str], asked: Mapping[str, str]) -> bool:
    if tags := asked.get("If-None-Match"):
        return headers["ETag"] in (tag.strip().removeprefix("W/") for tag in tags.split(","))
    since, modified = asked.get("If-Modified-Since"), headers.get("Last-Modified")
    with suppress(ValueError):
        return bool(since and modified) and parsedate_to_datetime(str(modified)) <= parsedate_to_datetime(str(since))
    return False


class Newsroom(ThreadingHTTPServer):
    """The running newsroom, as `serve` gives it."""

    def __init__(self, port: int, *, revised: bool, log: Callable[[Request], None] | None) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        """Where it is, without a slash at the end."""
        self.requests: list[Request] = []
        """What was asked so far, in order."""
        self.revised = revised
        """Whether the one article is served in its later version; may be set at any time."""
        self.pages: dict[str, Answer | Callable[[], Answer]] = {}
        """Pages of a test's own by path, before all others: `(status, headers, body)`, or a function that makes it."""
        self._log = log
        self._open: WeakSet[socket.socket] = WeakSet()
        self._threads_of_requests: WeakSet[Thread] = WeakSet()

    def address(self, publisher: DemoPaper) -> str:
        """Where a paper is by a host of its own, which makes it a source of its own."""
        return f"http://{publisher.key}.localhost:{self.server_port}"

    def page(self, target: str, host: str = "") -> DemoPage:
        """What is served at `target`; its links lead to the host that was asked."""
        own = self.pages.get(target) or self.pages.get(target.partition("?")[0])
        if own is None:
            own_hosts = (self.address(publisher) for publisher in publishers().values())
            base = next((address for address in own_hosts if address == f"http://{host}"), self.url)
            return answer(Site(base, self.revised), target)
        return DemoPage(*(own() if callable(own) else own))

    def remember(self, request: Request) -> None:
        """Keep the request for the tests, and tell whoever listens."""
        self.requests.append(request)
        if self._log:
            self._log(request)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a daemon thread that `hang_up` knows."""
        thread = Thread(target=self.process_request_thread, args=(request, client_address), daemon=True)
        self._open.add(request)
        self._threads_of_requests.add(thread)
        thread.start()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a client go away unnoticed; anything else is our own mistake."""
        with suppress(ConnectionError):
            raise  # what is being handled

    def hang_up(self) -> None:
        """End the connections that clients keep open."""
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads_of_requests):
            thread.join(timeout=5)


@contextmanager
def serve(port: int = 0, *, revised: bool = False, log: Callable[[Request], None] | None = None) -> Iterator[Newsroom]:
    """Serve the newsroom on 127.0.0.1 while the context lasts; port 0 takes a free one, `log` hears of each request."""
    with Newsroom(port, revised=revised, log=log) as newsroom:
        thread = Thread(target=newsroom.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield newsroom
        finally:
            newsroom.shutdown()
            thread.join()
            newsroom.hang_up()

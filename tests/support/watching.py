"""What tests of watches share: a watch, news for it, receivers on this machine that answer as they are told or drip."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

from ingest.jobs import watch
from ingest.jobs.watch import definitions
from ingest.store import Database
from tests.support.storing import fill


class Hook(ThreadingHTTPServer):
    """Takes posts, answering what `answers` says, then 200."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Post)
        self.answers: list[int] = []
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.url = f"http://127.0.0.1:{self.server_port}/hook"


class _Post(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        self.server.bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.server.keys.append(self.headers["Idempotency-Key"])
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


class Drip(ThreadingTCPServer):
    """Answers a byte now and then, and never all."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Drop)
        self.over = threading.Event()


class _Drop(StreamRequestHandler):
    server: Drip

    def handle(self) -> None:
        with suppress(OSError):
            while not self.server.over.wait(0.02):
                self.wfile.write(b"2")


def made(query: str = "pétrole", *to: str, **more: str) -> watch.Watch:
    return definitions.checked("or-noir", {"query": query, "to": list(to), **more})


def news(db: Database, *numbers: int, **more: Any) -> None:
    fill(db, [{"id": n, "title": f"Brent {n}", "body": "Le pétrole recule.", **more} for n in numbers])


def ran(database: Path, one: watch.Watch, **more: Any) -> list[watch.Sent]:
    return watch.run(database, [one], loopback=True, environment={}, **more)

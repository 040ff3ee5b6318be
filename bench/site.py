"""The pages that crawls are measured on, served by a process of its own: `python -m bench.site COPIES`."""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bench import gold
from ingest import demo


def saved_pages() -> list[bytes]:
    """Real pages where they are (`bench/gold.py`), the demo newsroom's elsewhere."""
    return [gold.page(row["id"]) for row in gold.rows("dev")] if gold.GOLD.is_dir() else demo_pages()


def demo_pages() -> list[bytes]:
    """The articles of the demo newsroom, as small pages."""
    with demo.serve() as newsroom:
        return [newsroom.page(article.path).body for article in demo.articles()]


class Site(ThreadingHTTPServer):
    """Serves each page under many addresses, as texts that differ, and a feed of them all.

    Args:
        pages: what it serves.
        count: how many addresses its feed lists.
        host: the loopback address that it stands at.
        latency: seconds that it takes to answer.
    """

    daemon_threads = True

    def __init__(self, pages: list[bytes], count: int, host: str = "127.0.0.1", latency: float = 0) -> None:
        super().__init__((host, 0), _Handler)
        self.pages = pages
        self.count = count
        self.latency = latency
        self.url = f"http://{host}:{self.server_port}"

    def body(self, path: str) -> bytes:
        """What is at a path."""
        if path == "/feed.xml":
            links = "".join(f"<item><link>{self.url}/p/{number}.html</link></item>" for number in range(self.count))
            return f'<rss version="2.0"><channel>{links}</channel></rss>'.encode()
        number = int(path.removeprefix("/p/").removesuffix(".html"))
        return self.pages[number % len(self.pages)].replace(b'rel="canonical"', b'rel="was"')


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Site

    def do_GET(self) -> None:
        time.sleep(self.server.latency)
        known = self.path == "/feed.xml" or self.path.startswith("/p/")
        body = self.server.body(self.path) if known else b""
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "text/xml" if self.path == "/feed.xml" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    kind, copies = sys.argv[1], int(sys.argv[2])
    served = saved_pages() if kind == "saved" else demo_pages()
    with Site(served, len(served) * copies) as site:
        print(json.dumps({"url": site.url, "count": site.count}), flush=True)
        site.serve_forever()

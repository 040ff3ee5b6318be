"""Publishers for a cluster to crawl, each at an address of its own; `bench.dask_cluster` has the cluster."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from tests.support.stand import RSS, page
from tests.support.web import Answer, Site, serve


@contextmanager
def publishers(count: int, pages: int, latency: float) -> Iterator[dict[str, Site]]:
    """Sites with a feed of so many articles, which take `latency` seconds to answer; by the name of their spider."""
    with serve(*(f"127.0.0.{11 + number}" for number in range(count))) as sites:
        for number, site in enumerate(sites):
            _furnish(site, range(1000 * number, 1000 * number + pages), latency)
        yield {f"publisher{number:02}": site for number, site in enumerate(sites)}


def _furnish(site: Site, numbers: range, latency: float) -> None:
    items = "".join(f"<item><link>{site.url}/article/{number}</link></item>" for number in numbers)
    pages: dict[str, Answer] = {
        "/robots.txt": (200, {"Content-Type": "text/plain"}, b""),
        "/rss": (200, RSS, f'<rss version="2.0"><channel><title>Fil</title>{items}</channel></rss>'.encode()),
        **{f"/article/{number}": page(number) for number in numbers},
    }
    site.pages |= {path: lambda answer=answer: (Event().wait(latency), answer)[1] for path, answer in pages.items()}

"""What a server may cost: each limit stops the download and is named in the frontier."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from scrapy.settings import Settings

from spiders.base import NewsSpider
from tests.conftest import LOOPBACK, rows, run_scrapy
from tests.support import watched
from tests.support.web import HASTY, Answer, Site, hang, serve

ENDLESS = "/endless/0"
GZIP = {"Content-Encoding": "gzip", "Content-Type": "text/html"}
BOMB_MB = 2048
PAGE = b"<html><title>Une page</title><body>Bonjour</body>"


def bomb() -> bytes:
    """Two gigabytes of nothing: gzip files one after the other are one file."""
    return gzip.compress(bytes(1 << 20), 1) * BOMB_MB


def further() -> Answer:
    """A redirect to an address that was never there before."""
    return (302, {"Location": f"/endless/{next(numbers)}"}, b"")


numbers = count(1)
PAGES: dict[str, Any] = {
    "/bomb": (200, GZIP, bomb()),
    "/announced": (200, {"Content-Length": str(11 << 20)}, b""),
    "/large": (200, {"Transfer-Encoding": "chunked"}, b"%x\r\n" % (11 << 20) + bytes(11 << 20) + b"\r\n0\r\n\r\n"),
    "/cut": (200, {"Content-Length": "100", "Connection": "close"}, b"Les march"),
    "/hang": hang,
    "/round": (301, {"Location": "/round"}, b""),
    "/refresh": (200, {"Content-Type": "text/html"}, b'<meta http-equiv="refresh" content="0;url=/refresh">'),
    "/live": (200, {"Content-Type": "text/html"}, b'<meta http-equiv="refresh" content="60;url=/live">'),
    "/gone": (410, {}, b""),
    "/unasked": (304, {}, b""),
    "/half": (
        200,
        {"Content-Type": "text/html"},
        gzip.compress(b"<html><title>Une page</title><body>Bonjour" + bytes(range(256)) * 9)[:-20],
    ),
    "/packed": (
        200,
        {"Content-Type": "text/html"},
        gzip.compress(PAGE),
    ),
}
REASONS = {
    "/bomb": ("rejected", "too_large: unpacked"),
    "/announced": ("rejected", "too_large"),
    "/large": ("rejected", "too_large"),
    "/cut": ("failed", "cut_off"),
    "/hang": ("failed", "timeout"),
    "/round": ("failed", "redirects: too many redirects"),
    ENDLESS: ("failed", "redirects: too many redirects"),
    "/refresh": ("failed", "redirects: too many redirects"),
    "/live": ("rejected", "not_"),  # read, and no article; a page that reloads itself is no redirect
    "/gone": ("failed", "http_410"),
    "/unasked": ("failed", "http_304"),  # no validators were sent
    "/packed": ("rejected", "not_an_article"),  # its server does not say that it is gzip
    "/half": ("rejected", "not_html"),  # half of what is gzip
    "refused": ("failed", "connection_refused"),
    "unknown": ("failed", "dns"),
}


class Crawled(NamedTuple):
    found: dict[str, tuple[object, ...]]
    site: Site
    grown_mb: float


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """A crawl of all that is too much, and one of what hangs."""
    folder: Path = tmp_path_factory.mktemp("limits")
    with serve("127.0.0.1") as [site], socket.socket() as silent:
        silent.bind(("127.0.0.2", 0))  # and does not listen
        site.pages = PAGES | {"/endless/0": further, **{f"/endless/{number}": further for number in range(1, 50)}}
        urls = {path: site.url + path for path in (*PAGES, ENDLESS)}
        urls |= {"refused": f"http://127.0.0.2:{silent.getsockname()[1]}/", "unknown": "http://nobody.example/"}
        (folder / "urls.txt").write_text("\n".join(url for path, url in urls.items() if path != "/hang"))
        (folder / "hang.txt").write_text(urls["/hang"])
        options = (*LOOPBACK, "-s", "ROBOTSTXT_OBEY=False", "-s", "RETRY_TIMES=0")
        report = watched.crawl(folder, "-a", f"urls={folder / 'urls.txt'}", *options)
        given = ("-a", f"urls={folder / 'hang.txt'}", *options, *HASTY)
        run_scrapy("crawl", "news", *given, database=folder / "hang.db")
        ends = "SELECT url, state, reason FROM frontier"
        rows_of = {url: end for name in ("news.db", "hang.db") for url, *end in rows(folder / name, ends)}
        yield Crawled({name: tuple(rows_of[url]) for name, url in urls.items()}, site, report["grown_mb"])


@pytest.mark.parametrize("name", REASONS)
def test_the_limit_is_named(crawled: Crawled, name: str) -> None:
    state, reason = crawled.found[name]
    assert (state, str(reason)[: len(REASONS[name][1])]) == REASONS[name]


def test_a_gzip_bomb_costs_little_memory(crawled: Crawled) -> None:
    assert crawled.grown_mb < 60


@pytest.mark.parametrize("most", [0, len(PAGE)])
def test_a_page_that_is_gzip_without_saying_so_is_unpacked_whole_or_not_at_all(most: int) -> None:
    class Gazette(NewsSpider):
        name = "gazette"

    packed, spider = gzip.compress(PAGE), Gazette()
    spider.settings = Settings({"DOWNLOAD_MAXSIZE": most})
    assert spider.whole(packed) == PAGE
    assert spider.whole(packed[:-20]) == packed[:-20]
    spider.settings = Settings({"DOWNLOAD_MAXSIZE": len(PAGE) - 1})
    assert spider.whole(packed) == packed


def test_redirects_stop_at_the_limit(crawled: Crawled) -> None:
    paths = crawled.site.paths
    assert paths.count("/round") == paths.count("/refresh") == 6
    assert sum(path.startswith("/endless/") for path in paths) == 6
    assert paths.count("/live") == 1

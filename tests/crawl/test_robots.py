"""robots.txt is obeyed, and where it cannot be read nothing is fetched."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import LOOPBACK, rows, run_scrapy
from tests.support.web import HASTY, Answer, hang, serve

PAGE = "/article.html"
ALLOW, FORBID = b"User-agent: *\nAllow: /\n", b"User-agent: *\nDisallow: /\n"
CLOSED = "failed robots_unreachable"
READ = "failed http_404"  # the page itself: asked, and not there

CASES: dict[str, tuple[Answer | Callable[[], Answer], str]] = {
    "allowed": ((200, {}, ALLOW), READ),
    "missing": ((404, {}, FORBID), READ),
    "denied": ((403, {}, FORBID), READ),
    "error": ((500, {}, ALLOW), f"{CLOSED}: http_500"),
    "unavailable": ((503, {}, ALLOW), f"{CLOSED}: http_503"),
    "too many requests": ((429, {}, ALLOW), f"{CLOSED}: http_429"),
    "no redirect": ((304, {}, b""), f"{CLOSED}: http_304"),
    "timeout": (hang, f"{CLOSED}: timeout"),
    "too large": ((200, {"Content-Length": "11000000"}, b""), f"{CLOSED}: too_large"),
    "redirect": ((301, {"Location": "/moved.txt"}, b""), "rejected robots"),
    "endless redirect": ((302, {"Location": "/robots.txt"}, b""), f"{CLOSED}: redirects"),
    "redirect to private": ((302, {"Location": "http://10.0.0.1/robots.txt"}, b""), "rejected unsafe_address"),
    "forbidden": ((200, {}, FORBID), "rejected robots"),
    "named": ((200, {}, b"User-agent: depeche\nDisallow: /art\n\n" + ALLOW), "rejected robots"),
    "another named": ((200, {}, b"User-agent: archive\nDisallow: /\n\n" + ALLOW), READ),
    "byte order mark": ((200, {}, b"\xef\xbb\xbf" + FORBID), "rejected robots"),
    "rule within 500 KiB": ((200, {}, b"#" * (499 * 1024) + b"\n" + FORBID), "rejected robots"),
    "rule after 500 KiB": ((200, {}, b"#" * (500 * 1024) + b"\n" + FORBID), READ),
    "no rules at all": ((200, {}, b"<html>\xff\x00</html>"), READ),
}


class Crawled(NamedTuple):
    outcomes: dict[str, str]
    asked: dict[str, list[str]]
    log: str


def crawl(database: Path, urls: Iterable[str], *options: str) -> tuple[dict[str, str], str]:
    """What became of each address, and the log."""
    (file := database.with_suffix(".txt")).write_text("\n".join(urls))
    given = ("-a", f"urls={file}", *LOOPBACK, "-s", "CONCURRENT_REQUESTS=100", *options)
    done = run_scrapy("crawl", "news", *given, database=database)
    found = rows(database, "SELECT url, state || ' ' || reason FROM frontier")
    return {str(url): str(outcome) for url, outcome in found}, done.stderr


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """A crawl of a host for each case, and of one that nobody listens at; one of the host that hangs, by itself."""
    folder: Path = tmp_path_factory.mktemp("robots")
    hosts = {name: f"127.0.1.{number}" for number, name in enumerate(CASES, start=1)}
    with serve(*hosts.values()) as sites, socket.socket() as silent:
        silent.bind(("127.0.2.1", 0))  # and does not listen
        for site, (robots, _) in zip(sites, CASES.values(), strict=True):
            site.pages = {"/robots.txt": robots, "/moved.txt": (200, {}, FORBID)}
        addresses = [site.url + PAGE for site in sites] + [f"http://127.0.2.1:{silent.getsockname()[1]}{PAGE}"]
        urls = dict(zip([*CASES, "refused"], addresses, strict=True))
        hanging = urls.pop("timeout")
        outcomes, log = crawl(folder / "news.db", urls.values())
        hung, more = crawl(folder / "hung.db", [hanging], *HASTY)
        found = {name: outcomes[url] for name, url in urls.items()} | {"timeout": hung[hanging]}
        yield Crawled(found, {name: site.paths for name, site in zip(hosts, sites, strict=True)}, log + more)


@pytest.mark.parametrize("name", CASES)
def test_what_becomes_of_a_page(crawled: Crawled, name: str) -> None:
    assert crawled.outcomes[name].startswith(CASES[name][1])


@pytest.mark.parametrize("name", [name for name, (_, outcome) in CASES.items() if outcome != READ])
def test_a_closed_page_is_not_asked(crawled: Crawled, name: str) -> None:
    assert PAGE not in crawled.asked[name]


def test_a_host_that_is_down_is_one_whose_robots_cannot_be_read(crawled: Crawled) -> None:
    assert crawled.outcomes["refused"].startswith(f"{CLOSED}: connection_refused")


def test_each_closed_host_is_told_in_one_line(crawled: Crawled) -> None:
    closed = [outcome for outcome in crawled.outcomes.values() if outcome.startswith(CLOSED)]
    lines = [line for line in crawled.log.splitlines() if "nothing is fetched from" in line]
    assert len(lines) == len(closed)
    assert "Traceback" not in crawled.log
    assert any("127.0.1.4" in line and "(http_500)" in line for line in lines)


def test_robots_is_asked_once_a_host_and_again_only_after_a_failure(crawled: Crawled) -> None:
    count = {name: paths.count("/robots.txt") for name, paths in crawled.asked.items()}
    assert count["allowed"] == count["missing"] == count["forbidden"] == 1
    assert count["error"] == count["unavailable"] == count["too many requests"] == 3
    assert count["endless redirect"] == 6

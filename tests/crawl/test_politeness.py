"""One request at a time to a host, never sooner than asked; many hosts side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from scrapy.settings import Settings

from ingest.exitcodes import Exit
from spiders.base import NewsSpider
from tests.conftest import LOOPBACK, rows, run_scrapy
from tests.support import forked
from tests.support.held import TOLD, Gate, wait_until_told
from tests.support.patience import LONGEST
from tests.support.web import MISSING, Site, Visit, serve

DELAY, CRAWL_DELAY = 0.2, 0.5
TOLERANCE = 0.02  # between the crawler's clock when it sends and the server's when it has read
PATHS = tuple(f"/{number}.html" for number in range(5))
CONTACT = "redaction@newsroom.example"


class Crawled(NamedTuple):
    sites: list[Site]
    found: dict[str, str]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """A crawl of six hosts: one asks for a Crawl-delay, one fails at times, one sends its readers to another."""
    folder: Path = tmp_path_factory.mktemp("polite")
    with serve(*(f"127.0.4.{number}" for number in range(1, 7))) as sites:
        slow, failing, moved = sites[:3]
        slow.pages["/robots.txt"] = (200, {}, f"User-agent: *\nCrawl-delay: {CRAWL_DELAY}\n".encode())
        refusals = [(503, {"Retry-After": "1"}, b"")]
        failing.pages[PATHS[2]] = lambda: refusals.pop() if refusals else (404, {}, b"")
        for path in PATHS:
            moved.pages[path] = (301, {"Location": f"{sites[3].url}{path}?moved"}, b"")
        addresses = [site.url + path for path in PATHS for site in sites]
        (folder / "urls.txt").write_text("\n".join(addresses))
        options = (*LOOPBACK, "-s", f"DOWNLOAD_DELAY={DELAY}", "-s", f"CONTACT={CONTACT}")
        run_scrapy("crawl", "news", "-a", f"urls={folder / 'urls.txt'}", *options, database=folder / "news.db")
        found = rows(folder / "news.db", "SELECT url, reason FROM frontier")
        yield Crawled(sites, {str(url): str(reason) for url, reason in found})


def visits(crawled: Crawled) -> list[Visit]:
    return sorted((visit for site in crawled.sites for visit in site.visits), key=lambda visit: visit.begin)


def gaps(site: Site) -> list[float]:
    """Seconds between the beginnings of a site's requests."""
    return [later.begin - earlier.begin for earlier, later in pairwise(site.visits)]


def test_every_page_was_asked(crawled: Crawled) -> None:
    assert set(crawled.found.values()) == {"http_404"}
    assert len(crawled.found) == len(PATHS) * 6


def test_a_host_is_never_asked_two_things_at_once(crawled: Crawled) -> None:
    for site in crawled.sites:
        assert all(earlier.end <= later.begin for earlier, later in pairwise(site.visits))


def test_the_delay_is_kept_between_all_requests_redirects_from_other_hosts_included(crawled: Crawled) -> None:
    assert sum("?moved" in path for path in crawled.sites[3].paths) == len(PATHS)
    for site in crawled.sites:
        assert min(gaps(site)) >= DELAY - TOLERANCE


def test_a_crawl_delay_is_kept_from_robots_on_though_autothrottle_would_go_faster(crawled: Crawled) -> None:
    slow = crawled.sites[0]
    assert slow.paths[0] == "/robots.txt"
    assert min(gaps(slow)) >= CRAWL_DELAY - TOLERANCE


def test_retry_after_is_kept(crawled: Crawled) -> None:
    failing = crawled.sites[1]
    refused = next(number for number, visit in enumerate(failing.visits) if visit.status == 503)
    assert failing.visits[refused + 1].begin - failing.visits[refused].begin >= 1
    assert failing.paths.count(PATHS[2]) == 2


def test_hosts_are_asked_side_by_side(crawled: Crawled) -> None:
    one_after_the_other = sum(site.visits[-1].end - site.visits[0].begin for site in crawled.sites)
    in_all = visits(crawled)[-1].end - visits(crawled)[0].begin
    assert in_all < one_after_the_other / 2


def test_the_publisher_is_told_who_asks(crawled: Crawled) -> None:
    agents = {visit.agent for visit in visits(crawled)}
    assert agents == {f"Depeche/0.2 (French finance news archive; +{CONTACT})"}


def test_a_signal_does_not_wait_for_every_delay(tmp_path: Path, database: Path) -> None:
    with serve("127.0.4.1") as [site]:
        gate, log = Gate(), tmp_path / "log"
        site.pages |= {f"/{number}.html": gate.holding(MISSING) for number in range(30)}
        (tmp_path / "urls.txt").write_text("\n".join(site.url + path for path in site.pages))
        options = ("-a", f"urls={tmp_path / 'urls.txt'}", *LOOPBACK, *TOLD, "-s", "DOWNLOAD_DELAY=1")
        crawl = forked.scrapy("crawl", "news", *options, database=database, errors=log)
        assert gate.asked.wait(LONGEST)
        crawl.terminate()
        wait_until_told(log, "Closing spider (shutdown)")
        gate.open()
        assert forked.wait(crawl) == Exit.INTERRUPTED
        assert len(site.visits) < 6
    counts = dict(rows(database, "SELECT state, count(*) FROM frontier GROUP BY state"))
    assert counts["pending"] >= 26


class Slow(NewsSpider):
    name = "slow"
    delay = 7


def test_a_publishers_own_delay_counts_and_the_command_line_counts_more() -> None:
    settings = Settings({"DOWNLOAD_DELAY": 2})
    Slow.update_settings(settings)
    assert settings.getfloat("DOWNLOAD_DELAY") == 7
    given = Settings({"DOWNLOAD_DELAY": 0}, priority="cmdline")
    Slow.update_settings(given)
    assert given.getfloat("DOWNLOAD_DELAY") == 0

"""A server that asks to be left alone is left alone, for as long as it said; the others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from ingest import times
from ingest.crawl.http.retry_after import seconds
from tests.conftest import LOOPBACK, rows, run_scrapy
from tests.support.web import Answer, Site, Visit, serve

PAGES = ("/1.html", "/2.html", "/3.html")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        *(("0", 0), ("120", 120), (" 7 ", 7), ("3600", 3600), ("86400", 3600), ("9" * 5000, 3600)),
        *(("Sun, 22 Nov 2026 12:10:00 GMT", 600), ("Sunday, 22-Nov-26 12:00:30 GMT", 30)),
        *(("Sun, 22 Nov 2026 11:00:00 GMT", 0), ("Mon, 22 Nov 2027 12:00:00 GMT", 3600)),
        *(("", None), ("-5", None), ("1.5", None), ("٣", None), ("bientôt", None), ("99 Foo 9999", None)),
    ],
)
def test_what_a_header_means(value: str, wait: float | None) -> None:
    assert seconds(value, NOW) == wait


def first(number: int, refusal: Answer) -> Callable[[], Answer]:
    """A page that is refused so many times, and then is not there."""
    left = [refusal] * number
    return lambda: left.pop() if left else (404, {}, b"")


def date() -> Answer:
    return (503, {"Retry-After": format_datetime(times.now() + timedelta(seconds=2), usegmt=True)}, b"")


class Crawled(NamedTuple):
    began: datetime
    found: dict[str, tuple[object, ...]]
    sites: dict[str, Site]
    log: str


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """A crawl of five hosts: refusing for two seconds, until a date, for an hour, without a time, and not at all."""
    folder: Path = tmp_path_factory.mktemp("retry")
    names = ("seconds", "date", "hour", "untold", "well")
    with serve(*(f"127.0.3.{n + 1}" for n in range(len(names)))) as served:
        sites = dict(zip(names, served, strict=True))
        sites["seconds"].pages[PAGES[0]] = first(1, (503, {"Retry-After": "2"}, b""))
        refusals = [date]
        sites["date"].pages[PAGES[0]] = lambda: refusals.pop()() if refusals else (404, {}, b"")
        sites["hour"].pages = dict.fromkeys(PAGES, (429, {"Retry-After": "7200"}, b""))
        sites["untold"].pages[PAGES[0]] = (503, {}, b"")
        began = times.now()
        addresses = [site.url + path for path in PAGES for site in served]
        (folder / "urls.txt").write_text("\n".join(addresses))
        options = (*LOOPBACK, "-s", "DOWNLOAD_DELAY=0.1")
        done = run_scrapy("crawl", "news", "-a", f"urls={folder / 'urls.txt'}", *options, database=folder / "news.db")
        found = rows(folder / "news.db", "SELECT url, state, reason, next_attempt_at FROM frontier")
        yield Crawled(began, {str(url): outcome for url, *outcome in found}, sites, done.stderr)


def refusal(site: Site) -> tuple[Visit, Visit]:
    """A site's first refusal, and the next request after it."""
    number = next(n for n, visit in enumerate(site.visits) if visit.status == 503)
    return site.visits[number], site.visits[number + 1]


def gap(site: Site) -> float:
    """Seconds between the two."""
    refused, following = refusal(site)
    return following.begin - refused.begin


def test_seconds_are_kept_and_the_page_is_asked_again(crawled: Crawled) -> None:
    site = crawled.sites["seconds"]
    assert gap(site) >= 2
    assert [site.paths.count(path) for path in PAGES] == [2, 1, 1]


def test_a_date_is_kept(crawled: Crawled) -> None:
    assert gap(crawled.sites["date"]) >= 1  # of two: a date says no parts of seconds


def test_without_a_time_the_waits_grow(crawled: Crawled) -> None:
    begins = [visit.begin for visit in crawled.sites["untold"].visits if visit.path == PAGES[0]]
    waits = [later - earlier for earlier, later in pairwise(begins)]
    assert len(waits) == 2
    assert waits[0] >= 0.19
    assert waits[1] >= 0.39
    assert crawled.found[crawled.sites["untold"].url + PAGES[0]][:2] == ["failed", "http_503"]


def test_a_host_that_wants_an_hour_is_not_asked_again_in_this_crawl(crawled: Crawled) -> None:
    site = crawled.sites["hour"]
    assert [visit.status for visit in site.visits].count(429) == 1
    reasons = sorted(str(crawled.found[site.url + path][1]) for path in PAGES)
    assert reasons[0] == "http_429: retry after 3600 s"
    assert [reason.partition(":")[0] for reason in reasons[1:]] == ["retry_after", "retry_after"]
    assert "127.0.3.3 is not asked any more in this crawl" in crawled.log


def test_its_pages_are_due_again_not_before_the_hour_is_over(crawled: Crawled) -> None:
    for path in PAGES:
        state, _, due = crawled.found[crawled.sites["hour"].url + path]
        assert state == "failed"
        assert str(due) >= str(times.to_text(crawled.began + timedelta(hours=1)))


def test_other_hosts_go_on_meanwhile(crawled: Crawled) -> None:
    refused, following = refusal(crawled.sites["seconds"])
    others = [visit for name, site in crawled.sites.items() if name != "seconds" for visit in site.visits]
    assert any(refused.end < visit.begin < following.begin for visit in others)
    assert {crawled.found[crawled.sites["well"].url + path][1] for path in PAGES} == {"http_404"}

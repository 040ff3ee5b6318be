"""How a server is asked as the settings stand, and when it is slow or sends its readers elsewhere."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from scrapy.utils.project import get_project_settings

from tests.conftest import LOOPBACK, Run, rows
from tests.support import forked, stand
from tests.support.held import TOLD, wait_until_told
from tests.support.patience import LONGEST
from tests.support.web import Answer, serve

TOLERANCE = 0.02  # between the crawler's clock when it sends and the server's when it has read


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ROBOTSTXT_OBEY", True),
        ("DOWNLOAD_DELAY", 2),
        ("DOWNLOAD_DELAY_JITTER", 0),
        ("CONCURRENT_REQUESTS_PER_DOMAIN", 1),
        ("DOWNLOAD_VERIFY_CERTIFICATES", True),
        ("CRAWL_DELAY_MAX", 60),
        ("ALLOW_LOOPBACK", False),
        ("TDM_SKIP_RESERVED", False),
    ],
)
def test_the_settings_keep_what_the_readme_promises(name: str, value: object) -> None:
    assert get_project_settings().get(name) == value


def test_a_host_is_asked_every_two_seconds_where_nobody_says_otherwise(scrapy: Run) -> None:
    with serve("127.0.5.1") as [site]:
        stand.furnish(site, pages=0)
        done = scrapy("crawl", "news", "-a", f"feed={site.url}/rss", "-s", "ALLOW_LOOPBACK=True")
    assert (done.returncode, site.paths) == (0, ["/robots.txt", "/rss"])
    assert site.visits[1].begin - site.visits[0].begin >= 2 - TOLERANCE


def test_a_slow_host_is_asked_one_thing_at_a_time_by_all_crawls_together(database: Path, tmp_path: Path) -> None:
    """The second crawl begins while the first waits for an answer, which comes when the second has waited, too."""
    first, held, overlapped, log = Event(), Event(), Event(), tmp_path / "log"

    def slowly() -> Answer:
        if not first.is_set():
            first.set()
            held.set()
            wait_until_told(log, "Spider opened")
            overlapped.wait(0.5)
            held.clear()
        return stand.feed(site.url, [])

    def robots() -> Answer:
        if held.is_set():
            overlapped.set()
        return 404, {}, b""

    with serve("127.0.5.1") as [site]:
        site.pages |= {"/rss": slowly, "/robots.txt": robots}
        given = ("-a", f"feed={site.url}/rss", *LOOPBACK, "-s", "AUTOTHROTTLE_ENABLED=False")
        one = forked.scrapy("crawl", "news", *given, *TOLD, database=database)
        assert held.wait(LONGEST)
        other = forked.scrapy("crawl", "news", *given, *TOLD, database=database, errors=log)
        for crawl in (one, other):
            forked.kill_after(crawl)
        assert not overlapped.is_set()
    assert site.paths.count("/robots.txt") == site.paths.count("/rss") == 2


def test_a_page_that_another_host_sends_on_to_does_not_wait_for_that_hosts_turn(
    crawl: Run, database: Path, tmp_path: Path
) -> None:
    """The old address is slow to be asked again; what it sends on to is asked meanwhile."""
    with serve("127.0.5.1", "127.0.5.2") as [old, new]:
        old.pages["/robots.txt"] = 200, {}, b"User-agent: *\nCrawl-delay: 1.5\n"
        old.pages["/moved"] = 301, {"Location": f"{new.url}/article/1"}, b""
        stand.furnish(new)
        (tmp_path / "urls").write_text("\n".join(f"{old.url}/{name}" for name in ("first", "moved", "last")))
        crawl(urls=str(tmp_path / "urls"))
    (article,) = (visit for visit in new.visits if visit.path == "/article/1")
    assert article.begin < old.visits[-1].begin
    assert dict(rows(database, "SELECT url, state FROM frontier"))[f"{old.url}/moved"] == "stored"

"""`scrapy health`: a stand that is ill in nine ways; the habits of sources over weeks; the command's own ways."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from ingest import times
from ingest.jobs.health import Finding, report
from ingest.store import Database, open_reader, open_store
from tests.conftest import LOOPBACK, Run, run_scrapy
from tests.crawl.test_tls import Signed
from tests.support import walls
from tests.support.stand import furnish, remember, slow_down, write_spiders
from tests.support.web import Site, serve

SOURCES = ("healthy", "forbidden", "empty", "dead", "moved", "markup", "slow", "robots", "half", "tls")
EXPECTED = {
    "forbidden": ("it refuses us (http_403)", "if it opens there, ask more slowly"),
    "empty": ("answers, and lists no articles", "find the feed that replaced it"),
    "dead": ("is dead: its newest article is of 20", "find the feed that replaced it"),
    "moved": ("has moved to http://127.0.0.6", "write http://127.0.0.6"),
    "markup": ("texts are suddenly short: 3", "its markup has changed"),
    "slow": ("answers are slow: 1.", "raise `delay`"),
    "robots": ("its robots.txt forbids it", "respect that"),
    "half": ("3 of 6 pages failed in the last day (http_500 3)", "nothing to do but wait"),
    "tls": ("its TLS certificate is refused", "until the publisher renews the certificate"),
}


def fall_ill(sites: dict[str, Site]) -> None:
    """Nine ways to be ill."""
    for site in sites.values():
        furnish(site)
    sites["forbidden"].pages["/rss"] = 403, {}, b"Attention Required!"
    sites["empty"].pages["/rss"] = 200, {}, b'<rss version="2.0"><channel><title>Fil</title></channel></rss>'
    furnish(sites["dead"], age=timedelta(weeks=7))
    sites["moved"].pages["/feed.xml"] = sites["moved"].pages["/rss"]
    sites["moved"].pages["/rss"] = 301, {"Location": "/feed.xml"}, b""
    furnish(sites["markup"], sentences=2)
    furnish(sites["slow"], pages=2)
    slow_down(sites["slow"], 1.1)
    sites["robots"].pages["/robots.txt"] = 200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /\n"
    sites["half"].pages |= {f"/article/{n}": (500, {}, b"") for n in (1, 3, 5)}


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The stand after one crawl of all its sources; all were well for a month before."""
    folder = tmp_path_factory.mktemp("stand")
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        hosts = [f"127.0.0.{number}" for number in range(2, 2 + len(SOURCES) - 1)]
        sites = dict(zip(SOURCES, stack.enter_context(serve(*hosts)), strict=False))
        sites["tls"] = stack.enter_context(serve("127.0.0.1", tls=Signed("stand").context(folder)))[0]
        fall_ill(sites)
        write_spiders(folder, {name: f"{site.url}/rss" for name, site in sites.items()})
        db = open_store(folder / "news.db")
        for name in SOURCES:
            remember(db, name, age=timedelta(weeks=7 if name == "dead" else 0))
        db.close()
        patch.setenv("PYTHONPATH", str(folder))
        options = ("-s", "SPIDER_MODULES=stand", "-s", "RETRY_ENABLED=False")
        done = run_scrapy("crawlall", *options, *LOOPBACK, database=folder / "news.db")
        assert done.returncode == 3, done.stderr  # three sources cannot be asked at all
        yield folder / "news.db"


def look(database: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run_scrapy("health", "-s", "SPIDER_MODULES=stand", *options, database=database)


def test_the_stand_as_people_see_it(stand: Path) -> None:
    done = look(stand)
    assert (done.returncode, done.stderr) == (1, "")
    states = dict(line.split()[:2] for line in done.stdout.partition("\n\n")[0].splitlines()[1:])
    states.pop("issuers", None)  # a warning from half a year after the register's date on
    assert states == dict.fromkeys(EXPECTED, "ill") | {"healthy": "ok"}


@pytest.mark.parametrize("source", SOURCES)
def test_each_illness_is_named_with_its_cure_and_nothing_else_is(stand: Path, source: str) -> None:
    [row] = report(open_reader(stand), [source])
    expected = [EXPECTED[source]] if source in EXPECTED else []
    told = list(zip(row.findings, expected, strict=True))
    assert all(what in finding.what and cure in finding.cure for finding, (what, cure) in told), told
    assert all(finding.french and finding.french != finding.what for finding in row.findings)


def test_the_healthy_source_has_its_figures(stand: Path) -> None:
    [row] = report(open_reader(stand), ["healthy"])
    assert (row.state, row.articles_last_day, row.usual) == ("ok", 6, 3)
    assert row.last_success is not None
    assert row.newest_at is not None
    assert times.now() - row.newest_at < timedelta(hours=2)


def test_a_healthy_source_alone_exits_with_0_and_notifies_nobody(stand: Path, tmp_path: Path) -> None:
    done = look(stand, "healthy", "--notify", f"tee {tmp_path / 'mail'}")
    assert (done.returncode, (tmp_path / "mail").exists()) == (0, False)


def test_an_ill_source_is_notified_and_told_as_json(stand: Path, tmp_path: Path) -> None:
    done = look(stand, "healthy", "robots", "--json", "--notify", f"dd status=none of={tmp_path / 'mail'}")
    mail = (tmp_path / "mail").read_text("utf-8")
    assert done.returncode == 1
    assert mail.startswith("Dépêche: 1 of 2 sources is ill\n\nrobots: ill\n  - feed http")
    assert "healthy" not in mail
    ill, well = json.loads(done.stdout)
    assert (ill["source"], ill["state"], ill["findings"][0]["state"]) == ("robots", "ill", "ill")
    assert (well["source"], well["state"], well["findings"], well["articles_last_day"]) == ("healthy", "ok", [], 6)


def test_a_notification_that_fails_is_told(stand: Path) -> None:
    done = look(stand, "robots", "--notify", "/nonexistent/mail")
    assert done.returncode == 6
    assert "the report could not be handed on" in done.stderr


def findings(db: Database, source: str = "fil", **options: Any) -> list[Finding]:
    [row] = report(db, [source], **options)
    return list(row.findings)


def test_a_source_never_crawled_is_a_warning(db: Database, scrapy: Run) -> None:
    assert [(f.what, f.state) for f in findings(db)] == [("never crawled", "warning")]
    assert scrapy("health", "lesechos").returncode == 0


def test_a_spider_that_does_not_exist(scrapy: Run, db: Database) -> None:
    done = scrapy("health", "lesecho")
    assert (done.returncode, done.stderr) == (
        2,
        "scrapy: there is no spider 'lesecho'; did you mean lesechos or leseco?\n",
    )


def test_a_source_that_nobody_crawls_any_more(db: Database) -> None:
    remember(db, "fil")
    assert findings(db, now=times.now() - timedelta(hours=12)) == []
    [found] = findings(db, now=times.now() + timedelta(days=1))
    assert found.what == "not crawled for 71 hours"
    assert "systemctl status depeche" in found.cure


def a_crawl(db: Database, *, exit_status: int | None = 0, **counters: object) -> None:
    columns = {"spider": "fil", "started_at": times.to_text(times.now()), "exit_status": exit_status} | counters
    marks = ", ".join("?" for _ in columns)
    db.execute(f"INSERT INTO runs ({', '.join(columns)}) VALUES ({marks})", list(columns.values()))


@pytest.mark.parametrize(("articles", "state"), [(5, "warning"), (20, "ill")])
def test_a_source_that_falls_silent_by_its_own_habit(db: Database, articles: int, state: str) -> None:
    remember(db, "fil", articles=articles)
    a_crawl(db)
    assert [(f.what, f.state) for f in findings(db)] == [
        (f"0 new articles in the last day; on such a day it has {articles}", state)
    ]


def test_a_new_source_has_no_habit_yet(db: Database) -> None:
    remember(db, "fil", days=9, articles=20)
    a_crawl(db)
    [row] = report(db, ["fil"])
    assert (row.usual, row.findings) == (None, ())


@pytest.mark.parametrize(
    ("counters", "state", "what"),
    [
        ({"failed": '{"http_429": 3}', "stored": 20}, "warning", "3 of 23 pages failed in the last day (http_429 3)"),
        ({"failed": '{"timeout": 9, "http_404": 1}', "stored": 9}, "ill", "mostly, it does not answer in time"),
        ({"refused": '{"robots": 5}'}, "ill", "5 of 5 pages were refused in the last day (robots 5)"),
        ({"refused": '{"not_an_article": 8}', "stored": 2}, "ill", "suddenly 80% of its pages are no articles"),
        ({"latency": 6.0}, "ill", "answers are slow: 6.0 s, before 0.1 s"),
        ({"exit_status": 70}, "ill", "the last crawl ended with a fault of the program"),
        ({"exit_status": 5}, "ill", "the last crawl could not write the store"),
        ({"failed": '{"http_404": 2}', "stored": 1}, None, ""),
        ({"refused": '{"language": 9}', "stored": 9}, None, ""),
    ],
)
def test_what_the_counters_of_a_crawl_tell(
    db: Database, counters: dict[str, Any], state: str | None, what: str
) -> None:
    remember(db, "fil")
    a_crawl(db, **counters)
    found = findings(db)
    assert [f.state for f in found] == ([state] if state else [])
    assert all(what in f.what for f in found)


def test_crawls_that_are_stopped_each_time(db: Database) -> None:
    remember(db, "fil")
    for exit_status in (7, 130, 7):
        a_crawl(db, exit_status=exit_status)
    assert [(f.what, f.state) for f in findings(db)] == [
        ("its last three crawls were stopped before they were done", "warning")
    ]


def test_crawls_that_are_killed_each_time(db: Database) -> None:
    remember(db, "fil")
    a_crawl(db, exit_status=None)
    [found] = findings(db)
    assert found.what.startswith("its crawls begin and are cut off; none has ended since 20")


def test_pages_behind_a_bot_wall(db: Database, tmp_path: Path, crawl: Run) -> None:
    with serve("127.0.0.1") as [site]:
        (tmp_path / "urls.txt").write_text("\n".join(f"{site.url}/article/{n}" for n in range(4)))
        site.pages |= {f"/article/{n}": (200, {"Content-Type": "text/html"}, walls.ROBOTS[0]) for n in range(4)}
        crawl(urls=str(tmp_path / "urls.txt"))
    [found] = findings(db, "news")
    assert found.what == (
        "4 pages of the last day were no articles, and wait to be asked again (robot check 4): it checks for robots"
    )
    assert "ask more slowly (`delay` in spiders/news.py)" in found.cure


def test_one_dead_feed_beside_good_ones_is_a_warning(db: Database) -> None:
    remember(db, "fil")
    a_crawl(db)
    moments = {"rss": times.now() - timedelta(hours=2), "old": times.now() - timedelta(weeks=9)}
    for name, newest in moments.items():
        db.execute(
            "INSERT INTO ways (url, source, kind, status, checked_at, entries, newest_at)"
            " VALUES (?, 'fil', 'feed', '200', ?, 9, ?)",
            [f"https://fil.example/{name}", times.to_text(times.now()), times.to_text(newest)],
        )
    [found] = findings(db)
    assert found.what.startswith("feed https://fil.example/old is dead")
    assert found.state == "warning"


def test_sources_by_default_are_those_that_were_crawled(db: Database) -> None:
    remember(db, "fil")
    remember(db, "gazette", articles=0)
    db.execute(
        "INSERT INTO runs (spider, started_at, exit_status, stored) VALUES ('news', '2026-01-01T00:00:00Z', 0, 9)"
    )
    assert [row.source for row in report(db)] == ["fil", "gazette"]

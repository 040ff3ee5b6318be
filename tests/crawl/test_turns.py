"""Several crawls at once: no page twice, and each server asked as one crawl would ask it."""

from __future__ import annotations

import asyncio
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.http import Response
from scrapy.settings import Settings

from ingest.crawl.http import server_turn, turn
from ingest.store import open_store
from ingest.store.byte_locks import IN_USE, RUNS, ByteLocks, place_of
from tests.conftest import LOOPBACK, rows
from tests.support import stand
from tests.support.forked import kill_after, scrapy
from tests.support.patience import LONGEST
from tests.support.web import serve

DELAY, TOLERANCE = 0.2, 0.02


def test_crawls_of_one_feed_share_its_pages_and_its_pace(database: Path, tmp_path: Path) -> None:
    with serve("127.0.4.1") as [site]:
        stand.furnish(site)
        stand.write_spiders(tmp_path, {"fil": f"{site.url}/rss"})
        given = ("-a", f"feed={site.url}/rss", *LOOPBACK, "-s", f"DOWNLOAD_DELAY={DELAY}")
        said = [tmp_path / str(number) for number in range(3)]
        crawls = [scrapy("crawl", "news", *given, database=database, output=output) for output in said]
        for crawl in crawls:
            kill_after(crawl)
    assert [crawl.exitcode for crawl in crawls] == [0, 0, 0]
    assert sorted(path for path in site.paths if "article" in path) == [f"/article/{n}" for n in range(1, 7)]
    assert min(later.begin - earlier.begin for earlier, later in pairwise(site.visits)) >= DELAY - TOLERANCE
    assert all(earlier.end <= later.begin for earlier, later in pairwise(site.visits))
    assert rows(database, "SELECT count(*) FROM articles") == [(6,)]


def test_one_machine_under_two_names_is_asked_as_one(database: Path, tmp_path: Path) -> None:
    with serve("127.0.0.1") as [site]:
        pages = [
            f"http://{name}:{site.server_port}/{number}" for number in range(3) for name in ("localhost", "127.0.0.1")
        ]
        (tmp_path / "urls").write_text("\n".join(pages))
        given = ("-a", f"urls={tmp_path / 'urls'}", *LOOPBACK, "-s", f"DOWNLOAD_DELAY={DELAY}")
        kill_after(scrapy("crawl", "news", *given, database=database))
    assert sum(path[1:].isdecimal() for path in site.paths) == 6
    assert min(later.begin - earlier.begin for earlier, later in pairwise(site.visits)) >= DELAY - TOLERANCE


def test_a_command_that_looks_at_one_page_waits_for_its_turn_too(database: Path) -> None:
    with serve("127.0.4.1") as [site], closing(open_store(database)) as store:
        stand.furnish(site)
        asked_by_a_crawl = time.monotonic() + 1.5
        store.locks.set_moment(place_of(site.host), asked_by_a_crawl)
        one_page = scrapy("extract", f"{site.url}/article/1", *LOOPBACK, database=database)
        kill_after(one_page)
        assert one_page.exitcode == 0
        assert [visit.path for visit in site.visits] == ["/robots.txt", "/article/1"]
        assert site.visits[0].begin >= asked_by_a_crawl - TOLERANCE


def test_a_crawl_into_a_store_of_its_own_waits_for_the_turn_of_another_stores_crawls(
    database: Path, tmp_path: Path
) -> None:
    with serve("127.0.4.1") as [site], closing(open_store(database)) as store:
        stand.furnish(site)
        asked_by_a_crawl = time.monotonic() + 1.5
        store.locks.set_moment(place_of(site.host), asked_by_a_crawl)
        given = ("-a", f"feed={site.url}/rss", "-a", "limit=1", *LOOPBACK, "-s", f"PACE_SHARED_WITH={database}")
        trial = scrapy("crawl", "news", *given, database=tmp_path / "trial.db")
        kill_after(trial)
        assert trial.exitcode == 0
        assert site.visits[0].begin >= asked_by_a_crawl - TOLERANCE
        assert store.locks.moment(place_of(site.host)) > asked_by_a_crawl


def test_an_address_that_is_none_takes_no_other_of_its_batch_along(database: Path) -> None:
    with serve("127.0.4.1") as [site]:
        stand.furnish(site)
        feed = f"{site.url}/rss"
        kill_after(scrapy("crawl", "news", "-a", f"feed={feed}", "-a", "limit=1", *LOOPBACK, database=database))
        add = "INSERT INTO frontier (url, source, way, discovered_at, published_at)"
        rows(database, f"{add} VALUES ('nulle part', 'news', ?, 'x', 'z')", feed)
        kill_after(scrapy("crawl", "news", "-a", f"feed={feed}", *LOOPBACK, database=database))
    counts = "SELECT state, substr(reason, 1, 11), count(*) FROM frontier GROUP BY 1, 2 ORDER BY 1"
    assert rows(database, counts) == [("rejected", "bad_address", 1), ("stored", None, 6)]


def test_runs_are_seen_in_whichever_order_they_began(tmp_path: Path) -> None:
    holders = [ByteLocks(tmp_path / "news.db") for _ in range(5)]
    for holder in holders:  # the kernel lists locks by who locked anything first
        assert holder.take(IN_USE, shared=True)
    for number in (4, 1, 3, 2):
        assert holders[number].take(RUNS + 10 - number)
    assert holders[0].living_runs() == [6, 7, 8, 9]
    assert holders[2].living_runs() == [6, 7, 9]
    for holder in holders:
        holder.close()


def test_runs_that_live_are_known_and_those_that_ended_are_not(database: Path) -> None:
    one, two, third = (ByteLocks(database) for _ in range(3))
    assert one.take(RUNS + 3)
    assert two.take(RUNS + 4)
    assert third.living_runs() == [3, 4]
    assert two.living_runs() == [3]
    assert not third.take(RUNS + 3)
    one.close()
    assert third.living_runs() == [4]
    two.close()
    third.close()


def test_what_one_of_a_servers_turns_is_told_holds_for_all(database: Path) -> None:
    turns = [server_turn.ServerTurn(ByteLocks(database), "192.0.2.7", 60, number) for number in (0, 1, 0)]
    assert turns[0].take() == turns[1].take() == 0
    turns[1].give(600)
    turns[0].give(0)
    assert 500 < turns[2].take() <= 600


@pytest.mark.parametrize(
    ("at_once", "order"),
    [
        (1, ["asked 0", "answered 0", "asked 1", "answered 1", "asked 2", "answered 2"]),
        (2, ["asked 0", "asked 1", "answered 0", "answered 1", "asked 2", "answered 2"]),
    ],
)
def test_requests_of_one_crawl_wait_in_order_and_not_by_looking_again(
    at_once: int, order: list[str], database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_turn, "LOOK", 3600)
    monkeypatch.setattr(turn, "NAP", 3600)
    seen: list[str] = []

    async def answer(handler: object, request: Request) -> Response:
        seen.append(f"asked {request.url[-1]}")
        await asyncio.sleep(0)
        seen.append(f"answered {request.url[-1]}")
        return Response(request.url)

    async def crawl(handler: turn.InTurn) -> None:
        async with asyncio.timeout(LONGEST):
            await asyncio.gather(*(handler.download_request(Request(f"http://192.0.2.7/{n}")) for n in range(3)))
        handler._locks().close()  # type: ignore[union-attr]

    monkeypatch.setattr(HTTP11DownloadHandler, "download_request", answer)
    monkeypatch.setattr(Patience, "rest_after", lambda *_: 0.0)
    open_store(database).close()
    settings = Settings({"PACE_SHARED_WITH": str(database), "CONCURRENT_REQUESTS_PER_DOMAIN": at_once})
    parts = {"get_extension": lambda _: None, "get_downloader_middleware": lambda _: Patience()}
    monkeypatch.setattr(HTTP11DownloadHandler, "__init__", lambda *_: None)
    asyncio.run(crawl(turn.InTurn(SimpleNamespace(settings=settings, **parts))))  # type: ignore[arg-type]
    assert seen == order


class Patience:
    """What a turn asks of a crawl's pace."""

    def check(self, request: object, wait: float) -> None:
        """It may wait."""

    def rest_after(self, request: object, response: object = None) -> float:
        return DELAY


@pytest.mark.parametrize("left", [0.0, 1e12])
def test_a_turn_waits_for_the_one_before_and_not_for_a_machine_that_was_started_anew(
    database: Path, left: float
) -> None:
    locks = [ByteLocks(database), ByteLocks(database)]
    locks[0].set_moment(place_of("192.0.2.7"), left)
    times: list[float] = []

    async def ask(own: ByteLocks) -> None:
        async with turn._turn(server_turn.ServerTurn(own, "192.0.2.7", 60), Patience(), None):  # type: ignore[arg-type]
            times.append(asyncio.get_running_loop().time())

    async def both() -> None:
        await asyncio.gather(*map(ask, locks))

    asyncio.run(both())
    assert times[1] - times[0] >= DELAY
    for own in locks:
        own.close()


def test_a_stopped_crawl_holds_nobody_up_longer_than_a_request_takes(
    database: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    clock = iter(range(1_000, 10_000, 4))  # seconds: each look at it is four later
    monkeypatch.setattr(server_turn, "monotonic", lambda: float(next(clock)))
    stopped, *others = (server_turn.ServerTurn(ByteLocks(database), "192.0.2.7", 60) for _ in range(4))
    one, two, later = others
    assert stopped.take() == 0
    waited = next(number for number in range(100) if one.take() == 0)
    assert 12 <= waited <= 18
    assert "192.0.2.7: another crawl has had its turn for 64 s" in caplog.text
    assert two.take() > 0  # one at a time, as ever
    one.give(0)
    assert two.take() == 0  # at once: it is known by now
    stopped.give(0)
    assert stopped.take() == later.take() == server_turn.LOOK  # it was continued while another asks
    two.give(0)
    assert stopped.take() == 0
    assert [later.take() > 0, stopped.give(0), later.take()] == [True, None, 0]
    assert caplog.text.count("stopped") == 1
    for each in (stopped, *others):
        each._locks.close()


def test_who_was_stopped_with_the_other_does_not_take_its_turn(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1_000, 10_000, 100))  # Ctrl-Z stops both, and a long time passes between two looks
    monkeypatch.setattr(server_turn, "monotonic", lambda: float(next(clock)))
    asking, waiting = (server_turn.ServerTurn(ByteLocks(database), "192.0.2.7", 60) for _ in range(2))
    assert asking.take() == 0
    assert {waiting.take() for _ in range(20)} == {server_turn.LOOK}
    for each in (asking, waiting):
        each._locks.close()

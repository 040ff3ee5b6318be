"""`depeche filings`: from a file, and from a stand-in of the interface that behaves as it is documented."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from ingest import times
from ingest.crawl import filings_api
from tests.conftest import Run, rows
from tests.support.filings import jsonl, many, record
from tests.support.forked import as_scrapy
from tests.support.web import Answer, Site, serve

API = "/api/explore/v2.1/catalog/datasets/flux-amf-new-prod/records"
JSON = {"Content-Type": "application/json; charset=utf-8"}


class Interface(dict[str, Any]):
    """The pages of the interface: `where` on the time of receipt, `order_by`, `limit` and `offset` within limits."""

    def __init__(self, records: list[dict[str, Any]]) -> None:
        super().__init__({"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /api/\n")})
        self.records = [(self._received(one), one) for one in records]
        self.calls = 0
        self.allowed = self.reach = 10_000
        self.reset = times.now()
        self._asked: dict[tuple[str, str], list[dict[str, Any]]] = {}

    def get(self, path: str, default: Any = None) -> Any:
        """The answer to a path with its query."""
        return self._answer(path) if path.startswith(f"{API}?") else super().get(path, default)

    def _answer(self, path: str) -> Answer:
        self.calls += 1
        if self.calls > self.allowed and times.now() < self.reset:
            said = {"error": "too many", "reset_time": times.to_text(self.reset), "call_limit": self.allowed}
            return 429, JSON, json.dumps(said).encode()
        asked = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        limit, offset = int(asked["limit"]), int(asked["offset"])
        if limit > 100 or offset + limit > self.reach:
            return 400, JSON, json.dumps({"error_code": "InvalidREST", "message": "limit too high"}).encode()
        found = self._found(asked["where"], asked["order_by"])
        body = {"total_count": len(found), "results": found[offset : offset + limit]}
        return 200, JSON, json.dumps(body).encode()

    def _found(self, where: str, order: str) -> list[dict[str, Any]]:
        if (where, order) not in self._asked:
            begin, end = (moment.split("'")[1] for moment in where.split(" and "))
            found = [one for received, one in self.records if begin <= received < end]
            self._asked[where, order] = sorted(found, key=lambda one: one[order])
        return self._asked[where, order]

    @staticmethod
    def _received(one: dict[str, Any]) -> str:
        return times.to_text(datetime.fromisoformat(one["uin_dat_amf"])) or ""


def received(number: int, moment: datetime) -> dict[str, Any]:
    text = moment.isoformat()
    return record(number, uin_dat_amf=text, informationdeposee_inf_dat_emt=text)


def recent(count: int) -> list[dict[str, Any]]:
    """Filings of the three days before today, in turn."""
    noon = times.now().replace(hour=12, minute=0, second=0)
    return [received(number, noon - timedelta(days=1 + number % 3, seconds=number)) for number in range(count)]


@pytest.fixture
def site() -> Iterator[Site]:
    with serve("127.0.0.1") as (served,):
        yield served


@pytest.fixture
def ask(scrapy: Run, site: Site) -> Run:
    """`filings --since 4d` of the stand-in."""

    def run(*options: str, **more: Any) -> Any:
        allowed = ("-s", "FILINGS_API=True", "-s", "ALLOW_LOOPBACK=True", "-s", "DOWNLOAD_DELAY=0")
        return scrapy("filings", "--since", "4d", "-s", f"FILINGS_URL={site.url}{API}", *allowed, *options, **more)

    return run


def test_nothing_is_asked_without_the_setting(ask: Run, site: Site, database: Path) -> None:
    told = ask("-s", "FILINGS_API=False")
    assert (told.returncode, site.paths, database.exists()) == (2, [], False)
    assert "-s FILINGS_API=True" in told.stderr


def test_the_days_are_paged_and_asked_once(ask: Run, site: Site, database: Path) -> None:
    site.pages = interface = Interface(recent(700))
    told = ask()
    assert (told.returncode, told.stdout) == (0, "info-financiere.gouv.fr: 700 records: 700 new\n"), told.stderr
    assert rows(database, "SELECT count(*) FROM filings") == [(700,)]
    assert rows(database, "SELECT sum(records) FROM filing_days") == [(700,)]
    assert all(path.startswith(API) for path in site.paths)  # no robots.txt, no document
    assert interface.calls == 3 * 3 + 2
    calls = interface.calls
    assert ask().stdout == "info-financiere.gouv.fr: 234 records: 0 new\n"  # the day that may still get more
    assert interface.calls - calls == 4


REACH = 400


def with_less_reach(arguments: list[str]) -> None:
    """Be `scrapy` for an interface whose offsets reach less far: 10,000 filings take three seconds to make."""
    assert filings_api.REACH == 10_000
    filings_api.REACH = REACH  # type: ignore[misc]
    as_scrapy(arguments)


def test_a_day_with_more_than_the_offsets_reach_is_asked_in_parts(ask: Run, site: Site, database: Path) -> None:
    day = (times.now() - timedelta(days=2)).replace(hour=0, minute=0, second=0)
    site.pages = interface = Interface([received(n, day + timedelta(seconds=180 * n)) for n in range(REACH + 30)])
    interface.reach = REACH
    told = ask(program=with_less_reach)
    assert told.returncode == 0, told.stderr
    assert rows(database, "SELECT count(*) FROM filings") == [(REACH + 30,)]


def test_a_quota_that_is_used_up_ends_it_until_it_is_reset(ask: Run, site: Site, database: Path) -> None:
    site.pages = interface = Interface(recent(300))
    interface.allowed, interface.reset = 2, times.now() + timedelta(hours=2)
    told = ask()
    assert told.returncode == 3
    assert f"asks to be left alone until {times.to_text(interface.reset)}; run it again then" in told.stderr
    calls, before = interface.calls, rows(database, "SELECT count(*) FROM filings")
    assert before == [(100,)]  # the day that was complete stays
    assert ask().returncode == 3
    assert interface.calls == calls  # not even asked
    interface.allowed = 10_000
    with_pause = "UPDATE filing_pause SET until = '2020-01-01T00:00:00Z' RETURNING 1"
    rows(database, with_pause)
    assert ask().returncode == 0
    assert rows(database, "SELECT count(*) FROM filings") == [(300,)]


def test_a_short_pause_is_waited_for(ask: Run, site: Site, database: Path) -> None:
    site.pages = interface = Interface(recent(30))
    interface.allowed, interface.reset = 3, times.now() + timedelta(seconds=2)
    told = ask()
    assert told.returncode == 0, told.stderr
    assert rows(database, "SELECT count(*) FROM filings") == [(30,)]


def test_an_interface_that_answers_otherwise_is_told(ask: Run, site: Site) -> None:
    told = ask()
    assert (told.returncode, "could not be read: HTTP 404" in told.stderr) == (3, True)


def test_a_file_is_loaded_again_without_effect(scrapy: Run, tmp_path: Path) -> None:
    file = tmp_path / "export.jsonl"
    file.write_text(jsonl(many(400)), "utf-8")
    told = scrapy("filings", "--load", str(file))
    assert told.stdout == f"{file}: 400 records: 396 new, 4 could not be taken\n"
    assert scrapy("filings", "--load", str(file)).stdout == f"{file}: 400 records: 0 new, 4 could not be taken\n"
    assert scrapy("filings", "--load", str(tmp_path / "none.csv")).returncode == 2
    assert scrapy("filings").returncode == 2

"""`scrapy schedule`: weeks of it by a clock of our own; crawls as processes; the service from start to SIGTERM."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

import apscheduler.schedulers.base
import pytest
from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.base import BaseScheduler

from ingest import clock, demo
from ingest.locks import BusyError, hold
from ingest.schedule.cron import trigger
from ingest.schedule.processes import Crawls
from ingest.schedule.publishers import Publisher, due, last_runs
from ingest.schedule.service import line, plan
from ingest.store import Database
from tests.conftest import LOOPBACK, PROJECT, Run, rows

PARIS = ZoneInfo("Europe/Paris")
MARKET = "*/15 7-19 * * mon-fri; 0 0,12 * * sat,sun"
NIGHT, HOURLY, WORKDAYS = "30 2 * * *", "0 * * * *", "0 6 * * 1-5"


class Week:
    """APScheduler, with time that passes when nothing is to be done, and crawls that take the time given."""

    def __init__(self, db: Database, monkeypatch: pytest.MonkeyPatch, start: str) -> None:
        self.db = db
        self.now = datetime.fromisoformat(start).replace(tzinfo=PARIS).astimezone(UTC)
        self.takes = timedelta(0)
        self.runs: list[tuple[str, datetime]] = []
        week = self

        class Clock(datetime):
            @classmethod
            def now(cls, tz: object = None) -> datetime:
                return week.now

        monkeypatch.setattr(apscheduler.schedulers.base, "datetime", Clock)
        monkeypatch.setattr(clock, "now", lambda: week.now.replace(microsecond=0))

    def crawl(self, name: str) -> None:
        self.runs.append((name, self.now))
        columns = "INSERT INTO runs (spider, started_at, exit_status) VALUES (?, ?, 0)"
        self.db.execute(columns, [name, clock.to_text(self.now)])
        self.now += self.takes

    def pass_until(self, end: str, jitter: int = 0, **lines: str) -> None:
        """Start the schedule, let it run, and stop it."""
        known = [Publisher(name, trigger(cron, "Europe/Paris", jitter=jitter)) for name, cron in lines.items()]
        scheduler = Idle(executors={"default": DebugExecutor()}, timezone=UTC)
        plan(scheduler, known, last_runs(self.db), self.crawl)
        scheduler.start()
        stop = datetime.fromisoformat(end).replace(tzinfo=PARIS).astimezone(UTC)
        while self.now < stop:
            waits = timedelta(seconds=scheduler._process_jobs())
            self.now = min(self.now + waits, stop)
        scheduler.shutdown()

    def local(self, name: str) -> list[str]:
        """When a publisher was crawled, by the clocks of Paris."""
        return [moment.astimezone(PARIS).strftime("%m-%d %H:%M") for who, moment in self.runs if who == name]


class Idle(BaseScheduler):
    """A scheduler that somebody else wakes."""

    def shutdown(self, wait: bool = True) -> None:
        super().shutdown(wait)

    def wakeup(self) -> None:
        pass


@pytest.fixture
def begin(db: Database, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Week]:
    return lambda start: Week(db, monkeypatch, start)


def as_cron_would(begin: datetime, end: datetime) -> list[str]:
    """MARKET, minute by minute."""
    minutes = int((end - begin) / timedelta(minutes=1))
    moments = [(begin.astimezone(UTC) + timedelta(minutes=n)).astimezone(PARIS) for n in range(minutes)]
    return [
        moment.strftime("%m-%d %H:%M")
        for moment in moments
        if (moment.weekday() < 5 and 7 <= moment.hour <= 19 and moment.minute % 15 == 0)
        or (moment.weekday() >= 5 and moment.hour in (0, 12) and moment.minute == 0)
    ]


def test_a_week_over_the_change_to_summer_time(begin: Callable[[str], Week]) -> None:
    week = begin("2027-03-25T00:00")
    for name in ("market", "night", "hourly", "workdays"):
        week.crawl(name)
    week.runs.clear()
    week.pass_until("2027-04-01T00:00", market=MARKET, night=NIGHT, hourly=HOURLY, workdays=WORKDAYS)
    first, last = (datetime.fromisoformat(day).replace(tzinfo=PARIS) for day in ("2027-03-25", "2027-04-01"))
    assert week.local("market") == as_cron_would(first, last)
    days = ("03-25", "03-26", "03-27", "03-28", "03-29", "03-30", "03-31")
    assert week.local("night") == [f"{day} 0{3 if day == '03-28' else 2}:30" for day in days]
    assert len(set(week.local("hourly"))) == len(week.local("hourly")) == 7 * 24 - 1 - 1  # and one began before
    assert week.local("workdays") == [f"{day} 06:00" for day in days if day not in ("03-27", "03-28")]


def test_a_week_over_the_change_to_winter_time(begin: Callable[[str], Week]) -> None:
    week = begin("2027-10-28T00:00")
    for name in ("market", "night", "hourly"):
        week.crawl(name)
    week.runs.clear()
    week.pass_until("2027-11-04T00:00", market=MARKET, night=NIGHT, hourly=HOURLY)
    first, last = (datetime.fromisoformat(day).replace(tzinfo=PARIS) for day in ("2027-10-28", "2027-11-04"))
    assert week.local("market") == as_cron_would(first, last)
    days = ("10-28", "10-29", "10-30", "10-31", "11-01", "11-02", "11-03")
    assert week.local("night") == [f"{day} 02:30" for day in days]
    assert week.local("hourly").count("10-31 02:00") == 2  # an hour apart
    assert len(week.local("hourly")) == 7 * 24 + 1 - 1


def test_nothing_is_lost_after_a_stop_of_two_days(begin: Callable[[str], Week]) -> None:
    week = begin("2027-03-26T06:50")
    lines = {"market": MARKET, "night": NIGHT, "monthly": "0 5 1 * *"}
    week.pass_until("2027-03-26T12:05", **lines)
    assert week.local("monthly") == ["03-26 06:50"]  # never crawled before
    week.now += timedelta(days=2)
    week.runs.clear()
    week.pass_until("2027-03-29T07:20", **lines)
    # what was missed is one run, at once, and only of those that missed one
    assert week.local("market") == ["03-28 13:05", "03-29 07:00", "03-29 07:15"]
    assert week.local("night") == ["03-28 13:05", "03-29 02:30"]
    assert week.local("monthly") == []


def test_times_missed_during_a_long_crawl_are_one_run(begin: Callable[[str], Week]) -> None:
    week = begin("2027-06-07T06:59")
    week.crawl("market")
    week.takes = timedelta(minutes=40)
    week.pass_until("2027-06-07T08:30", market=MARKET)
    assert week.local("market")[1:] == ["06-07 07:00", "06-07 07:40", "06-07 08:20"]


def test_jitter_makes_a_run_late_and_never_early_or_twice(begin: Callable[[str], Week]) -> None:
    week = begin("2027-06-07T00:00")
    week.crawl("market")
    week.pass_until("2027-06-08T00:00", jitter=60, market=MARKET)
    moments = [moment for _, moment in week.runs[1:]]
    late = [(moment.minute % 15) * 60 + moment.second for moment in moments]
    assert len(moments) == 13 * 4
    assert max(late) <= 60
    assert sum(late) > 0


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("", "there is no cron line"),
        ("* * * *", "'* * * *' is no cron line: it must have five fields"),
        ("0 7 * * fry", "'0 7 * * fry' is no cron line: there is no day 'fry'"),
        ("0 24 * * *", "'0 24 * * *' is no cron line: Error validating"),
    ],
)
def test_wrong_lines(lines: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}".replace("*", r"\*")):
        trigger(lines, "Europe/Paris")


def test_a_time_zone_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="there is no time zone 'Europe/Pari'"):
        trigger(HOURLY, "Europe/Pari")


@pytest.mark.parametrize(
    ("line_", "expected"),
    [
        ("0 7 * * 0", "06-13"),  # Sunday, in cron as 7
        ("0 7 * * 7", "06-13"),
        ("0 7 * * 1", "06-14"),
        ("0 7 15 * mon", "06-14"),  # cron: either kind of day will do
        ("0 7 12 * mon", "06-12"),
    ],
)
def test_days_are_those_of_cron(line_: str, expected: str) -> None:
    friday = datetime(2027, 6, 11, 12, tzinfo=PARIS)
    found = trigger(line_, "Europe/Paris").get_next_fire_time(None, friday)
    assert found.astimezone(PARIS).strftime("%m-%d %H:%M") == f"{expected} 07:00"


def test_who_is_due(db: Database) -> None:
    known = [Publisher(name, trigger(HOURLY, "Europe/Paris")) for name in ("late", "cut off", "early", "new")]
    at = {"late": "10:59:59", "cut off": "11:00:05", "early": "11:00:05"}
    for name, time in at.items():
        status = None if name == "cut off" else 0
        db.execute(
            "INSERT INTO runs (spider, started_at, exit_status) VALUES (?, ?, ?)", [name, f"2027-06-07T{time}Z", status]
        )
    now = datetime(2027, 6, 7, 11, 30, tzinfo=UTC)
    assert due(known, last_runs(db), now) == ["late", "cut off", "new"]


def shell(script: str, **limits: float) -> Crawls:
    return Crawls(["sh", "-c", f"{script} # $0"], **({"time_limit": 60.0} | limits))


def test_a_crawl_is_told_in_one_line() -> None:
    ended = shell("echo noise; echo 'fil: 3 new'; echo a warning >&2").run("fil")
    assert ended is not None
    assert line("fil", ended)[20:] == "fil: 3 new, 0 s"
    assert ended.errors == "a warning\n"
    failed = shell("echo 'fil: nothing new'; exit 3").run("fil")
    assert failed is not None
    assert line("fil", failed)[20:] == "fil: nothing new, exit 3 source, 0 s"
    assert line("fil", failed, as_json=True) == "fil: nothing new"  # what the crawl wrote by itself


def test_a_crawl_over_its_time_is_asked_to_stop_first() -> None:
    ended = shell("trap 'echo fil: stored; exit 130' TERM; while :; do :; done", time_limit=0.5).run("fil")
    assert ended is not None
    assert (ended.code, ended.in_time, ended.output) == (130, False, "fil: stored\n")
    assert "stopped at its limit of time; the next crawl goes on" in line("fil", ended)


def test_a_crawl_that_does_not_stop_is_killed_with_all_its_processes(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    script = f"trap '' TERM; (echo begun > {pids}; while :; do :; done) & while :; do :; done"
    ended = shell(script, time_limit=0.5, grace=0.2).run("fil")
    assert ended is not None
    assert (ended.code, ended.in_time) == (-signal.SIGKILL, False)
    assert pids.exists()
    assert ended.seconds < 10  # nothing that it left behind is waited for
    assert str(tmp_path) not in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout


def test_stopping_ends_what_runs_and_begins_nothing(tmp_path: Path) -> None:
    fifo = tmp_path / "begun"
    subprocess.run(["mkfifo", fifo], check=True)
    crawls = shell(f"trap 'exit 130' TERM; echo > {fifo}; while :; do :; done")
    ended = []
    threads = [Thread(target=lambda: ended.append(crawls.run("fil")), daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
        fifo.read_text()  # it has begun
    crawls.stop()
    for thread in threads:
        thread.join(30)
    assert [each and each.code for each in ended] == [130, 130]
    assert crawls.run("fil") is None


HOLDER = """
import sys
from ingest.locks import hold
with hold(sys.argv[1], "fil"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_holds_against_other_processes_and_dies_with_its_own(database: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(database)]
    with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(BusyError, match="fil is being crawled by another process"), hold(database, "fil"):
            pass
        with hold(database, "gazette"):
            pass
        other.kill()
    with hold(database, "fil"):
        pass


SPIDERS = """
from spiders.base import NewsSpider

class Fil(NewsSpider):
    name, feeds, schedule = "fil", ({feed!r},), "0 0 1 1 *"

class Gazette(NewsSpider):
    name, feeds = "gazette", ({feed!r},)
"""


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, newsroom: demo.Newsroom) -> tuple[str, ...]:
    """Two spiders on the newsroom; the first has a schedule, and is due where it was never crawled."""
    feed = newsroom.url + demo.publishers()["fil"].feed
    (tmp_path / "few.py").write_text(SPIDERS.format(feed=feed))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return (*LOOPBACK, "-s", "SPIDER_MODULES=few")


def test_a_round_of_those_that_are_due(scrapy: Run, options: tuple[str, ...], database: Path) -> None:
    with hold(database, "fil"):
        busy = scrapy("crawlall", "--due", *options)
    assert (busy.returncode, busy.stderr) == (0, "being crawled by another process already: fil\n")
    first, second = (scrapy("crawlall", "--due", *options) for _ in range(2))
    assert "fil" in first.stdout
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert [name for (name,) in rows(database, "SELECT spider FROM runs")] == ["fil"]


def test_the_service_from_start_to_sigterm(options: tuple[str, ...], database: Path) -> None:
    command = [sys.executable, "-m", "scrapy", "schedule", *options, "-s", f"DATABASE={database}"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as service:
        assert service.stdout is not None
        assert service.stdout.readline() == "1 publishers scheduled; Ctrl-C or SIGTERM stops\n"
        told = service.stdout.readline()
        service.terminate()
        rest, errors = service.communicate(timeout=60)
    assert (service.returncode, rest, errors) == (0, "stopped; the next start goes on where this was\n", "")
    assert " fil: " in told
    assert rows(database, "SELECT spider, exit_status FROM runs") == [("fil", 0)]


def test_a_schedule_of_nobody(scrapy: Run, options: tuple[str, ...]) -> None:
    done = scrapy("schedule", *options, "gazette")
    assert (done.returncode, done.stderr) == (2, "scrapy: no publisher has a `schedule`\n")

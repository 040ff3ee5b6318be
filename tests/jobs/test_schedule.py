"""When publishers are crawled: weeks of `scrapy schedule` by a clock of our own, and cron lines as cron means them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import apscheduler.schedulers.base
import pytest
from apscheduler.executors.debug import DebugExecutor
from apscheduler.schedulers.base import BaseScheduler

from ingest import times
from ingest.jobs.schedule.cron import trigger
from ingest.jobs.schedule.enabled import Scheduled, due, last_runs
from ingest.jobs.schedule.service import plan
from ingest.store import Database

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
        monkeypatch.setattr(times, "now", lambda: week.now.replace(microsecond=0))

    def crawl(self, name: str) -> None:
        self.runs.append((name, self.now))
        columns = "INSERT INTO runs (spider, started_at, exit_status) VALUES (?, ?, 0)"
        self.db.execute(columns, [name, times.to_text(self.now)])
        self.now += self.takes

    def pass_until(self, end: str, jitter: int = 0, **lines: str) -> None:
        """Start the schedule, let it run, and stop it."""
        known = [Scheduled(name, trigger(cron, "Europe/Paris", jitter=jitter)) for name, cron in lines.items()]
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
    known = [Scheduled(name, trigger(HOURLY, "Europe/Paris")) for name in ("late", "cut off", "early", "new")]
    at = {"late": "10:59:59", "cut off": "11:00:05", "early": "11:00:05"}
    for name, time in at.items():
        status = None if name == "cut off" else 0
        db.execute(
            "INSERT INTO runs (spider, started_at, exit_status) VALUES (?, ?, ?)", [name, f"2027-06-07T{time}Z", status]
        )
    now = datetime(2027, 6, 7, 11, 30, tzinfo=UTC)
    assert due(known, last_runs(db), now) == ["late", "cut off", "new"]

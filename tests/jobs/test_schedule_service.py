"""Crawls as processes with limits, the lock of each publisher, and `scrapy schedule` from its start to SIGTERM."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from ingest import demo
from ingest.crawl.locks import BusyError, hold
from ingest.jobs.crawl_process import begin as begin_crawl
from ingest.jobs.schedule import processes
from ingest.jobs.schedule.processes import Crawls
from ingest.jobs.schedule.service import line
from tests.conftest import LOOPBACK, PROJECT, Run, rows
from tests.support import forked, forked_crawls
from tests.support.patience import LONGEST, wait_for

WAIT, END = "sleep 60 & wait", "kill $!; exit 130"
"""A shell that waits for its signal, and what it then does."""


def shell(script: str, **limits: float) -> Crawls:
    return Crawls(["sh", "-c", f"{script} # $0"], **({"time_limit": 60.0} | limits))


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a shell makes when it is ready for its signal: its limit of time runs from then on."""
    file = tmp_path / "begun"

    def begin(*command: object) -> subprocess.Popen[bytes]:
        process = begin_crawl(*command)  # type: ignore[arg-type]
        wait_for(file.exists)
        return process

    monkeypatch.setattr(processes, "begin", begin)
    return file


def test_a_crawl_is_told_in_one_line() -> None:
    ended = shell("echo noise; echo 'fil: 3 new'; echo a warning >&2").run("fil")
    assert ended is not None
    assert line("fil", ended)[20:] == f"fil: 3 new, {ended.seconds:.0f} s"
    assert ended.errors == "a warning\n"
    failed = shell("echo 'fil: nothing new'; exit 3").run("fil")
    assert failed is not None
    assert line("fil", failed)[20:] == f"fil: nothing new, exit 3 source, {failed.seconds:.0f} s"
    assert line("fil", failed, log_json=True) == "fil: nothing new"  # what the crawl wrote by itself


def test_a_crawl_over_its_time_is_asked_to_stop_first(begun: Path) -> None:
    ended = shell(f"trap 'echo fil: stored; {END}' TERM; touch {begun}; {WAIT}", time_limit=0.2).run("fil")
    assert ended is not None
    assert (ended.code, ended.in_time, ended.output) == (130, False, "fil: stored\n")
    assert "stopped at its limit of time; the next crawl goes on" in line("fil", ended)


def test_a_crawl_that_does_not_stop_is_killed_with_all_its_processes(begun: Path, tmp_path: Path) -> None:
    script = f"trap '' TERM; (touch {begun}; sleep 600; :) & wait"
    ended = shell(script, time_limit=0.2, grace=0.2).run("fil")
    assert ended is not None
    assert (ended.code, ended.in_time) == (-signal.SIGKILL, False)
    assert ended.seconds < LONGEST  # nothing that it left behind is waited for
    assert str(tmp_path) not in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout


def test_stopping_ends_what_runs_and_begins_nothing(tmp_path: Path) -> None:
    fifo = tmp_path / "begun"
    subprocess.run(["mkfifo", fifo], check=True)
    crawls = shell(f"trap '{END}' TERM; echo > {fifo}; {WAIT}")
    ended = []
    threads = [Thread(target=lambda: ended.append(crawls.run("fil")), daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
        fifo.read_text()  # it has begun
    crawls.stop()
    for thread in threads:
        thread.join(LONGEST)
    assert [each and each.code for each in ended] == [130, 130]
    assert crawls.run("fil") is None


HOLDER = """
import sys
from ingest.crawl.locks import hold
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


def test_the_service_from_start_to_sigterm(options: tuple[str, ...], database: Path, tmp_path: Path) -> None:
    output, errors = tmp_path / "output", tmp_path / "errors"
    os.mkfifo(output)
    said = {"output": output, "errors": errors}
    service = forked.scrapy("schedule", *options, database=database, **said, program=forked_crawls.as_scrapy)
    with output.open() as printed:
        assert printed.readline() == "1 publisher scheduled; Ctrl-C or SIGTERM stops\n"
        told = printed.readline()
        service.terminate()
        rest = printed.read()
    assert (forked.wait(service), rest) == (0, "stopped; the next start goes on where this was\n")
    assert errors.read_text() == ""
    assert " fil: " in told
    assert rows(database, "SELECT spider, exit_status FROM runs") == [("fil", 0)]


def test_a_crawl_dies_with_its_schedule(tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(LONGEST)
        feed = f"http://127.0.0.1:{silent.getsockname()[1]}/feed.xml"
        (tmp_path / "few.py").write_text(SPIDERS.format(feed=feed))
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        schedule = forked.scrapy("schedule", *LOOPBACK, "-s", "SPIDER_MODULES=few", database=database)
        connection, _ = silent.accept()  # the crawl waits for an answer
        with connection:
            assert connection.recv(4096).startswith(b"GET /robots.txt")
            forked.kill_after(schedule, 0)
            connection.settimeout(LONGEST)
            assert connection.recv(1) == b"", "the crawl goes on though its schedule is dead"


def test_a_schedule_of_nobody(scrapy: Run, options: tuple[str, ...]) -> None:
    done = scrapy("schedule", *options, "gazette")
    assert (done.returncode, done.stderr) == (
        2,
        'scrapy: no publisher has a `schedule`; give one in its file, such as schedule = "*/30 * * * *"\n',
    )

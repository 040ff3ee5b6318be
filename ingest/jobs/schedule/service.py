"""The service behind `depeche schedule`: APScheduler, with a crawl in a process of its own for each job."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterable
from datetime import datetime

from apscheduler.schedulers.base import BaseScheduler

from ingest import times
from ingest.exitcodes import Exit
from ingest.jobs.schedule.enabled import Scheduled
from ingest.jobs.schedule.processes import Crawls, Ended


def plan(
    scheduler: BaseScheduler, known: Iterable[Scheduled], last: dict[str, datetime], run: Callable[[str], None]
) -> None:
    """Give a scheduler a job for each publisher; one that is overdue since its last run begins at once.

    Times that were missed, be it for two days, are joined into one run. While a crawl runs, or waits for its turn, no
    second one of the same publisher is begun.
    """
    now = times.now()
    for publisher in known:
        scheduler.add_job(
            run,
            publisher.trigger,
            args=[publisher.name],
            id=publisher.name,
            next_run_time=publisher.next_after(last.get(publisher.name), now),
            coalesce=True,
            misfire_grace_time=None,  # however late
            max_instances=1,
        )


def serve(scheduler: BaseScheduler, crawls: Crawls) -> None:
    """Run the scheduler until SIGTERM or Ctrl-C; then end the crawls and wait for them."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        scheduler.start()
    except KeyboardInterrupt:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)  # being patient already
        scheduler.shutdown(wait=False)
        crawls.stop()


def line(name: str, ended: Ended, *, log_json: bool = False) -> str:
    """What the log says of a crawl: a line for people, or what the crawl itself wrote as JSON.

    >>> line("fil", Ended(3, "fil: nothing new", "", 1.0)).partition("fil: ")[2]
    'nothing new, exit 3 source, 1 s'
    """
    if log_json:
        return ended.output.strip() or json.dumps({"spider": name, "exit_code": ended.code})
    moment = times.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
    said = ended.output.strip().rpartition("\n")[2] or ended.errors.strip().rpartition("\n")[2]
    parts = [said.removeprefix(f"{name}: ") or "said nothing", _code(ended), f"{ended.seconds:.0f} s"]
    return f"{moment} {name}: {', '.join(part for part in parts if part)}"


def _code(ended: Ended) -> str:
    if not ended.in_time:
        return "stopped at its limit of time; the next crawl goes on"
    if ended.code < 0:
        return f"killed by {signal.Signals(-ended.code).name}; the next crawl goes on"
    if ended.code == 0:
        return ""
    return f"exit {ended.code}" + (f" {Exit(ended.code).name.lower()}" if ended.code in list(Exit) else "")

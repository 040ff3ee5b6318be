"""`depeche schedule`."""

from __future__ import annotations

import argparse
import logging
import sys
from datetime import UTC

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.blocking import BlockingScheduler

from ingest.commands import _base
from ingest.commands._program import program
from ingest.errors import DepecheError, UsageError
from ingest.jobs import watch
from ingest.jobs.crawl_process import crawl_command
from ingest.jobs.schedule import units
from ingest.jobs.schedule.enabled import enabled, last_runs, timetable
from ingest.jobs.schedule.processes import Crawls
from ingest.jobs.schedule.service import line, plan, serve
from ingest.jobs.watch_path import watch_path
from ingest.store import open_store, stores_as_one
from ingest.text.plurals import counted


class Command(_base.Command):
    """Crawls each publisher at its times, until it is stopped."""

    stores = "newest"
    _told = ""  # what is wrong with the watches

    def syntax(self) -> str:
        return "[options] [SPIDER ...]"

    def long_desc(self) -> str:
        return (
            "Crawl every enabled publisher, or those named, at the times that its `schedule` says, each crawl in a"
            " process of its own. Whoever is overdue begins at once; SIGTERM ends all within 30 seconds."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("Instead of running").add_mutually_exclusive_group()
        group.add_argument("--print-cron", action="store_true", help="print a crontab line that does the same")
        group.add_argument("--print-systemd", action="store_true", help="print a systemd unit that keeps this running")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        named, folder = self.stores_named.absolute(), self.database.absolute().parent
        if opts.print_cron or opts.print_systemd:
            sys.stdout.write((units.crontab if opts.print_cron else units.service)(named, folder))
        else:
            self._serve(args, opts.set)

    def _serve(self, names: list[str], options: list[str]) -> None:
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # that a crawl still runs is no news
        crawls = Crawls(crawl_command(options), self.settings.getfloat("SCHEDULE_TIME_LIMIT"))
        workers = ThreadPoolExecutor(self.settings.getint("SCHEDULE_CRAWLS"))
        scheduler = BlockingScheduler(executors={"default": workers}, timezone=UTC)
        self._plan(scheduler, names, crawls)
        serve(scheduler, crawls)
        print("stopped; the next start goes on where this was", flush=True)

    def _tell_watches(self) -> None:
        """Send digests whose time has come, and what a receiver refused before."""
        if not watch_path(self.database).exists():
            return
        try:
            watch.run(
                self.database,
                watch.read(self.database),
                beside=stores_as_one.older(self.stores_named, self.database),
                loopback=self.settings.getbool("ALLOW_LOOPBACK"),
            )
        except DepecheError as error:
            if str(error) != self._told:  # each minute anew
                print(f"{program()}: {error}", file=sys.stderr, flush=True)
            self._told = str(error)
        else:
            self._told = ""

    def _plan(self, scheduler: BlockingScheduler, names: list[str], crawls: Crawls) -> None:
        jitter = self.settings.getint("SCHEDULE_JITTER")
        known = timetable(self.publishers, names or enabled(self.publishers), jitter=jitter)
        if not known:
            raise UsageError('no publisher has a `schedule`; give one in its file, such as schedule = "*/30 * * * *"')
        log_json = self.settings.getbool("LOG_JSON")
        db = open_store(self.database)
        plan(scheduler, known, last_runs(db), lambda name: _crawl(crawls, name, log_json=log_json))
        scheduler.add_job(self._tell_watches, "interval", minutes=1, id="watches", coalesce=True, max_instances=1)
        db.close()
        print(f"{counted(len(known), 'publisher')} scheduled; Ctrl-C or SIGTERM stops", flush=True)


def _crawl(crawls: Crawls, name: str, *, log_json: bool) -> None:
    ended = crawls.run(name)
    if ended is not None:
        sys.stderr.write(ended.errors)
        print(line(name, ended, log_json=log_json), flush=True)

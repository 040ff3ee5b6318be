"""`scrapy backfill`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from scrapy.exceptions import UsageError
from scrapy.utils.conf import arglist_to_dict

from ingest.cli import Command as _Command
from ingest.crawl.spider_arguments import files as files_like
from ingest.crawl.spider_arguments import words
from ingest.jobs.cluster.archives import Backfill, undone
from ingest.jobs.cluster.crawlall import workers_settings
from ingest.jobs.cluster.engine import cluster, local
from ingest.store import open_store


class Command(_Command):
    """Articles of years out of archives."""

    default_settings: ClassVar[dict[str, Any]] = {}  # the base class turns logging off, and with it what went wrong

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] FILE ..."

    def short_desc(self) -> str:
        """One line for `scrapy -h`."""
        return "Store the articles in WARC files, CC-NEWS among them, many files at a time"

    def long_desc(self) -> str:
        """What `-h` shows first."""
        return (
            "Store the articles in WARC files. FILE may be a pattern such as 'CC-NEWS/2024/*/*.warc.gz'. Files that"
            " were read are passed over the next time. With --cluster every worker must find the files under the same"
            " path."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of a backfill."""
        super().add_options(parser)
        parser.add_argument("--hosts", metavar="A,B", help="only pages of these hosts and those below (default: all)")
        parser.add_argument(
            "--processes",
            type=_number,
            default=os.cpu_count(),
            metavar="N",
            help="files at a time (default: a core each)",
        )
        parser.add_argument(
            "--cluster", metavar="ADDRESS", help="on the workers of this Dask scheduler: tcp://HOST:8786"
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read and tell."""
        assert self.settings is not None  # noqa: S101 - Scrapy sets it before it calls
        files, hosts = _files(args), words(opts.hosts)
        engine = cluster(opts.cluster) if opts.cluster else local(opts.processes)
        db = open_store(self.settings["DATABASE"])
        try:
            rest = undone(db, files, hosts)
            with engine as pool, _progress(len(files), len(files) - len(rest)) as watch:
                backfill = Backfill(db, pool, hosts, workers_settings(arglist_to_dict(opts.set)), watch)
                self.exitcode = backfill.run(rest)
        finally:
            db.close()
        sys.stdout.write(f"{len(rest)} files, {len(files) - len(rest)} were done: {backfill.brought}\n")


def _files(patterns: list[str]) -> list[Path]:
    if not patterns:
        raise UsageError("name files: scrapy backfill 'FOLDER/*.warc.gz'", print_help=False)
    try:
        return [path.absolute() for path in files_like(patterns)]
    except ValueError as error:
        raise UsageError(str(error), print_help=False) from None


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"'{text}' is no number of processes")
    return int(text)


@contextmanager
def _progress(count: int, done: int) -> Iterator[Callable[[], None]]:
    """A bar with rate and remaining time, on standard error where that is a terminal."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=count, completed=done, rate="")

        def watch() -> None:
            bar.advance(task)
            speed = bar.tasks[task].speed
            bar.update(task, rate=f"{60 * speed:.1f} files a minute" if speed else "")

        yield watch

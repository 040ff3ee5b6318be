"""`scrapy health`."""

from __future__ import annotations

import argparse
import shlex
import subprocess

from scrapy.exceptions import UsageError
from scrapy.spiderloader import get_spider_loader

from ingest.cli import Command as _Command
from ingest.cli import StoppedError
from ingest.exitcodes import Exit
from ingest.jobs.health import report, show
from ingest.jobs.schedule.enabled import enabled


class Command(_Command):
    """Tells how each source is."""

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] [SPIDER ...]"

    def short_desc(self) -> str:
        """One line for `scrapy -h`."""
        return "Tell which sources are ill, and what to do about it"

    def long_desc(self) -> str:
        """What `-h` shows first."""
        return (
            "Judge every enabled publisher, or those named, by what its crawls have written in the store. Exit code 1"
            " where one is ill; a warning, such as a source that was never crawled, is no illness."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of the report."""
        super().add_options(parser)
        group = parser.add_argument_group("Output")
        group.add_argument("--json", action="store_true", help="the report as JSON")
        group.add_argument("--notify", metavar="CMD", help="where one is ill, run CMD with the report as its input")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Look, tell, and call for help."""
        assert self.settings is not None  # noqa: S101 -- Scrapy sets it before it calls
        if unknown := set(args).difference(get_spider_loader(self.settings).list()):
            raise UsageError(f"there is no spider '{min(unknown)}'; 'scrapy list' shows them", print_help=False)
        with self.store() as db:
            rows = report(db, args or enabled(self.settings))
        if opts.json:
            print(show.as_json(rows))
        else:
            show.as_table(rows)
        if any(row.state == "ill" for row in rows):
            self.exitcode = Exit.ILL
            _notify(opts.notify, show.as_text(rows))


def _notify(command: str | None, text: str) -> None:
    if command is None:
        return
    try:
        subprocess.run(shlex.split(command), input=text, text=True, check=True)  # noqa: S603 - it is the user's own
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        raise StoppedError(Exit.OUTPUT, f"the report could not be handed on: {error}") from None

"""`depeche health`."""

from __future__ import annotations

import argparse
import shlex
import subprocess

from ingest.commands import _base, _source_tables, _tables
from ingest.commands._errors import StoppedError
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.jobs.health import followed, render, report, watches
from ingest.jobs.health.register_rules import register_health
from ingest.jobs.schedule.enabled import enabled
from ingest.publishers import unknown


class Command(_base.Command):
    """Tells how each source is."""

    stores = "newest"

    def syntax(self) -> str:
        return "[options] [SPIDER ...]"

    def long_desc(self) -> str:
        return (
            "Judge every enabled publisher, or those named, by what its crawls have written in the store. Exit code 1"
            " where one is ill; a warning, such as a source that was never crawled, is no illness."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("Output")
        group.add_argument("--json", action="store_true", help="the report as JSON")
        group.add_argument("--notify", metavar="CMD", help="where one is ill, run CMD with the report as its input")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if missing := set(args).difference(self.publishers):
            raise UsageError(unknown(min(missing), self.publishers))
        with self.store() as store:
            rows = report(store.database, args or enabled(self.publishers))
            if not args:
                rows += [*followed(store.database, self.publishers), *watches(store.database)]
                rows += register_health(store.database)
        ill = any(row.state == "ill" for row in rows)
        self.exitcode = Exit.PROBLEM if ill else Exit.OK  # before it is printed: a closed pipe changes nothing of it
        if opts.json:
            print(render.as_json_text(rows))
        else:
            _source_tables.health(rows)
            _tables.reserved(row.source for row in rows if self._reserves(row.source))
        if ill:
            _notify(opts.notify, render.as_text(rows))

    def _reserves(self, name: str) -> bool:
        publisher = self.publishers.get(name)
        return publisher is not None and publisher.tdm_reserved


def _notify(command: str | None, text: str) -> None:
    if command is None:
        return
    try:
        subprocess.run(shlex.split(command), input=text, text=True, check=True)  # noqa: S603 - it is the user's own
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        raise StoppedError(Exit.OUTPUT, f"the report could not be handed on: {error}") from None

"""`depeche backfill`."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import closing
from itertools import count
from pathlib import Path
from time import monotonic

from ingest.commands import _base, _settings, _stores, _types
from ingest.commands._progress import progress
from ingest.crawl.spider_arguments import files as files_like
from ingest.crawl.spider_arguments import hosts as hosts_like
from ingest.errors import UsageError
from ingest.jobs.cluster.archives import Backfill, undone
from ingest.jobs.cluster.crawlall import workers_settings
from ingest.jobs.cluster.engine import cluster, local
from ingest.store import open_store
from ingest.text.plurals import counted


class Command(_base.Command):
    """Articles of years out of archives."""

    stores = "newest"

    def syntax(self) -> str:
        return "[options] FILE ..."

    def long_desc(self) -> str:
        return (
            "Store the articles in WARC files. FILE may be a pattern such as 'CC-NEWS/2024/*/*.warc.gz'. Files that"
            " were read are passed over the next time. With --cluster every worker must find the files under the same"
            " path."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--hosts", metavar="A,B", help="only pages of these hosts and those below (default: all)")
        parser.add_argument(
            "--processes",
            type=_types.positive,
            default=os.cpu_count(),
            metavar="N",
            help="files at a time (default: a core each)",
        )
        parser.add_argument(
            "--cluster", metavar="ADDRESS", help="on the workers of this Dask scheduler: tcp://HOST:8786"
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        files, hosts = _files(args), _hosts(opts.hosts)
        engine = cluster(opts.cluster) if opts.cluster else local(opts.processes)
        with engine as pool, closing(open_store(self.database)) as db:
            rest = undone(db, files, hosts)
            with progress(lambda: len(files), done=len(files) - len(rest)) as bar:
                read, began = count(1), monotonic()
                backfill = Backfill(
                    db,
                    pool,
                    hosts,
                    workers_settings(_settings.pairs("-s", opts.set)),
                    lambda: bar(advance=1, description=_rate(began, next(read))),
                )
                self.exitcode = backfill.run(rest)
        _stores.compare(self.database, self.beside)
        sys.stdout.write(f"{counted(len(rest), 'file')}, {len(files) - len(rest)} were done: {backfill.brought}\n")


def _files(patterns: list[str]) -> list[Path]:
    if not patterns:
        raise UsageError("name files: depeche backfill 'FOLDER/*.warc.gz'")
    try:
        return [path.absolute() for path in files_like(patterns)]
    except ValueError as error:
        raise UsageError(str(error)) from None


def _hosts(typed: str | None) -> tuple[str, ...]:
    try:
        return hosts_like(typed)
    except ValueError as error:
        raise UsageError(str(error)) from None


def _rate(began: float, read: int) -> str:
    return f"{60 * read / max(monotonic() - began, 0.001):.1f} files a minute"

"""`depeche add`."""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

from rich.table import Table

from ingest import times
from ingest.commands import discover
from ingest.commands._console import Console
from ingest.commands._errors import StoppedError
from ingest.commands._program import program
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.jobs.crawl_process import crawl_command
from ingest.settings import PROJECT

_TRIED = 5  # articles
_LONGEST = 300  # seconds that a trial may take
_FOUND = "SELECT title, published_at, length(body), access FROM articles ORDER BY published_at DESC"


class Command(discover.Command):
    """A site found, tried and written down."""

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] SITE"

    def long_desc(self) -> str:
        """What `-h` shows first."""
        return (
            "Ask a site where its articles are listed, write a spider file for it with a schedule, and crawl five"
            " articles into a store of their own, which is thrown away. From then on crawlall and schedule crawl it."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """None of its own: what `discover --write` would do is done."""
        super().add_options(parser)
        parser.set_defaults(write=True)

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Find, write, try."""
        from ingest.crawl.discover.spider_file import spider_name, write_spider_file

        if len(args) != 1:
            raise UsageError(f"name one site: {program()} add lesechos.fr")
        site = self.asked(args[0])
        path = write_spider_file(site, self.spiders_folder)
        print(f"written: {path}\ntrying {_TRIED} articles ...", flush=True)
        with tempfile.TemporaryDirectory(prefix="depeche-add-") as folder:
            settings = [*opts.set, f"PACE_SHARED_WITH={self.database.absolute()}"]
            said = _tried(spider_name(site), path, Path(folder), settings)
        print(f"{said}\nnext: {program()} crawl {spider_name(site)}; its schedule stands in {path}")


def _tried(name: str, spider: Path, folder: Path, settings: list[str]) -> str:
    """Crawl a few articles of a spider file into a store in a folder; returns what to say of it.

    Raises:
        StoppedError: not one could be read.
    """
    module, store = f"trial_{name}", folder / "trial.db"  # a name of its own: `site` and others are Python's
    shutil.copy(spider, folder / f"{module}.py")
    given = [*settings, f"DATABASE={store}", f"SPIDER_MODULES={module}"]
    command = [*crawl_command(given, [f"limit={_TRIED}"], module="scrapy"), name]
    paths = os.pathsep.join([str(folder), str(PROJECT)])
    done = subprocess.run(  # noqa: S603 -- our own command
        command, cwd=PROJECT, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True, timeout=_LONGEST
    )
    rows = _rows(store)
    if not rows:
        why = (done.stderr.strip() or done.stdout.strip()).rpartition("\n")[2]
        raise StoppedError(Exit.PAGES, f"not one article could be read: {why}; the spider file stays, to be mended")
    table = Table("title", "published", "characters", "access", box=None)
    for title, published, length, access in rows:
        table.add_row(title, times.in_paris(times.from_text(published)) or "no date", str(length), access)
    console = Console()
    with console.capture() as shown:
        console.print(table)
    return shown.get().rstrip()


def _rows(store: Path) -> list[tuple[str, str | None, int, str]]:
    if not store.exists():
        return []
    with closing(sqlite3.connect(store)) as db:
        return db.execute(_FOUND).fetchall()

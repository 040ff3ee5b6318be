"""`depeche add`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path

from rich.table import Table

from ingest import times
from ingest.commands import _crawling
from ingest.commands._console import Console
from ingest.commands._sites import asked
from ingest.commands._trial import ARTICLES, trial
from ingest.errors import UsageError


class Command(_crawling.Command):
    """A site found, tried and written down."""

    def syntax(self) -> str:
        return "[options] SITE"

    def long_desc(self) -> str:
        return (
            "Ask a site where its articles are listed, write a spider file for it with a schedule, and crawl five"
            " articles into a store of their own, which is thrown away. From then on crawlall and schedule crawl it."
        )

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        from ingest.crawl.discover.spider_file import spider_name, write_spider_file

        if len(args) != 1:
            raise UsageError("name one site: depeche add lesechos.fr")
        site = asked(self, args[0])
        path = write_spider_file(site, self.spiders_folder)
        print(f"written: {path}\ntrying {ARTICLES} articles ...", flush=True)
        with tempfile.TemporaryDirectory(prefix="depeche-add-") as folder:
            settings = [*opts.set, f"PACE_SHARED_WITH={self.database.absolute()}"]
            rows = trial(spider_name(site), path, Path(folder), settings)
        print(f"{_table(rows)}\nnext: depeche crawl {spider_name(site)}; its schedule stands in {path}")


def _table(rows: Iterable[tuple[str, str | None, int, str]]) -> str:
    table = Table("title", "published", "characters", "access", box=None)
    for title, published, length, access in rows:
        table.add_row(title, times.in_paris(times.from_text(published)) or "no date", str(length), access)
    console = Console()
    with console.capture() as shown:
        console.print(table)
    return shown.get().rstrip()

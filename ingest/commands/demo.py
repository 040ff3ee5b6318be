"""`depeche demo`: crawls the bundled newsroom, then shows table, search and CSV."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from rich.table import Column, Table

from ingest import times
from ingest.api import Store
from ingest.commands import _crawling, _hits, _settings
from ingest.commands._console import Console
from ingest.crawl.stats import sentence
from ingest.demo import ISSUERS, Newsroom, publishers, serve
from ingest.errors import UsageError
from ingest.query.brief.brief_text import text
from ingest.settings import PROJECT
from ingest.store import Database, open_store, register
from ingest.times import PARIS

QUESTION = "hausse des taux"
COMPANY, SINCE = "Val-Ombre", "2026-10-01"
_NEXT = """\
What next:
  export INGEST_DATABASE="$PWD/data/demo.db"    let the commands below read the demo
  .venv/bin/depeche serve                       the same in a browser
  .venv/bin/depeche morning                     what happened, by number of papers
  .venv/bin/depeche search 'OPA Forgelys'       who wrote of it, who was first
  docs/analyst.md                               six questions, answered
  unset INGEST_DATABASE
  .venv/bin/depeche crawlall                    today's news, in data/news.db"""
_COLUMNS = ("published_at", "site_name", "language", "word_count", "title")


class Command(_crawling.Command):
    """Crawls the bundled newsroom on loopback with the real spider, pipelines and store."""

    def prepare(self, opts: argparse.Namespace) -> None:
        """Keep the demo's store apart from the user's, and let the crawl reach the newsroom on loopback."""
        if "DATABASE" in _settings.pairs("-s", opts.set):
            raise UsageError("the demo has a store of its own, data/demo.db")
        database = PROJECT / "data" / "demo.db"
        for file in database.parent.glob("demo.db*"):
            file.unlink()
        changed = {"DATABASE": str(database), "ALLOW_LOOPBACK": True, "DOWNLOAD_DELAY": 0}
        self.settings.setdict(changed, priority="cmdline")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        console = Console()
        with serve() as newsroom:
            self._crawl(console, newsroom)
        with self.store() as store:
            console.print(_articles(store.database), _refusals(store.database))
            console.rule(f'depeche search "{QUESTION}" --limit 3')
            _hits.FORMATS["table"](store.search(QUESTION, limit=3))
            console.rule(f"depeche brief {COMPANY} --since {SINCE}")
            console.print(text(store.brief(COMPANY, since=SINCE)), highlight=False, markup=False, end="")
            console.print(f"$ depeche export data/demo.csv --columns {','.join(_COLUMNS)}", soft_wrap=True)
            console.rule("the first lines of data/demo.csv")
            console.print(
                _first_lines(store, PROJECT / "data" / "demo.csv"), highlight=False, markup=False, soft_wrap=True
            )
        console.rule()
        console.print(_NEXT, highlight=False, soft_wrap=True)

    def _crawl(self, console: Console, newsroom: Newsroom) -> None:
        from ingest.crawl import run

        feeds = ",".join(newsroom.address(publisher) + publisher.feed for publisher in publishers().values())
        crawler = self.checked_crawler("news", {"feed": feeds})
        self.check_store()
        with closing(open_store(self.database, check=False)) as db:
            register.load(db, ISSUERS)  # its companies are invented, too
        run.run(self.crawler_process, [crawler], {"feed": feeds})
        console.print(f"Crawled three papers on {newsroom.url}: {sentence(crawler.stats.get_stats())}", highlight=False)


def _articles(db: Database) -> Table:
    table = _table("Stored", "published", "paper", "lang", "access", "title")
    rows = db.execute(
        "SELECT published_at, coalesce(site_name, source), language, access, title, duplicate_of IS NOT NULL"
        " FROM articles ORDER BY published_at DESC"
    )
    for published, *cells, is_copy in rows:
        table.add_row(_day(published), *cells, style="dim" if is_copy else "")
    return table


def _day(published: str | None) -> str:
    moment = times.from_text(published)
    return f"{moment.astimezone(PARIS):%Y-%m-%d}" if moment else ""


def _refusals(db: Database) -> Table:
    table = _table("Not stored: a dead link, planted to be seen here", "state", "reason", "address")
    for row in db.execute("SELECT state, reason, url FROM frontier WHERE state <> 'stored'"):
        table.add_row(*row)
    return table


def _table(title: str, *columns: str) -> Table:
    """A table of one line a row; the last column gives way where the terminal is narrow."""
    *fixed, last = columns
    return Table(
        *(Column(name, no_wrap=True) for name in fixed),
        Column(last, no_wrap=True, ratio=1),
        box=None,
        title=title,
        expand=True,
    )


def _first_lines(store: Store, file: Path) -> str:
    store.export(file, columns=_COLUMNS)
    return "\n".join(file.read_text("utf-8").splitlines()[:5])

"""`depeche filings`."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from itertools import chain, islice
from pathlib import Path

from ingest import times
from ingest.commands import _crawling, _types
from ingest.commands._errors import StoppedError
from ingest.commands._progress import progress
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.finance.filing_files import records
from ingest.store import filings, open_store, register


class Command(_crawling.Command):
    """Regulated filings."""

    def long_desc(self) -> str:
        return (
            "The data set flux-amf-new-prod of info-financiere.gouv.fr (DILA, Licence Ouverte 2.0) has what listed"
            " companies must publish. Download an export of it (JSON Lines, JSON or CSV) and load it; or have its"
            " documented interface asked, where you decide so although its robots.txt keeps crawlers off:"
            " -s FILINGS_API=True. Records only, never the documents. A repetition changes nothing; what was cut off"
            " goes on."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        source = parser.add_mutually_exclusive_group()
        source.add_argument("--load", type=Path, metavar="FILE", help="an export that you have downloaded")
        _types.add_since(source, "from the interface: received since, such as 7d", french=False)

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if args or not (opts.load or opts.since):
            raise UsageError("depeche filings --load FILE, or --since 7d -s FILINGS_API=True; see -h")
        loaded = self._load(opts.load) if opts.load else self._ask(opts.since)
        sys.stdout.write(f"{opts.load or 'info-financiere.gouv.fr'}: {loaded}\n")
        with closing(open_store(self.database, check=False)) as db:
            register.sync(db, register.register(db, self.settings["REGISTER"]))  # LEIs are learned

    def _load(self, file: Path) -> filings.Loaded:
        found = records(file)
        first = list(islice(found, 1))  # a file that is none makes no store
        with closing(open_store(self.database)) as db, progress(lambda: None) as bar:
            return filings.load(db, chain(first, found), file.name, lambda count: bar(advance=count))

    def _ask(self, since: str) -> filings.Loaded:
        if not self.settings.getbool("FILINGS_API"):
            raise UsageError(
                "the interface is asked only where you say so: -s FILINGS_API=True; or download an export and"
                " depeche filings --load FILE"
            )
        from ingest.crawl import run
        from ingest.crawl.filings_api import FilingsSpider

        self.check_parts()
        self.check_store()
        days = {"since": since[:10], "until": (times.to_text(times.now()) or "")[:10]}
        crawler = self.crawler_process.create_crawler(FilingsSpider)
        (code,) = run.run(self.crawler_process, [crawler], days)
        spider = crawler.spider
        if code != Exit.OK:
            told = spider.told if isinstance(spider, FilingsSpider) and spider.told else "it was stopped"
            raise StoppedError(code, told)
        return spider.loaded if isinstance(spider, FilingsSpider) else filings.Loaded()

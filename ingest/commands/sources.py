"""`depeche sources`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ingest.commands import _base, _source_tables
from ingest.errors import UsageError
from ingest.jobs import opml
from ingest.query.sources import SourceRow, source_rows
from ingest.store.atomic import replacing
from ingest.text.plurals import counted


class Command(_base.Command):
    """What each source gives."""

    stores = "newest"

    def long_desc(self) -> str:
        return (
            "Of each source that has articles or is enabled: its newest article, a day's number against its habit, how"
            " many are paid, how many it corrected in 30 days. --opml writes the feeds of all enabled publishers for a"
            " feed reader; --import makes a spider file of each feed in a reader's list, with a schedule."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("Lists of feeds").add_mutually_exclusive_group()
        group.add_argument("--opml", metavar="FILE", help="write the enabled publishers' feeds; - is standard output")
        group.add_argument("--import", dest="given", metavar="FILE", help="follow the feeds of an OPML file")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError(f"sources takes no arguments; 'health {args[0]}' judges one")
        if opts.opml:
            self._write(opts.opml)
        elif opts.given:
            self._follow(opts.given)
        else:
            _source_tables.sources(self._rows())

    def _rows(self) -> list[SourceRow]:
        enabled = [name for name, one in self.publishers.items() if one.enabled]
        with self.store() as store:
            return source_rows(store.database, enabled)

    def _write(self, target: str) -> None:
        enabled = sorted((one for one in self.publishers.values() if one.enabled), key=lambda one: one.name)
        content = opml.write(
            opml.Outline(one.site_name or one.name, feed, one.homepage or None) for one in enabled for feed in one.feeds
        )
        if target == "-":
            sys.stdout.write(content.decode())
            return
        with replacing(Path(target)) as draft:
            draft.write_bytes(content)
        print(f"{target}: {counted(len(enabled), 'publisher')}")

    def _follow(self, source: str) -> None:
        from ingest.crawl.discover.spider_file import follow

        try:
            outlines = opml.read(Path(source).read_bytes())
        except OSError as error:
            raise UsageError(f"cannot read {source}: {error.strerror}") from None
        known = {feed for one in self.publishers.values() for feed in one.feeds}
        new = [outline for outline in outlines if outline.feed not in known]
        for outline in new:
            print(f"written: {follow(outline.title, outline.feed, outline.home, self.spiders_folder)}")
        print(f"{counted(len(new), 'feed')} followed, {len(outlines) - len(new)} were already")

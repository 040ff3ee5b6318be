"""`depeche tag`."""

from __future__ import annotations

import argparse
import sys

from ingest.commands import _base, _types
from ingest.commands._progress import progress
from ingest.errors import UsageError
from ingest.store import copies_across, open_reader, open_store, register, stories
from ingest.store.tagging import pending, tag_again
from ingest.text.plurals import counted


class Command(_base.Command):
    """Companies, events and figures of what an earlier version stored, or another register tagged."""

    stores = "newest"

    def long_desc(self) -> str:
        return (
            "Crawls tag what they store. This tags what was stored before, what a merge brought from another version,"
            " and everything anew once the register has changed (depeche issuers --load); then it puts articles into"
            " stories that are in none, and of several stores (-s DATABASE='data/20*.db') finds the copies of a text in"
            " two of them. It may be stopped at any moment and goes on where it was; crawls may go on."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        _types.add_since(parser, "only articles published since, such as 30d", french=False)

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError(
                f"'{args[0]}' is too much: tag looks at all articles, or at the latest: depeche tag --since 30d"
            )
        open_reader(self.database).close()  # a store that is not there is not made
        db = open_store(self.database)
        try:
            with progress(lambda: copies_across.pending(db, self.beside)) as bar:
                looked_for = copies_across.compare(db, self.beside, watch=lambda articles: bar(advance=articles))
            known = register.register(db, self.settings["REGISTER"])
            register.sync(db, known)
            with progress(lambda: pending(db, known, opts.since)) as bar:
                count = tag_again(db, known, opts.since, lambda articles: bar(advance=articles))
            told = stories.catch_up(db)
        finally:
            db.close()
        across = f", {looked_for} looked for in other stores" if self.beside else ""
        sys.stdout.write(f"{counted(count, 'article')} tagged, {told} compared with others for stories{across}\n")

"""`depeche list`."""

from __future__ import annotations

import argparse
from datetime import datetime

from ingest import times
from ingest.commands import _base, _tables
from ingest.store import Database, open_reader

_NEWEST = "SELECT max(published_at) FROM articles WHERE source = ?"


class Command(_base.Command):
    """The publishers that there are."""

    stores = "newest"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--names", action="store_true", help="only the spiders' names, one a line")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        known = sorted(self.publishers.values(), key=lambda one: one.name)
        if opts.names:
            print("\n".join(one.name for one in known))
            return
        _tables.publishers(known, self._newest([one.name for one in known]))

    def _newest(self, names: list[str]) -> dict[str, datetime]:
        """When each publisher's newest article came out; nothing where nothing was crawled yet."""
        if not self.database.exists():
            return {}
        db = open_reader(self.database)
        try:
            found = ((name, times.from_text(_one(db, name))) for name in names)
            return {name: moment for name, moment in found if moment}
        finally:
            db.close()


def _one(db: Database, name: str) -> str | None:
    text: str | None = db.execute(_NEWEST, [name]).fetchone()[0]
    return text

"""`depeche prune`."""

from __future__ import annotations

import argparse
from datetime import timedelta

from ingest import times
from ingest.commands import _base, _tables, _types
from ingest.errors import UsageError
from ingest.store import open_store
from ingest.store.retention import prunable, prune

_AGES = ("90d", "1y", "2y")


class Command(_base.Command):
    """Takes old rows out of the store."""

    def long_desc(self) -> str:
        return (
            "Nothing is ever pruned by itself. Frontier rows go once their URL is done with and no way in lists it any"
            " more; one that an archive lists again is fetched again. Of articles the text goes: row, title and lead"
            " stay, and are still found. Back up first: depeche backup FILE."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("Pruning")
        group.add_argument(
            "--frontier-older-than",
            type=_before,
            metavar="WHEN",
            help="URLs neither listed nor fetched for 90d, 12w, 1y, or since 2026-03-01",
        )
        group.add_argument(
            "--bodies-older-than", type=_before, metavar="WHEN", help="texts of articles published before: the same"
        )
        group.add_argument("--yes", action="store_true", help="do it; otherwise only show what would be done")
        group.add_argument("--vacuum", action="store_true", help="then give the room back to the disk; takes a while")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        wanted = {"frontier": opts.frontier_older_than, "bodies": opts.bodies_older_than}
        if args:
            raise UsageError("prune takes no arguments; what is old? --frontier-older-than 90d, --bodies-older-than 2y")
        if not any(wanted.values()):
            if opts.yes or opts.vacuum:
                option = "--yes" if opts.yes else "--vacuum"
                raise UsageError(f"{option} needs --frontier-older-than or --bodies-older-than")
            self._ages()
            return
        with self.store() as store:
            _tables.old(prunable(store.database, **wanted))
        if opts.yes:
            self._take_out(wanted, vacuum=opts.vacuum)
        print("Taken out." if opts.yes else "Nothing was changed; add --yes to take this out.")

    def _ages(self) -> None:
        """What there is of several ages, to choose by."""
        with self.store() as store:
            for age in _AGES:
                before = times.since(age)
                found = prunable(store.database, frontier=before, bodies=before)
                print(f"older than {age}:" if any(one.rows for one in found) else f"older than {age}: nothing")
                _tables.old(one for one in found if one.rows)
        print("Nothing was changed. To take some of it out:")
        print("  depeche prune --frontier-older-than 90d --bodies-older-than 2y --yes")

    def _take_out(self, wanted: dict[str, str | None], *, vacuum: bool) -> None:
        db = open_store(self.database)
        prune(db, **wanted)
        if vacuum:
            db.execute("VACUUM")
        db.close()


def _before(text: str) -> str:
    """The moment before which something is old, as the store writes times."""
    before = _types.moment(times.since, french=False)(text)
    if before > (times.to_text(times.now() - timedelta(days=1)) or ""):
        raise argparse.ArgumentTypeError(f"'{text}' is not a day ago: nothing so young is old; write 90d, 12w or 2y")
    return before

"""`depeche watch`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import Final

from ingest import times
from ingest.commands import _base, _hits, _tables, _types
from ingest.errors import UsageError
from ingest.jobs import watch
from ingest.jobs.watch import definitions, ledger, watch_file
from ingest.jobs.watch.receivers import Receiver
from ingest.jobs.watch.receivers.reachable import missing, unreachable
from ingest.jobs.watch_path import watch_path
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.parser import parsed
from ingest.query.suggestions import unknown_words
from ingest.query.syntax import QueryError
from ingest.store import Database

_ACTIONS: Final = ("add", "list", "test", "run", "remove")


class Command(_base.Command):
    """Saved searches, and what they send."""

    stores = "newest"

    def syntax(self) -> str:
        return "add NAME QUERY|list|test NAME|run [NAME ...]|remove NAME"

    def long_desc(self) -> str:
        return (
            "A watch is a search (docs/search.md) that is kept in a file beside the store; after each crawl what is new"
            " goes to its receivers, each article once. 'add' saves one; 'test' shows what the last seven days, or"
            " those --since, would have sent; 'list' shows all, what was sent and what waits; 'run' looks, sends now,"
            " for all or those named. docs/watch.md tells of receivers and secrets."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_argument_group("With 'add'")
        group.add_argument(
            "--to",
            action="append",
            default=[],
            metavar="RECEIVER",
            help="atom:FILE, command:CMD, mailto:ADDRESS, https://..., slack:https://... or teams:https://...;"
            " ${NAME} in it is read from the environment (may be repeated)",
        )
        group.add_argument("--issuer", action="append", default=[], metavar="COMPANY", help="only about this company")
        group.add_argument("--digest", metavar="TIME", help="all that is new together, at this time of day: 07:30")
        group.add_argument("--quiet", metavar="HOURS", help="send nothing meanwhile: 22:00-07:00")

        tried = parser.add_argument_group("With 'test'")
        _types.add_since(tried, "since when; default: 7d", default="7d")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        action = args[0] if args else "list"
        if action not in _ACTIONS:
            raise UsageError(f"'{action}' is nothing a watch does; there are {', '.join(_ACTIONS)}")
        getattr(self, f"_{action}")(args[1:], opts)

    def _add(self, args: Sequence[str], opts: argparse.Namespace) -> None:
        if len(args) < 2 and not (args and opts.issuer):
            raise UsageError("depeche watch add NAME 'QUERY' --to mailto:you@example.org")
        made = _made(args[0], args[1:], opts)
        if problem := next(filter(None, map(unreachable, made.receivers)), None):
            raise UsageError(problem)
        if self.database.exists():
            with self.store() as db:
                _check(db.database, made.query)
        watch_file.add(self.database, made)
        hints = [f"but {hint}" for hint in missing(made.receivers, os.environ)]
        if self.database.exists():
            watch.begin(self.database, made)
            with self.store() as db:
                hints += map(str, unknown_words(db.database, parsed(db.database, made.query)))
        kept = watch_path(self.database)
        print(f"{made.name} is kept in {kept}; 'depeche watch test {made.name}' tries it")
        for hint in hints:
            print(hint)

    def _list(self, args: Sequence[str], opts: argparse.Namespace) -> None:
        watches = watch.read(self.database)
        if not watches:
            print("there is no watch yet; depeche watch add NAME 'QUERY' --to mailto:you@example.org")
            return
        with self.store() as store:
            db = store.database
            _tables.watches((one, to, ledger.standing(db, one.name, to.label)) for one in watches for to in _to(one))

    def _test(self, args: Sequence[str], opts: argparse.Namespace) -> None:
        (one,) = self._named(args[:1] or [""])
        with self.store() as store:
            _hits.print_table(store.search(one.query, since=opts.since, newest=True, limit=100))

    def _run(self, args: Sequence[str], opts: argparse.Namespace) -> None:
        watches = self._named(args)
        loopback = self.settings.getbool("ALLOW_LOOPBACK")
        told = watch.run(self.database, watches, beside=self.beside, loopback=loopback, at_once=True)
        for row in told:
            print(_line(row))
        if not told:
            print("nothing new")

    def _remove(self, args: Sequence[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("depeche watch remove NAME")
        watch_file.remove(self.database, args[0])
        print(f"{args[0]} is gone; what it sent stays in the table watch_hits")

    def _named(self, names: Sequence[str]) -> list[watch.Watch]:
        watches = {one.name: one for one in watch.read(self.database)}
        if unknown := [name for name in names if name not in watches]:
            there = f"there are {', '.join(watches)}" if watches else "there is none yet"
            raise UsageError(f"there is no watch '{unknown[0]}'; {there}")
        return [watches[name] for name in names] if names else list(watches.values())


def _made(name: str, query: Sequence[str], opts: argparse.Namespace) -> watch.Watch:
    """The watch that the command line describes."""
    issuers = [f'société:"{issuer}"' for issuer in opts.issuer]
    text = " ".join(filter(None, [*query, f"({' OU '.join(issuers)})" if issuers else ""]))
    table = {"query": text, "to": opts.to, "digest": opts.digest, "quiet": opts.quiet}
    return definitions.checked(name, {key: value for key, value in table.items() if value is not None})


def _to(one: watch.Watch) -> list[Receiver]:
    return one.receivers or [definitions.NOBODY]


def _check(db: Database, text: str) -> None:
    try:
        conditions(db, parsed(db, text), Filters())
    except QueryError as error:
        raise UsageError(str(error)) from None


def _line(row: watch.Sent) -> str:
    name = f"watch {row.watch}"
    if not row.receiver:
        return f"{name}: {row.error}"
    parts = [f"{row.sent} sent"] if row.sent else []
    if row.error:
        again = f"; again at {times.in_paris(row.again)}" if row.again else ""
        parts.append(f"{row.error}{again}")
    return f"{name}, {row.receiver}: {', '.join(parts)}"

"""`depeche issuers`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingest.commands import _base, _issuers
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.finance import Register
from ingest.finance.issuers import Issuer
from ingest.finance.register import of_file
from ingest.finance.register_check import MEMBERS, memberships
from ingest.finance.register_files import issuers_of, text_of
from ingest.store import open_reader, open_store, register
from ingest.text.plurals import counted


class Command(_base.Command):
    """The register of issuers."""

    stores = "newest"

    def syntax(self) -> str:
        return "[options] [TEXT]"

    def long_desc(self) -> str:
        return (
            "Show the issuers of the register that TEXT means, or all of them: the one that comes with the program,"
            " and the lists that were loaded into the store. A list is a CSV with the columns ISIN and Name, and any"
            " other of docs/finance.md, or Euronext's download of shares; who is renamed keeps the old names, who left"
            " the list stays."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        doing = parser.add_mutually_exclusive_group()
        doing.add_argument("--check", action="store_true", help="tell what is wrong with the register; exit code 1")
        doing.add_argument("--load", type=Path, metavar="FILE", help="take a list into the store's register")
        parser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        text = " ".join(args)
        if text and (opts.check or opts.load):
            raise UsageError(f"'{text}' is not looked up with --check or --load; see -h")
        if opts.load:
            self._load(opts.load)
        elif opts.check:
            self._check()
        else:
            self._show(text, opts.format)

    def _register(self) -> Register:
        """The store's, or the one that comes with the program where there is no store yet."""
        file = self.settings["REGISTER"]
        if not self.database.exists():
            return of_file(file)
        with closing(open_reader(self.database)) as db:
            return register.register(db, file)

    def _load(self, file: Path) -> None:
        issuers_of(text_of(file), str(file))  # a list that is none makes no store
        with closing(open_store(self.database)) as db:
            before = register.register(db, self.settings["REGISTER"])
            count = register.load(db, file)
            known = register.register(db, self.settings["REGISTER"])
            register.sync(db, known)
        new = len(known) - len(before)
        sys.stdout.write(
            f"{file}: {counted(count, 'issuer')}, {new} of them new; depeche tag finds them in what is stored already\n"
        )

    def _check(self) -> None:
        known = self._register()
        there = memberships(known)
        for index, members in MEMBERS.items():
            if there[index] == members:  # else it is one of the problems
                sys.stdout.write(f"{index}: {there[index]} of {members}\n")
        problems = known.check()
        self.exitcode = Exit.PROBLEM if problems else Exit.OK
        sys.stdout.writelines(f"{problem}\n" for problem in problems)
        invented = sum(issuer.invented for issuer in known)
        beside = f" ({invented} invented)" if invented else ""
        sys.stdout.write(f"{counted(len(known), 'issuer')}{beside}, {counted(len(problems), 'problem')}\n")

    def _show(self, text: str, form: str) -> None:
        known = self._register()
        found = known.look_up(text) if text else list(known)
        if form == "json":
            json.dump([_plain(issuer) for issuer in found], sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        elif found:
            (_issuers.in_full if text else _issuers.table)(found)
        else:
            sys.stdout.write("nothing found\n")


def _plain(issuer: Issuer) -> dict[str, Any]:
    return asdict(issuer) | {"names": list(_names(issuer)), "indices": list(issuer.indices)}


def _names(issuer: Issuer) -> Iterator[dict[str, Any]]:
    for name in issuer.names:
        yield {"text": name.text, "kind": name.kind, "cautions": sorted(name.cautions)}

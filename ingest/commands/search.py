"""`depeche search`."""

from __future__ import annotations

import argparse

from ingest.commands import _base, _filters, _hits, _types
from ingest.errors import UsageError
from ingest.query.filters import Filters


class Command(_base.Command):
    """Full-text search in the store."""

    stores = "all"
    french = True

    def syntax(self) -> str:
        return "[options] [TEXT]"

    def long_desc(self) -> str:
        return (
            "Search titles, leads and texts for all words in any form, accents or not; synonyms are found, too."
            ' "In quotes": these words as written; OU between alternatives; -word: without it; titre:word,'
            " source:name, depuis:7j and other fields (docs/search.md). Quote the whole for the shell:"
            " depeche search '\"taux directeurs\" (BCE OU Fed) -Japon'. Without a text, but"
            " with a filter: the latest that it lets through."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        _filters.add_options(parser)
        group = parser.add_argument_group("Output")
        group.add_argument("--format", choices=sorted(_hits.FORMATS), default="table", help="default: table")
        group.add_argument(
            "--limit", type=_types.positive, default=20, metavar="N", help="at most N articles (default: 20)"
        )
        group.add_argument("--newest", action="store_true", help="latest publication first, not best match")
        group.add_argument(
            "--stories", action="store_true", help="by story instead: which papers told it, who was first"
        )
        group.add_argument("--copies", action="store_true", help="show who else printed each article")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        chosen = _filters.given(opts)
        if not " ".join(args).strip() and not Filters.of(chosen).chosen:
            raise UsageError("que chercher ? depeche search 'hausse des taux'")
        with self.store() as store:
            newest = opts.newest or opts.stories
            found = store.search(" ".join(args), limit=opts.limit, newest=newest, copies=opts.copies, **chosen)
            if opts.stories:
                from ingest.query.stories import of_articles

                _hits.print_stories(found, of_articles(store.database, (hit.id for hit in found)))
                return
        if opts.format == "table" and not found.understood and not Filters.of(chosen).chosen:
            print("aucun mot à chercher ; depeche search 'hausse des taux'")
        else:
            _hits.FORMATS[opts.format](found)

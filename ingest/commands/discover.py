"""`depeche discover`: which ways in a site offers, and a spider file for it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from rich.table import Table

from ingest.commands import _crawling
from ingest.commands._console import Console
from ingest.commands._sites import asked
from ingest.errors import UsageError
from ingest.text.plurals import counted

if TYPE_CHECKING:
    from ingest.crawl.discover.site import Found, Site

_ARGUMENTS = {"news sitemap": "sitemap", "sitemap index": "sitemap"}
"""The argument of `depeche crawl news` for a kind of way in, where it is named otherwise."""
_OTHER_COLUMNS = 70
"""Characters, with the argument before the address."""


class Command(_crawling.Command):
    """Asks a site politely, as any crawl does; nothing is stored."""

    def syntax(self) -> str:
        return "[options] URL"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--write", action="store_true", help="put the spider file into its place")

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        from ingest.crawl.discover.spider_file import spider_file, spider_name, write_spider_file

        if len(args) != 1:
            raise UsageError("name one address: depeche discover https://example.org/")
        site = asked(self, args[0])
        _show(site)
        if opts.write:
            print(f"\nwritten: {write_spider_file(site, self.spiders_folder)}")
        else:
            print(f"\n# spiders/{spider_name(site)}.py\n{spider_file(site)}")


def _show(site: Site) -> None:
    table = Table("way in", "articles", "newest", "depeche crawl news -a", box=None)
    for found in sorted(site.ways.values(), key=lambda found: found.kind):
        newest = found.newest_at.strftime("%Y-%m-%d %H:%M") if found.newest_at else ""
        argument = _ARGUMENTS.get(found.kind, found.kind)
        table.add_row(found.kind, _counted(site, found), newest, f"{argument}={found.url}")
    console = Console()
    longest = max(len(url) for url in site.ways)
    Console(width=max(console.width, longest + _OTHER_COLUMNS)).print(table)  # addresses are to be copied whole


def _counted(site: Site, found: Found) -> str:
    if found.kind == "sitemap index":
        return counted(found.parts, "sitemap")
    twin = site.twin(found)
    said = f", as in the {twin.kind}" if twin else "" if site.is_near(found) else ", of other pages"
    return f"{len(found.entries)}{said}"

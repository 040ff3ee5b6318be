"""`depeche discover`: which ways in a site offers, and a spider file for it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from ingest.commands import _crawling
from ingest.commands._base import StoppedError, program
from ingest.crawl.spider_arguments import addresses
from ingest.errors import UsageError
from ingest.exitcodes import Exit

if TYPE_CHECKING:
    from ingest.crawl.discover.probe import Site

_ARGUMENTS = {"news sitemap": "sitemap", "sitemap index": "sitemap"}
"""The argument of `depeche crawl news` for a kind of way in, where it is named otherwise."""
_OTHER_COLUMNS = 90
"""Characters, with the words before the address."""


class Command(_crawling.Command):
    """Asks a site politely, as any crawl does; nothing is stored."""

    group = "Sources"

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] URL"

    def short_desc(self) -> str:
        """One line for `depeche -h`."""
        return "Show which feeds, sitemaps and pages of a site list its articles"

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Ask and print."""
        from ingest.crawl.discover.spider_file import spider_file

        if len(args) != 1:
            raise UsageError("name one address")
        site = self._asked(args[0])
        if site.failure:
            raise StoppedError(Exit.SOURCE, f"{site.url}: {site.failure}")
        if not site.ways:
            raise StoppedError(Exit.WANTING, f"{site.url}: no feed, sitemap or page with articles was found")
        _show(site)
        print(f"\n{spider_file(site)}")

    def _asked(self, url: str) -> Site:
        from ingest.crawl.discover.probe import ProbeSpider, Site

        try:
            site = Site(addresses(url)[0])
        except (ValueError, IndexError):
            raise UsageError(f"'{url}' is no web address") from None
        self.crawler_process.crawl(ProbeSpider, site=site)
        self.crawler_process.start()
        return site


def _show(site: Site) -> None:
    table = Table("way in", "articles", "newest", "crawl it with", box=None)
    for found in sorted(site.ways.values(), key=lambda found: found.kind):
        newest = found.newest_at.strftime("%Y-%m-%d %H:%M") if found.newest_at else ""
        argument = _ARGUMENTS.get(found.kind, found.kind)
        counted = f"{found.articles} sitemaps" if found.kind == "sitemap index" else str(found.articles)
        table.add_row(found.kind, counted, newest, f"{program()} crawl news -a {argument}={found.url}")
    console = Console()
    longest = max(len(url) for url in site.ways)
    Console(width=max(console.width, longest + _OTHER_COLUMNS)).print(table)  # addresses are to be copied whole

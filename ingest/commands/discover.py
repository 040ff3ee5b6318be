"""`scrapy discover`: which ways in a site offers, and a spider file for it."""

from __future__ import annotations

import argparse
from typing import Any, ClassVar

from rich.console import Console
from rich.table import Table
from scrapy.exceptions import UsageError

from ingest.cli import Command as _Command
from ingest.cli import StoppedError
from ingest.crawl.discover.probe import ProbeSpider, Site
from ingest.crawl.discover.spider_file import spider_file
from ingest.crawl.spider_arguments import addresses
from ingest.exitcodes import Exit

_ARGUMENTS = {"news sitemap": "sitemap", "sitemap index": "sitemap"}
"""The argument of `scrapy crawl news` for a kind of way in, where it is named otherwise."""
_OTHER_COLUMNS = 90
"""Characters, with the words before the address."""


class Command(_Command):
    """Asks a site politely, as any crawl does; nothing is stored."""

    requires_crawler_process = True
    default_settings: ClassVar[dict[str, Any]] = {}  # the base class turns logging off before a crawl can set it up

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options] URL"

    def short_desc(self) -> str:
        """One line for `scrapy -h`."""
        return "Show which feeds, sitemaps and pages of a site list its articles"

    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Ask and print."""
        if len(args) != 1:
            raise UsageError("name one address", print_help=False)
        site = self._asked(args[0])
        if site.failure:
            raise StoppedError(Exit.SOURCE, f"{site.url}: {site.failure}")
        if not site.ways:
            raise StoppedError(Exit.ILL, f"{site.url}: no feed, sitemap or page with articles was found")
        _show(site)
        print(f"\n{spider_file(site)}")

    def _asked(self, url: str) -> Site:
        assert self.crawler_process is not None  # noqa: S101 - Scrapy sets it before it calls
        try:
            site = Site(addresses(url)[0])
        except (ValueError, IndexError):
            raise UsageError(f"'{url}' is no web address", print_help=False) from None
        self.crawler_process.crawl(ProbeSpider, site=site)
        self.crawler_process.start()
        return site


def _show(site: Site) -> None:
    table = Table("way in", "articles", "newest", "crawl it with", box=None)
    for found in sorted(site.ways.values(), key=lambda found: found.kind):
        newest = found.newest_at.strftime("%Y-%m-%d %H:%M") if found.newest_at else ""
        argument = _ARGUMENTS.get(found.kind, found.kind)
        counted = f"{found.articles} sitemaps" if found.kind == "sitemap index" else str(found.articles)
        table.add_row(found.kind, counted, newest, f"scrapy crawl news -a {argument}={found.url}")
    console = Console()
    longest = max(len(url) for url in site.ways)
    Console(width=max(console.width, longest + _OTHER_COLUMNS)).print(table)  # addresses are to be copied whole

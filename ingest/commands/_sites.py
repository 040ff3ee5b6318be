"""Asks a site where its articles are listed, for `discover` and `add`."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from ingest.commands._console import Console
from ingest.commands._errors import StoppedError
from ingest.commands._reasons import in_words
from ingest.crawl.spider_arguments import addresses, credentials, forms_of
from ingest.errors import UsageError
from ingest.exitcodes import Exit

if TYPE_CHECKING:
    from ingest.commands._crawling import Command
    from ingest.crawl.discover.site import Site


def asked(command: Command, url: str) -> Site:
    """What a site says of where its articles are.

    Raises:
        UsageError: it is no address.
        StoppedError: the site does not answer, or lists nothing.
    """
    from ingest.crawl.discover.probe import ProbeSpider
    from ingest.crawl.discover.site import Site

    command.check_parts()
    console = Console(stderr=True)
    try:
        address, *others = addresses(url) if "://" in url else forms_of(url)
    except ValueError:
        raise UsageError(f"'{url}' is no web address") from None
    with console.status("") if console.is_terminal else nullcontext() as status:
        site = Site(address, others, told=status.update if status else lambda text: None)
        command.crawler_process.crawl(ProbeSpider, site=site, credentials=credentials([url]))
        command.crawler_process.start()
    if site.failure:
        raise StoppedError(Exit.SOURCE, f"{site.url}: {in_words(site.failure)}")
    if not site.ways:
        raise StoppedError(Exit.PROBLEM, f"{site.url}: no feed, sitemap or page with articles was found")
    return site

"""`python -m tests.publishers add URL` saves a page and its row; `update NAME ...` writes the rows of pages anew."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings

from ingest.crawl.http.one_page import FetchError, fetch
from ingest.publishers import unknown
from ingest.refusals import Refused
from ingest.urls import host
from spiders.base import NewsSpider
from tests.publishers import LOADER, PUBLISHERS, rows


def add(url: str, spider: type[NewsSpider], folder: Path, changes: list[str]) -> None:
    """Fetch an article as a crawl would, robots.txt and delay and all, and save it with the row that is read."""
    settings = get_project_settings()
    settings.setdict(dict(change.split("=", 1) for change in changes), priority="cmdline")
    response = fetch(AsyncCrawlerProcess(settings), url)
    page, row = rows.files(spider.name, folder)
    rows.write(row, rows.read(spider, response.body, response.url))
    page.write_bytes(response.body)
    print(f"{page} and {row}: read them over, cut the page down and write its text in your own words")


def update(names: list[str], folder: Path) -> None:
    """Write what is read of the pages now as their rows."""
    for name in names:
        page, row = rows.files(name, folder)
        rows.write(row, rows.read(LOADER.load(name), page.read_bytes(), rows.expected(row)["url"]))
        print(f"{row}: see with git diff whether it is right")


def publisher_of(url: str) -> type[NewsSpider]:
    """The publisher on whose domains an address is; of several the one that says most of it and is enabled."""
    at_home = [
        (len(domain), spider.enabled, spider)
        for spider in PUBLISHERS
        for domain in spider.allowed_domains
        if f".{host(url)}".endswith(f".{domain}")
    ]
    if not at_home:
        sys.exit(
            f"no publisher has {host(url)} among its allowed_domains: write spiders/NAME.py first, or say --as NAME"
        )
    return max(at_home, key=lambda found: found[:2])[2]


def main(arguments: list[str]) -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser("python -m tests.publishers", description=__doc__)
    parser.add_argument("--into", type=Path, default=rows.FOLDER, help="another folder for the files")
    commands = parser.add_subparsers(dest="command", required=True)
    adding = commands.add_parser("add", help="fetch an article and save page and row")
    adding.add_argument("url")
    adding.add_argument("--as", dest="name", metavar="NAME", help="the publisher, if not by URL")
    adding.add_argument("-s", dest="changes", action="append", default=[], metavar="NAME=VALUE", help="a setting")
    updating = commands.add_parser("update", help="write rows anew")
    updating.add_argument("names", nargs="+", metavar="NAME")
    given = parser.parse_args(arguments)
    for name in (given.name,) if given.command == "add" else given.names:
        if name and name not in LOADER.list():
            sys.exit(unknown(name, LOADER.list()))
    try:
        if given.command == "update":
            update(given.names, given.into)
        else:
            spider = LOADER.load(given.name) if given.name else publisher_of(given.url)
            add(given.url, spider, given.into, given.changes)
    except FetchError as error:
        sys.exit(f"{given.url}: {error}")
    except OSError as error:
        sys.exit(str(error))
    except Refused as refused:
        sys.exit(f"no article is read there: {refused.reason}")


if __name__ == "__main__":
    main(sys.argv[1:])

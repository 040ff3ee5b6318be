"""kill -9 at random moments, over and over: `python -m tests.torture.crawls 200` (`make torture`); CI runs a few."""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from rich.progress import track

from ingest import demo
from tests.conftest import LOOPBACK
from tests.support import forked, stores

LONGEST = 3.0
"""Seconds a crawl may live; a whole one of 220 pages takes about as long."""


def register(newsroom: demo.Newsroom, count: int) -> str:
    """Give the newsroom `count` articles and a feed of them; returns the feed's address."""
    sentences = [text for article in demo.articles() if article.language == "fr" for text in article.paragraphs]
    for number in range(count):
        chosen = random.Random(number).sample(sentences, 6)
        text = "".join(f"<p>{sentence}</p>" for sentence in chosen)
        title = f"Dépêche numéro {number} : les marchés attendent la banque centrale"
        head = f"<html lang=fr><head><meta charset=utf-8><title>{title}</title></head>"
        page = f"{head}<body><article><h1>{title}</h1>{text}</article></body></html>"
        newsroom.pages[f"/torture/article-{number}.html"] = (200, {"Content-Type": "text/html"}, page.encode())
    items = "".join(
        f"<item><link>{newsroom.url}/torture/article-{number}.html</link></item>" for number in range(count)
    )
    feed = f'<rss version="2.0"><channel>{items}</channel></rss>'.encode()
    newsroom.pages["/torture/feed.xml"] = (200, {"Content-Type": "application/xml"}, feed)
    return f"{newsroom.url}/torture/feed.xml"


def start(database: Path, feed: str, *options: str, **said: Path) -> ForkServerProcess:
    """Begin a crawl in a process of its own, which writes its `output` and `errors` to these files."""
    return forked.scrapy("crawl", "news", "-a", f"feed={feed}", *LOOPBACK, *options, database=database, **said)


def stored(database: Path) -> list[str]:
    """The addresses in `articles`, in order."""
    if not database.exists():
        return []
    db = sqlite3.connect(database)
    try:
        return [row[0] for row in db.execute("SELECT url FROM articles ORDER BY url")]
    finally:
        db.close()


def check(database: Path, before: list[str]) -> None:
    """Nothing acknowledged is lost, nothing is twice, article and frontier agree, the file is whole.

    Raises:
        AssertionError: one of them does not hold.
    """
    if not database.exists():
        assert not before
        return
    now = stored(database)
    assert set(before) <= set(now)
    assert len(now) == len(set(now))
    db = sqlite3.connect(database)
    done = [row[0] for row in db.execute("SELECT url FROM frontier WHERE state = 'stored' ORDER BY url")]
    assert done == now
    db.close()
    stores.check(database)


def kill_and_resume(kills: int, pages: int, folder: Path, seed: int = 0) -> int:
    """Kill crawls of the same site until `kills` are dead; begin with a new store whenever one is done.

    Returns:
        How many stores were brought to their end.
    """
    chance = random.Random(seed)
    finished = 0
    with demo.serve() as newsroom:
        feed = register(newsroom, pages)
        database, before = folder / "0.db", []
        for _ in track(range(kills), "kill -9", transient=True):
            if len(before) == pages:
                finished += 1
                database, before = folder / f"{finished}.db", []
            crawl = start(database, feed)
            forked.kill_after(crawl, chance.uniform(0.1, LONGEST))
            check(database, before)
            before = stored(database)
        assert forked.wait(start(database, feed), 120) == 0
        check(database, before)
        assert len(stored(database)) == pages
    return finished + 1


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        began = time.monotonic()
        whole = kill_and_resume(int(sys.argv[1]), 220, Path(name))
        print(f"{sys.argv[1]} kills, {whole} stores complete, nothing lost, {time.monotonic() - began:.0f} s")

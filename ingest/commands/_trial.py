"""Tries a spider file on a few articles, in a process and a store of their own."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ingest.commands._errors import StoppedError
from ingest.exitcodes import Exit
from ingest.jobs.crawl_process import crawl_command
from ingest.settings import PROJECT

ARTICLES = 5
FETCHING = 180
"""Seconds after which a trial fetches nothing more: a site may ask for a minute between two requests."""
LONGEST = 300
"""Seconds after which it is ended."""
_FOUND = "SELECT title, published_at, length(body), access FROM articles ORDER BY published_at DESC"


def trial(
    name: str, spider: Path, folder: Path, settings: Sequence[str], longest: float = LONGEST
) -> list[tuple[str, str | None, int, str]]:
    """Crawl a few articles of a spider file into a store in a folder; returns title, date, characters, access of each.

    Args:
        name: the spider's name.
        spider: its file.
        folder: an empty one.
        settings: NAME=VALUE, as after `-s`.
        longest: seconds.

    Raises:
        StoppedError: not one could be read.
    """
    module, store = f"trial_{name}", folder / "trial.db"  # a name of its own: `site` and others are Python's
    shutil.copy(spider, folder / f"{module}.py")
    given = [f"CLOSESPIDER_TIMEOUT={FETCHING}", *settings, f"DATABASE={store}", f"SPIDER_MODULES={module}"]
    paths = os.pathsep.join([str(folder), str(PROJECT)])
    code, why = _crawled([*crawl_command(given, [f"limit={ARTICLES}"], module="scrapy"), name], paths, longest)
    if rows := _rows(store):
        return rows
    raise StoppedError(code, f"not one article could be read: {why}; the spider file stays, to be mended")


def _crawled(command: Sequence[str], paths: str, longest: float) -> tuple[Exit, str]:
    """Run a crawl; returns what to say, and by which exit code, where it brings nothing."""
    environment = os.environ | {"PYTHONPATH": paths}
    try:
        done = subprocess.run(  # noqa: S603 -- our own command
            command, cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=longest
        )
    except subprocess.TimeoutExpired:
        return Exit.LIMIT, f"the site is slow, trying it took longer than {longest:g} s"
    return Exit.PAGES, (done.stderr.strip() or done.stdout.strip()).rpartition("\n")[2]


def _rows(store: Path) -> list[tuple[str, str | None, int, str]]:
    if not store.exists():
        return []
    with closing(sqlite3.connect(store)) as db:
        return db.execute(_FOUND).fetchall()

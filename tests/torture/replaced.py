"""A store replaced under a crawl, in four ways at moments of chance: `python -m tests.torture.replaced 20`."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ingest.exitcodes import Exit
from ingest.store import open_reader
from ingest.store.backup import backup
from tests.conftest import LOOPBACK
from tests.support import forked, stores
from tests.support.clusters import publishers

ROWS = 200
"""Articles of the store that is put in the place."""
WAYS: dict[str, Callable[[Path, Path], object]] = {
    "moved over": lambda copy, database: copy.replace(database),
    "copied over": shutil.copyfile,
    "taken away": lambda copy, database: database.rename(database.with_name("moved.db")),
    "restored": lambda copy, database: forked.run("restore", str(copy), database=database),
}
_LOOK = """
import sys
from tests.support import stores
from pathlib import Path
stores.check(Path(sys.argv[1]))
print(stores.counts(Path(sys.argv[1]))["articles"])
"""


def replace(times: int, pages: int, folder: Path, seed: int = 0) -> Counter[str]:
    """Replace the store so often; returns how the crawls ended, by way.

    Raises:
        AssertionError: the file put there is not as it was, or the crawl ended as if all were well.
    """
    chance, codes = random.Random(seed), Counter[str]()
    template = folder / "template.db"
    stores.make(folder / "made.db", ROWS)
    with closing(open_reader(folder / "made.db")) as db:
        backup(db, template)
    with publishers(1, pages, 0.02) as sites:
        (site,) = sites.values()
        for number in range(times):
            way = list(WAYS)[number % len(WAYS)]
            place = folder / str(number)
            place.mkdir()
            database, copy = place / "news.db", place / "backup.db"
            shutil.copy(template, copy)
            feed = f"{site.url}/rss"
            crawl = forked.scrapy("crawl", "news", "-a", f"feed={feed}", *LOOPBACK, database=database)
            asked, wanted = len(site.visits), chance.randint(2, pages)
            while crawl.is_alive() and len(site.visits) < asked + wanted:
                crawl.join(0.002)
            WAYS[way](copy, database)
            crawl.join()
            codes[f"{way} {Exit(crawl.exitcode or 0).name}"] += 1
            _check(way, database, template, Exit(crawl.exitcode or 0), pages)
    return codes


def _check(way: str, database: Path, template: Path, code: Exit, pages: int) -> None:
    if way == "restored":  # refused while the crawl writes; where that had ended, done
        assert _articles(database) in (pages, ROWS)
        assert code is Exit.OK
    elif way == "taken away":
        assert code is Exit.STORE or _articles(database.with_name("moved.db")) == pages
        assert not database.exists()
        assert _articles(database.with_name("moved.db")) <= pages
    else:
        assert code is Exit.STORE or _articles(database) == ROWS
        assert _articles(database) == ROWS
        assert database.read_bytes()[100:] == template.read_bytes()[100:]  # behind the header, which opening changes


def _articles(database: Path) -> int:
    """How many articles a whole store has, as another process finds it: SQLite shares what is open within one."""
    command = [sys.executable, "-c", _LOOK, str(database)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        ended = replace(int(sys.argv[1]), 12, Path(name))
    told = ", ".join(f"{way} {count}" for way, count in sorted(ended.items()))
    print(f"{sys.argv[1]} stores replaced under a crawl ({told}): every file whole, {time.monotonic() - began:.0f} s")

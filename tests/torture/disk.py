"""A full disk, at many amounts of room:
`python -m tests.torture.disk 20 120`, inside `tests.support.small_disk.inside`."""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from pathlib import Path

from ingest import demo
from ingest.store import open_store, register
from tests.support.full_disk import Trial, crawls, merges, save_some, saves, writes
from tests.support.small_disk import mounted
from tests.torture import crawls as killed


def main(points: int, articles: int, ways: list[str]) -> None:
    """Fill the disk: by crawls, articles saved, a merge, exports and backups, or some of these ways."""
    with tempfile.TemporaryDirectory() as name, mounted() as disk, demo.serve() as newsroom:
        template = Path(name) / "news.db"
        with closing(open_store(template)) as db:
            register.sync(db, register.register(db))  # as an earlier crawl has
        early = 150 if "export" in (ways or ["export"]) else 10  # an export of fewer fits where no reader does
        save_some(template, "early", range(early))
        other = Path(name) / "other.db"
        save_some(other, "other", range(articles))
        trial = Trial(disk, template, points, articles)
        tried = {
            "crawl": lambda: crawls(trial, killed.register(newsroom, articles)),
            "save": lambda: saves(trial),
            "merge": lambda: merges(trial, other),
            "export": lambda: writes(trial, "export", disk.folder / "news.csv"),
            "backup": lambda: writes(trial, "backup", disk.folder / "copy.db", "--force"),
        }
        for way in ways or tried:
            tried[way]()
    print(", ".join(f"{name} {count}" for name, count in sorted(trial.codes.items())))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])

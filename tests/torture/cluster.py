"""kill -9 of workers and of the coordinator, over and over: `python -m tests.torture.cluster 50 10`.

Checked after each: what was merged is still there, once. At the end: every address is done, and no publisher was asked
two things at once or faster than its delay.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from rich.progress import track

from bench.dask_cluster import INSTALLED, scheduler, start, start_worker
from tests.conftest import LOOPBACK
from tests.support.clusters import publishers
from tests.support.stand import write_spiders
from tests.support.web import Site
from tests.torture.crawls import check, stored

PUBLISHERS, PAGES, LATENCY, DELAY = 12, 16, 0.2, 0.3
LONGEST = 6.0
"""Seconds until the next kill, at the most."""
_SOON = {"DASK_DISTRIBUTED__SCHEDULER__LOCKS__LEASE_TIMEOUT": "3s"}  # by itself 30 s, which its publisher waits
_POLITE = ("-s", f"DOWNLOAD_DELAY={DELAY}", "-s", "AUTOTHROTTLE_ENABLED=False", "-s", "CLUSTER_ROUND=5")


class Cluster:
    """A coordinator and three workers that die and are replaced."""

    def __init__(self, address: str, folder: Path, chance: random.Random) -> None:
        self.address = address
        self.folder = folder
        self.chance = chance
        self.store = 0
        self.workers = [self._worker() for _ in range(3)]
        self.coordinator = self._coordinator()

    @property
    def database(self) -> Path:
        """The present store."""
        return self.folder / f"{self.store}.db"

    def kill(self, *, coordinator: bool) -> None:
        """Kill one, and begin another in its place."""
        if coordinator:
            _kill(self.coordinator)
            self.coordinator = self._coordinator()
        else:
            _kill(self.workers.pop(self.chance.randrange(3)))
            self.workers.append(self._worker())

    def go_on(self) -> None:
        """Begin the next crawl where the last has ended: of a new store where this one has everything."""
        if self.coordinator.poll() is not None:
            self.store += len(stored(self.database)) == PUBLISHERS * PAGES
            self.coordinator = self._coordinator()

    def finish(self) -> None:
        """Crawl until every address is done; a publisher whose workers died too often waits for the next crawl."""
        while self.coordinator.wait() is not None and len(stored(self.database)) < PUBLISHERS * PAGES:
            self.coordinator = self._coordinator()
        for worker in self.workers:
            worker.terminate()
            worker.wait()

    def _worker(self) -> subprocess.Popen[bytes]:
        return start_worker(self.address, self.folder / "space")

    def _coordinator(self) -> subprocess.Popen[bytes]:
        options = ("-s", "SPIDER_MODULES=stand", "-s", f"DATABASE={self.database}", *LOOPBACK, *_POLITE)
        return start("scrapy", "crawlall", "--cluster", self.address, *options)


def torture(workers: int, coordinators: int, folder: Path, seed: int = 0) -> tuple[int, int]:
    """Kill so many of each in random order; returns how many stores were completed, and requests seen."""
    chance = random.Random(seed)
    victims = chance.sample([False] * workers + [True] * coordinators, workers + coordinators)
    with publishers(PUBLISHERS, PAGES, LATENCY) as sites, scheduler(_SOON) as address:
        write_spiders(folder, {name: f"{site.url}/rss" for name, site in sites.items()})
        os.environ["PYTHONPATH"] = f"{folder}{os.pathsep}{Path.cwd()}"
        cluster = Cluster(address, folder, chance)
        for coordinator in track(victims, "kill -9", transient=True):
            cluster.go_on()
            with suppress(subprocess.TimeoutExpired):
                cluster.coordinator.wait(chance.uniform(0.5, LONGEST))
            before = stored(cluster.database)
            cluster.kill(coordinator=coordinator)
            check(cluster.database, before)
        cluster.finish()
        for number in range(cluster.store + 1):
            check(folder / f"{number}.db", [])
        return cluster.store + 1, sum(map(polite, sites.values()))


def polite(site: Site) -> int:
    """Check that a site was asked one thing at a time, after its delay; returns how many requests it got.

    Raises:
        AssertionError: it was not.
    """
    visits = sorted(site.visits, key=lambda visit: visit.begin)
    for one, two in pairwise(visits):
        assert two.begin >= one.end, f"{site.host}: {two.path} while {one.path} was under way"
        assert two.begin - one.begin >= 0.9 * DELAY, f"{site.host}: {two.path} {two.begin - one.begin:.2f} s later"
    return len(visits)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


if __name__ == "__main__":
    if not INSTALLED:
        sys.exit("needs Dask: .venv/bin/pip install -e '.[cluster]'")
    with tempfile.TemporaryDirectory() as name:
        began = time.monotonic()
        stores, requests = torture(int(sys.argv[1]), int(sys.argv[2]), Path(name))
        kills = f"{sys.argv[1]} kills of workers, {sys.argv[2]} of the coordinator"
        print(f"{kills}: every address done in each of {stores} stores, nothing lost or twice;")
        print(f"{requests} requests, one at a time and {DELAY} s apart; {time.monotonic() - began:.0f} s")

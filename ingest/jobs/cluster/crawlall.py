"""`crawlall --cluster`: connects to Dask, opens the store, runs the coordinator."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ingest.jobs.cluster.engine import cluster
from ingest.jobs.cluster.rounds import Coordinator, PublisherCrawl
from ingest.store import open_store


def crawl_on(
    address: str,
    names: Sequence[str],
    database: Path,
    arguments: Mapping[str, str],
    given: Mapping[str, str],
    *,
    pages: int,
    watch: Callable[[int, int], object] = lambda back, new: None,
) -> list[PublisherCrawl]:
    """Crawl publishers on the workers of a Dask scheduler; returns the result of each.

    Args:
        address: the scheduler's.
        names: the publishers.
        database: the store.
        arguments: what `-a` gave, tried before.
        given: the settings that `-s` gave, which the workers get too.
        pages: articles in a round.
        watch: told after each round how many publishers have come back, and how many articles are new.

    Raises:
        UsageError: Dask is not installed, or no scheduler answers.
        StoreError: the store cannot be written.
    """
    seen: dict[str, PublisherCrawl] = {}

    def told(publisher: PublisherCrawl) -> None:
        seen[publisher.name] = publisher
        watch(len(seen), sum(one.brought.new for one in seen.values()))

    with cluster(address) as pool:
        db = open_store(database, check=False)
        try:
            return Coordinator(db, pool, arguments, workers_settings(given), pages, told).run(names)
        finally:
            db.close()


def workers_settings(given: Mapping[str, str]) -> dict[str, str]:
    """What each crawl on a worker is given; one reading process each, as a worker runs several crawls."""
    return {"READING_PROCESSES": "1", **given}

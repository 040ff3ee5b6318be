"""`crawlall --cluster`: opens the store, runs the coordinator."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from pathlib import Path

from ingest.jobs.cluster.rounds import Coordinator, PublisherCrawl
from ingest.store import open_store
from ingest.store.fulltext.upkeep import merge_parts


def crawl_on(
    pool: Executor,
    names: Sequence[str],
    database: Path,
    arguments: Mapping[str, str],
    given: Mapping[str, str],
    *,
    pages: int,
    watch: Callable[[int, int], object] = lambda back, new: None,
) -> list[PublisherCrawl]:
    """Crawl publishers on the workers of a cluster; returns the result of each.

    Args:
        pool: the cluster's workers.
        names: the publishers.
        database: the store.
        arguments: what `-a` gave, tried before.
        given: the settings that `-s` gave, which the workers get too.
        pages: articles in a round.
        watch: told after each round how many publishers have come back, and how many articles are new.

    Raises:
        StoreError: the store cannot be written.
    """
    seen: dict[str, PublisherCrawl] = {}

    def told(publisher: PublisherCrawl) -> None:
        seen[publisher.name] = publisher
        watch(len(seen), sum(one.brought.new for one in seen.values()))

    with closing(open_store(database, check=False)) as db:
        crawled = Coordinator(db, pool, arguments, workers_settings(given), pages, told).run(names)
        merge_parts(db)
        return crawled


def workers_settings(given: Mapping[str, str]) -> dict[str, str]:
    """What each crawl on a worker is given; one reading process each, as a worker runs several crawls."""
    return {"READING_PROCESSES": "1", **given}

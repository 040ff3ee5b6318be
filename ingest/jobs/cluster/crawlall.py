"""`scrapy crawlall --cluster`: what the command hands over to."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from scrapy.settings import BaseSettings

from ingest.exitcodes import Exit, worst
from ingest.jobs.cluster import show
from ingest.jobs.cluster.engine import cluster
from ingest.jobs.cluster.rounds import Coordinator
from ingest.jobs.round_table import table
from ingest.store import StoreError, open_store


def crawl_on(
    address: str, names: list[str], settings: BaseSettings, arguments: Mapping[str, str], given: Mapping[str, str]
) -> Exit:
    """Crawl publishers on the workers of a Dask scheduler; returns the command's exit code.

    Args:
        address: the scheduler's.
        names: the publishers.
        settings: of the command.
        arguments: what `-a` gave, tried before.
        given: the settings that `-s` gave, which the workers get too.

    Raises:
        UsageError: Dask is not installed, or no scheduler answers.
    """
    with cluster(address) as pool:
        db = open_store(settings["DATABASE"], check=False)
        try:
            with show.progress(len(names)) as watch:
                pages = settings.getint("CLUSTER_ROUND")
                coordinator = Coordinator(db, pool, arguments, workers_settings(given), pages, watch)
                publishers = coordinator.run(names)
        except StoreError as error:
            print(f"scrapy: {error}", file=sys.stderr)  # noqa: T201
            return Exit.STORE
        except KeyboardInterrupt:
            return Exit.INTERRUPTED
        finally:
            db.close()
    table((one.name, show.sentence(one), one.code) for one in publishers)
    return worst(publisher.code for publisher in publishers)


def workers_settings(given: Mapping[str, str]) -> dict[str, str]:
    """What each crawl on a worker is given; one reading process each, as a worker runs several crawls."""
    return {"READING_PROCESSES": "1", **given}

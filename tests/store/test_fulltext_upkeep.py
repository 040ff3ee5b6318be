"""The full-text index: a part more with each article saved, few of them once a crawl has ended."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from ingest.jobs.cluster.archives import Backfill
from ingest.jobs.cluster.crawlall import crawl_on
from ingest.query.search import search
from ingest.store import Database
from ingest.store.fulltext import upkeep
from tests.support.storing import fill

SAVED = 70  # one by one


def parts(db: Database) -> int:
    return int(db.execute("SELECT count(DISTINCT segid) FROM articles_fts_idx").fetchone()[0])


def save_one_by_one(db: Database) -> None:
    for number in range(1, SAVED + 1):
        fill(db, [{"id": number, "body": f"Le taux numéro {number} monte."}])


def test_parts_are_few_after_a_crawl_and_find_the_same(db: Database) -> None:
    save_one_by_one(db)
    before = [hit.id for hit in search(db, "taux", limit=SAVED, newest=True)]
    assert parts(db) > 4
    upkeep.merge_parts(db)
    assert parts(db) < 4
    assert len(before) == SAVED
    assert [hit.id for hit in search(db, "taux", limit=SAVED, newest=True)] == before


def test_parts_stay_bounded_without_it(db: Database) -> None:
    save_one_by_one(db)
    assert parts(db) < 16


def test_what_is_left_is_done_the_next_time(db: Database) -> None:
    save_one_by_one(db)
    upkeep.merge_parts(db, pages=0)
    assert parts(db) > 4
    upkeep.merge_parts(db, pages=1)  # a step
    assert parts(db) < 4
    upkeep.merge_parts(db)
    writes = db.conn.total_changes
    upkeep.merge_parts(db)
    assert db.conn.total_changes - writes < 4  # nothing to do: SQLite counts one for each index


@pytest.mark.parametrize(
    "finish",
    [
        lambda db, pool: Backfill(db, pool).run([]),
        lambda db, pool: crawl_on(pool, [], db.path, {}, {}, pages=1),
    ],
    ids=["backfill", "crawlall"],
)
def test_they_are_few_when_a_cluster_has_brought_its_last_part(
    db: Database, finish: Callable[[Database, Executor], object]
) -> None:
    save_one_by_one(db)
    with ThreadPoolExecutor(1) as pool:
        finish(db, pool)
    assert parts(db) < 4

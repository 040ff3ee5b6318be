"""The full-text index: a part more with each article saved, few of them once a crawl has ended."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

from ingest.jobs.cluster.archives import Backfill
from ingest.jobs.cluster.crawlall import crawl_on
from ingest.query.search import search
from ingest.store import Database, open_store
from ingest.store.fulltext import upkeep
from ingest.store.merge import merge
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


def largest(db: Database) -> tuple[int, int]:
    """Of the index's parts the one with most pages, and how many these are."""
    sql = "SELECT segid, count(*) FROM articles_fts_idx GROUP BY 1 ORDER BY 2 DESC LIMIT 1"
    part, pages = db.execute(sql).fetchone()
    return int(part), int(pages)


def save_at_once(db: Database) -> None:
    fill(db, [{"id": number, "body": " ".join(f"mot{number}x{n}" for n in range(500))} for number in range(1, 41)])


def save_after_it(db: Database) -> None:
    for number in range(41, 111):
        fill(db, [{"id": number, "body": "Le taux monte: " + " ".join(f"mot{number}x{n}" for n in range(50))}])


def test_saving_leaves_alone_what_was_added_at_once(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "MANY", 40)
    save_at_once(db)
    upkeep.set_apart(db, 40)
    large = largest(db)
    save_after_it(db)
    assert largest(db) == large
    assert parts(db) < 24
    upkeep.merge_parts(db)
    assert largest(db)[0] != large[0]  # merged now
    assert parts(db) < 6
    assert len(search(db, "taux", limit=100)) == 70
    assert [[hit.id for hit in search(db, f"mot{number}x7")] for number in (1, 40)] == [[1], [40]]


@pytest.mark.parametrize(("many", "added"), [(41, 40), (10, 9)], ids=["few", "few of all"])
def test_few_articles_are_not_set_apart(db: Database, monkeypatch: pytest.MonkeyPatch, many: int, added: int) -> None:
    monkeypatch.setattr(upkeep, "MANY", many)
    save_at_once(db)
    changes = db.conn.total_changes
    upkeep.set_apart(db, added)
    assert db.conn.total_changes == changes


def test_a_merge_sets_apart_what_it_adds(db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "MANY", 40)
    other = open_store(tmp_path / "other.db")
    save_at_once(other)
    other.close()
    assert merge(db, tmp_path / "other.db").new == 40
    large = largest(db)
    save_after_it(db)
    assert largest(db) == large


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

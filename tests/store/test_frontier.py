"""The frontier: what is handed out, when, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ingest import clock
from ingest.items import Entry, Validators
from ingest.store import Database
from ingest.store.frontier import MAX_ATTEMPTS, Frontier

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
A, B, C = (f"https://gazette.example/{name}" for name in "abc")


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The present moment, which a test may move."""
    moment = [NOON]
    monkeypatch.setattr(clock, "now", lambda: moment[0])
    return moment


def frontier(db: Database, run_id: int = 1, ways: list[str] | None = None) -> Frontier:
    return Frontier(db, "gazette", run_id, ways)


def states(db: Database) -> list[tuple[object, ...]]:
    return db.execute("SELECT url, state, reason, attempts, next_attempt_at FROM frontier ORDER BY id").fetchall()


def test_urls_are_handed_out_once_newest_first(db: Database) -> None:
    queue = frontier(db)
    assert queue.add([Entry(A), Entry(B, "Titre", NOON), Entry(C, None, NOON - timedelta(days=1))], "feed") == 3
    assert [due.url for due in queue.take(2)] == [B, C]
    assert [(due.url, due.title, due.published_at) for due in queue.take(2)] == [(A, None, None)]
    assert queue.take(2) == []
    assert not queue.has_due()
    assert queue.count_due() == 3


def test_what_a_dead_run_had_taken_is_handed_out_again(db: Database) -> None:
    frontier(db, run_id=1).add([Entry(A)], "feed")
    assert [due.url for due in frontier(db, run_id=1).take(9)] == [A]
    assert [due.url for due in frontier(db, run_id=2).take(9)] == [A]


def test_known_urls_are_not_new(db: Database) -> None:
    queue = frontier(db)
    queue.add([Entry(A)], "feed")
    assert queue.add([Entry(A), Entry(B)], "other feed") == 1


def test_another_spiders_urls_and_other_ways_stay_where_they_are(db: Database) -> None:
    Frontier(db, "quotidien", 1).add([Entry(A)], "feed")
    frontier(db).add([Entry(B)], "feed")
    frontier(db).add([Entry(C)], "sitemap")
    assert [due.url for due in frontier(db, ways=["sitemap"]).take(9)] == [C]
    assert [due.url for due in frontier(db).take(9)] == [B]


def test_stored_urls_come_back_only_when_the_listing_says_that_they_changed(db: Database, now: list[datetime]) -> None:
    queue = frontier(db)
    queue.add([Entry(A), Entry(B, modified_at=NOON - timedelta(days=2))], "feed")
    for url in (A, B):
        queue.finish(url, "stored", validators=Validators('"1"', "Fri"))
    now[0] += timedelta(hours=1)
    same, later = NOON - timedelta(days=2), NOON - timedelta(days=1)
    queue.add([Entry(A, modified_at=later), Entry(B, modified_at=same)], "feed")
    assert frontier(db, run_id=2).take(9) == []
    queue.add([Entry(B, modified_at=later)], "feed")
    [due] = frontier(db, run_id=2).take(9)
    assert (due.url, due.validators) == (B, Validators('"1"', "Fri"))


def test_failed_urls_come_back_with_growing_delay_and_are_given_up(db: Database, now: list[datetime]) -> None:
    frontier(db).add([Entry(A)], "feed")
    waits = []
    for run_id in range(1, MAX_ATTEMPTS + 1):
        queue = frontier(db, run_id)
        assert [due.url for due in queue.take(9)] == [A]
        queue.finish(A, "failed", "timeout")
        assert not frontier(db, run_id + 100).has_due()
        again = db.execute("SELECT next_attempt_at FROM frontier").fetchone()[0]
        if again:
            waits.append(datetime.fromisoformat(again) - now[0])
            now[0] = datetime.fromisoformat(again)
    assert waits == [timedelta(hours=hours) for hours in (1, 4, 16, 64)]
    assert states(db) == [(A, "failed", "timeout", MAX_ATTEMPTS, None)]


def test_what_is_gone_is_not_tried_again(db: Database) -> None:
    queue = frontier(db)
    queue.add([Entry(A)], "feed")
    queue.finish(A, "failed", "http_410", retry=False)
    assert states(db) == [(A, "failed", "http_410", 1, None)]


def test_a_page_that_nobody_listed_is_remembered_too(db: Database) -> None:
    frontier(db).finish(A, "rejected", "not_an_article: front page")
    assert states(db) == [(A, "rejected", "not_an_article: front page", 0, None)]

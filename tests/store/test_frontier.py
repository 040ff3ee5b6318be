"""The frontier: what is handed out, when, and what comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ingest import times
from ingest.items import Entry, Validators
from ingest.store import Database
from ingest.store.due import MAX_ATTEMPTS
from ingest.store.frontier import Frontier

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
A, B, C = (f"https://gazette.example/{name}" for name in "abc")


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The present moment, which a test may move."""
    moment = [NOON]
    monkeypatch.setattr(times, "now", lambda: moment[0])
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


def test_a_page_that_answers_304_is_asked_without_validators_the_next_time_it_is_listed_as_changed(
    db: Database, now: list[datetime]
) -> None:
    seen = Validators('"1"', "Fri, 20 Nov 2026 12:00:00 GMT")
    asked = []
    for run_id, modified in enumerate((True, False, True), 1):
        frontier(db, run_id).add([Entry(A, "Titre", NOON, NOON + timedelta(hours=run_id))], "feed")
        (due,) = frontier(db, run_id).take(1)
        asked.append(due.validators)
        now[0] += timedelta(hours=1)
        frontier(db, run_id).finish(
            A, "stored", validators=seen if modified else Validators(), same=None if modified else True
        )
    assert asked == [Validators(), seen, Validators()]


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


def test_what_another_run_fetches_now_is_left_to_it(db: Database) -> None:
    frontier(db).add([Entry(A), Entry(B)], "feed")
    living: list[int] = [1]
    assert [due.url for due in frontier(db, run_id=1).take(1)] == [A]
    other = Frontier(db, "gazette", 2, living=lambda: living)
    assert (other.count_due(), other.count_elsewhere()) == (1, 1)
    assert [due.url for due in other.take(9)] == [B]
    assert not other.has_due()
    living.clear()  # it was killed
    assert [due.url for due in other.take(9)] == [A]


def test_an_address_goes_over_to_the_publisher_that_lists_it(db: Database) -> None:
    Frontier(db, "news", 1, ["feed"]).add([Entry(A), Entry(B)], "feed")
    Frontier(db, "news", 1, ["other feed"]).add([Entry(C)], "other feed")
    frontier(db, run_id=2).add([Entry(A)], "feed")  # B has rolled off it since the trial
    assert {due.url for due in frontier(db, run_id=3).take(9)} == {A, B}
    assert {due.url for due in Frontier(db, "news", 4, ["feed"]).take(9)} == {A, B}


def test_a_crawl_by_hand_takes_nothing_away(db: Database) -> None:
    frontier(db).add([Entry(A)], "feed")
    Frontier(db, "news", 2, ["other feed"]).add([Entry(A)], "other feed")
    assert [due.url for due in frontier(db, run_id=3).take(9)] == [A]


def again(db: Database, run_id: int, *entries: Entry, way: str = "feed") -> list[str]:
    """What a crawl fetches of a way in that lists these; all that was stored before is so once more."""
    queue = frontier(db, run_id)
    queue.add(entries, way)
    return [due.url for due in queue.take(99)]


def stored(db: Database, *urls: str, same: bool | None = None) -> None:
    for url in urls:
        article = "INSERT INTO articles (url, source, title, body, first_seen_at, last_seen_at, content_hash)"
        db.execute(f"{article} VALUES (?, 'gazette', 'x', 'x', 'x', 'x', 'x') ON CONFLICT DO NOTHING", [url])
        found = db.execute("SELECT id FROM articles WHERE url = ?", [url]).fetchone()[0]
        frontier(db, 99).finish(url, "stored", article_id=found, same=same)


@pytest.mark.parametrize(
    "changed",
    [
        Entry(A, "Direct : la séance, point 2", NOON),
        Entry(A, "Direct : la séance", NOON + timedelta(hours=1)),
        Entry(A, "Direct : la séance", NOON, NOON + timedelta(hours=1)),
    ],
)
def test_a_live_page_is_fetched_again_when_its_entry_changes(db: Database, changed: Entry) -> None:
    first = Entry(A, "Direct : la séance", NOON)
    assert again(db, 1, first) == [A]
    stored(db, A)
    assert again(db, 2, first) == []
    assert again(db, 3, changed) == [A]
    stored(db, A, same=False)
    assert again(db, 4, changed) == []


def test_two_feeds_with_two_titles_are_no_change_time_and_again(db: Database) -> None:
    here, there = Entry(A, "Le CAC 40 hésite", NOON), Entry(A, "Bourse : le CAC 40 hésite", NOON)
    again(db, 1, here)
    again(db, 1, there, way="other feed")
    stored(db, A)
    assert again(db, 2, here) + again(db, 2, there, way="other feed") + again(db, 3, Entry(A), way="section") == []


def test_a_listing_that_dates_everything_now_is_believed_less_and_less(db: Database, now: list[datetime]) -> None:
    db.execute("INSERT INTO ways (url, source, kind) VALUES ('feed', 'gazette', 'sitemap')")
    urls = [f"https://gazette.example/{number}" for number in range(6)]
    fetched = []
    for run_id in range(1, 60):
        found = again(db, run_id, *(Entry(url, modified_at=now[0]) for url in urls))
        fetched.append(len(found))
        stored(db, *found, same=True if run_id > 1 else None)
        now[0] += timedelta(hours=1)
    assert fetched[:3] == [6, 6, 0]
    assert sum(fetched) == 6 * 5  # at once, after 1, 7, 14 and 28 hours


def test_a_listing_that_says_the_truth_is_believed(db: Database, now: list[datetime]) -> None:
    db.execute("INSERT INTO ways (url, source, kind) VALUES ('feed', 'gazette', 'sitemap')")
    for run_id in range(1, 12):
        assert again(db, run_id, Entry(A, modified_at=now[0])) == [A]
        stored(db, A, same=run_id % 2 == 0 if run_id > 1 else None)
        now[0] += timedelta(minutes=20)


def test_a_row_that_no_crawl_of_ours_wrote_takes_no_other_along(db: Database) -> None:
    frontier(db).add([Entry(A), Entry(B)], "feed")
    db.execute("UPDATE frontier SET published_at = 'hier', labels = '[1]' WHERE url = ?", [A])
    assert {due.url: due.published_at for due in frontier(db).take(9)} == {A: None, B: None}

"""What a way in answered, and how far it is believed."""

from __future__ import annotations

from ingest.items import NO_VALIDATORS, Entry, Validators
from ingest.listings import Listing, Way
from ingest.store import Database
from ingest.store.ways import MOST_BELIEVED, Ways

FEED = Way("feed", "https://gazette.example/rss")
SEEN = Validators('"1"', "Fri, 20 Nov 2026 12:00:00 GMT")


def listing(count: int) -> Listing:
    return Listing(tuple(Entry(f"https://gazette.example/{number}") for number in range(count)))


def conditional(ways: Ways) -> int:
    """How many times on end it is asked with validators while it answers 304."""
    count = 0
    while ways.validators(FEED) != NO_VALIDATORS:
        ways.asked(FEED, "304")
        count += 1
    return count


def test_a_feed_that_answers_304_is_asked_without_validators_now_and_then(db: Database) -> None:
    ways = Ways(db, "gazette")
    ways.listed(FEED, listing(3), SEEN)
    counts = []
    for _ in range(7):
        counts.append(conditional(ways))
        ways.listed(FEED, listing(3), SEEN)
    assert counts == [2, 4, 8, 16, 32, 32, 32]
    assert counts[-1] == MOST_BELIEVED


def test_validators_that_stay_while_the_feed_changes_are_not_sent_any_more(db: Database) -> None:
    ways = Ways(db, "gazette")
    ways.listed(FEED, listing(1), SEEN)
    assert conditional(ways) == 2
    ways.listed(FEED, listing(5), SEEN)
    assert conditional(ways) == 0
    ways.listed(FEED, listing(5), SEEN)
    assert conditional(ways) == 0
    assert "validators stay the same" in db.execute("SELECT status FROM ways").fetchone()[0]


def test_a_feed_that_changed_between_two_questions_is_believed_as_before(db: Database) -> None:
    ways = Ways(db, "gazette")
    ways.listed(FEED, listing(1), SEEN)
    assert conditional(ways) == 2
    ways.listed(FEED, listing(2), Validators('"2"', None))
    assert conditional(ways) == 2


def test_what_another_spider_chose_from_is_read_again(db: Database) -> None:
    Ways(db, "news").listed(FEED, listing(1), SEEN)
    ways = Ways(db, "gazette")
    assert ways.validators(FEED) == NO_VALIDATORS
    ways.listed(FEED, listing(1), SEEN)
    assert ways.validators(FEED) == SEEN

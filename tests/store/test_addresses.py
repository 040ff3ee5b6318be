"""Articles that declare one canonical address by mistake stay apart; versions of one article stay one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ingest.items import Article
from ingest.store import Database, transaction
from ingest.store.addresses import settle
from ingest.store.articles import save
from ingest.store.frontier import Frontier

SHARED = "https://gazette.example/bourse/le-direct"
A, B = "https://gazette.example/bourse/le-petrole", "https://gazette.example/bourse/le-livret"
OIL = "Le brent a cédé 2 % mardi à Londres, à 71 dollars, après la hausse des stocks américains annoncée lundi soir."
SAVINGS = (
    "Le taux du livret A baissera à 1,5 % en août, a tranché le ministre, qui suit la formule et la Banque de France."
)


def article(asked: str, title: str, body: str, url: str = SHARED) -> Article:
    given = Article(url=url, title=title, body=body, requested_url=asked, fetched_url=asked, source="gazette")
    given.first_seen_at = given.last_seen_at = datetime(2026, 11, 20, 8, tzinfo=UTC)
    return given


def store(db: Database, *articles: Article) -> list[tuple[str, str]]:
    frontier = Frontier(db, "gazette", 1)
    for each in articles:
        given = replace(each, content_hash=each.body)
        with transaction(db):
            settle(db, given)
            article_id, _ = save(db, given)
            frontier.finish(given.requested_url, "stored", article_id=article_id)
    return db.execute("SELECT url, title FROM articles ORDER BY title").fetchall()


@pytest.mark.parametrize("title", ["Le livret A baissera", "Le brent recule"])
def test_different_texts_stay_apart(db: Database, title: str) -> None:
    found = store(db, article(A, "Le brent recule", OIL), article(B, title, SAVINGS))
    assert sorted(found) == sorted([(SHARED, "Le brent recule"), (B, title)])


def test_each_is_found_again_at_its_own_address(db: Database) -> None:
    oil, savings = article(A, "Le brent recule", OIL), article(B, "Le livret A baissera", SAVINGS)
    found = store(db, oil, savings, oil, replace(savings, body=f"{SAVINGS} Les banques s’en félicitent."))
    assert found == [(SHARED, "Le brent recule"), (B, "Le livret A baissera")]
    assert db.execute("SELECT count(*) FROM revisions").fetchone() == (1,)


def test_the_address_s_own_article_takes_it_back(db: Database) -> None:
    found = store(db, article(A, "Le brent recule", OIL), article(SHARED, "Le livret A baissera", SAVINGS))
    assert found == [(A, "Le brent recule"), (SHARED, "Le livret A baissera")]


def test_versions_of_one_article_are_one(db: Database) -> None:
    longer = f"{OIL} Les analystes attendent la réunion des producteurs."
    found = store(db, article(A, "Le brent recule", OIL), article(B, "Le brent recule encore", longer))
    assert found == [(SHARED, "Le brent recule encore")]
    assert db.execute("SELECT count(*) FROM revisions").fetchone() == (1,)


def test_without_a_frontier_the_address_counts(db: Database) -> None:
    with transaction(db):
        save(db, replace(article(A, "Le brent recule", OIL), content_hash="1"))
    assert store(db, article(B, "Le livret A baissera", SAVINGS)) == [(SHARED, "Le livret A baissera")]

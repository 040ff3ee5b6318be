"""What a pipeline raises reaches Scrapy as a dropped page with its reason."""

from __future__ import annotations

import sqlite3

import pytest

from ingest.crawl.drops import Dropped, drops
from ingest.crawl.session import unwritable_message
from ingest.refusals import NotAnArticle, StoreUnwritable
from ingest.store.store_errors import StoreDamagedError


class Pipeline:
    @drops
    def process_item(self, error: Exception) -> None:
        raise error


def refused(error: Exception) -> Exception:
    with pytest.raises(Dropped) as dropped:
        Pipeline().process_item(error)
    return dropped.value.refused


def test_a_refusal_keeps_its_reason() -> None:
    assert refused(NotAnArticle("front page")).reason == "not_an_article: front page"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (
            sqlite3.OperationalError("database or disk is full"),
            "cannot be written (database or disk is full); make room",
        ),
        (StoreDamagedError("the store is damaged"), "the store is damaged"),
    ],
)
def test_a_store_out_of_reach_whoever_asks_it_is_no_fault_of_a_page(error: Exception, message: str) -> None:
    told = refused(error)
    assert isinstance(told, StoreUnwritable)
    assert message in unwritable_message(told)


def test_a_fault_of_ours_stays_one() -> None:
    with pytest.raises(KeyError):
        Pipeline().process_item(KeyError())

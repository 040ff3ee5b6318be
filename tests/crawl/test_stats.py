"""What a crawl's stats come down to."""

from __future__ import annotations

import pytest

from ingest.crawl.exit_code import exit_code
from ingest.crawl.stats import done, sentence, summary
from ingest.exitcodes import Exit, worst


@pytest.mark.parametrize(
    ("stats", "reason", "code"),
    [
        ({}, "finished", Exit.OK),
        ({"ways/not_modified": 1}, "finished", Exit.OK),
        ({"ways/failed": 1}, "finished", Exit.SOURCE),
        ({"ways/index_read": 1, "ways/failed": 3}, "finished", Exit.SOURCE),
        ({"ways/index_not_modified": 1, "ways/failed": 1}, "finished", Exit.SOURCE),
        ({"ways/index_read": 1, "ways/failed": 3, "ways/read": 1}, "finished", Exit.OK),
        ({"ways/index_not_modified": 1}, "finished", Exit.OK),
        ({"ways/failed": 1, "ways/read": 1}, "finished", Exit.OK),
        ({"ways/read": 1, "articles/failed/http_404": 3}, "finished", Exit.PAGES),
        ({"ways/read": 1, "articles/failed/http_404": 3, "articles/new": 1}, "finished", Exit.OK),
        ({"ways/read": 1, "articles/failed/no_address": 1, "articles/new": 9}, "finished", Exit.PAGES),
        ({"ways/read": 1, "articles/rejected/not_an_article": 3}, "finished", Exit.OK),
        ({"articles/failed/bug": 1, "articles/new": 9}, "finished", Exit.BUG),
        ({"spider_exceptions/KeyError": 1}, "finished", Exit.BUG),
        ({"articles/new": 9, "store/unwritable": 1}, "store_unwritable", Exit.STORE),
        ({"articles/new": 9, "store/unwritable": 1}, "shutdown", Exit.STORE),
        ({"articles/new": 9}, "shutdown", Exit.INTERRUPTED),
        ({"articles/new": 9}, "closespider_timeout", Exit.LIMIT),
        ({"articles/new": 9}, "memusage_exceeded", Exit.LIMIT),
    ],
)
def test_exit_codes(stats: dict[str, int], reason: str, code: Exit) -> None:
    assert exit_code(stats, reason) is code


def test_the_gravest_of_several_counts() -> None:
    assert worst([Exit.OK, Exit.SOURCE, Exit.STORE]) is Exit.STORE
    assert worst([]) is Exit.OK


@pytest.mark.parametrize("code", Exit)
def test_no_code_is_taken_for_success(code: Exit) -> None:
    assert worst([Exit.OK, code]) is code


def test_sentence_and_counts() -> None:
    stats = {
        "articles/new": 4,
        "articles/revised": 1,
        "articles/duplicates": 2,
        "articles/rejected/language": 1,
        "articles/failed/timeout": 1,
        "articles/failed/http_404": 2,
    }
    assert (
        sentence(stats)
        == "4 new (2 of them duplicates), 1 revised, 1 refused (language 1), 3 failed (http_404 2, timeout 1)"
    )
    assert done(stats) == 9
    assert summary(stats)["failed"] == {"timeout": 1, "http_404": 2}

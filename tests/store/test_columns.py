"""What the columns hold is said once, by `Article`: rows, files and pages follow it."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from ingest.extract import extract_article
from ingest.items import BOOLEANS, COLUMNS, LISTS, TIMES, Article
from ingest.store import transaction
from ingest.store.articles import save
from ingest.store.rows import as_row, from_row
from tests.conftest import PROJECT

MOMENT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
WHOLE = Article(
    url="https://gazette.example/1",
    source="gazette",
    title="La BCE attend",
    body="Les taux restent inchangés.",
    authors=["Zoé Roux", 'Jean "J" Petit'],
    tags=["BCE"],
    published_at=MOMENT,
    first_seen_at=MOMENT,
    last_seen_at=MOMENT,
    word_count=4,
    content_hash="x",
    tdm_reserved=False,
    ai_disallowed=["GPTBot"],
)


def test_kinds_of_columns() -> None:
    assert {"published_at", "modified_at", "first_seen_at", "last_seen_at"} == TIMES
    assert {"authors", "tags", "ai_disallowed"} == LISTS
    assert {"tdm_reserved"} == BOOLEANS
    assert set(COLUMNS) > TIMES | LISTS | BOOLEANS


def test_an_article_comes_back_as_it_was_saved(db) -> None:
    with transaction(db):
        article_id, _ = save(db, WHOLE)
    (row,) = db.query("SELECT * FROM articles")
    found = from_row(row)
    assert found.id == article_id
    found.id = None
    assert found == WHOLE
    assert as_row(found) == as_row(WHOLE)


def test_words_are_counted_as_the_store_counts_them() -> None:
    text = "L’État emprunte 1,2 Md€ aujourd’hui, dit-on. " * 12
    page = f"<html lang=fr><title>L’État emprunte</title><article><h1>L’État emprunte</h1><p>{text}</p></article>"
    article = extract_article(page.encode(), "https://gazette.example/1", content_type="text/html; charset=utf-8")
    assert article is not None
    assert article.word_count == 12 * len(["L", "État", "emprunte", "1", "2", "Md", "aujourd", "hui", "dit", "on"])


@pytest.mark.parametrize("first", ["", "from ingest.store import sqlite_tables; "])
def test_numpy_and_pandas_values_go_into_sqlite_utils_as_without_us(first: str) -> None:
    pytest.importorskip("pandas")
    script = (
        f"{first}import numpy, pandas, sqlite_utils\n"
        "t = sqlite_utils.Database(memory=True)['t']\n"
        "t.insert({'a': numpy.float64(1.5), 'b': pandas.Timestamp('2026-03-01').isoformat()})\n"
        "t.create({'i': numpy.int8, 'u': numpy.uint64, 'f': numpy.float32, 'w': pandas.Timestamp}, replace=True)\n"
        "print(t.columns_dict)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=False)
    expected = "{'i': <class 'int'>, 'u': <class 'int'>, 'f': <class 'float'>, 'w': <class 'str'>}\n"
    assert (done.stdout, done.stderr) == (expected, "")

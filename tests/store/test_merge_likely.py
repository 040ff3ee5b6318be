"""Likely copies that are compared beside a merge: the writer takes the answers, and compares what has changed since."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest import demo
from ingest.items import Article
from ingest.store import Database, duplicates, transaction
from ingest.store.articles import save
from ingest.store.merge import copies, likely, merge
from tests.store.test_duplicates import report
from tests.support import stores

TEXT = "\n".join(demo.articles()[0].paragraphs)
REPRINT = f"Selon nos informations.\n{TEXT}"
LONGER = f"Selon l’agence.\n{TEXT}\nLa suite demain."


def saved(db: Database, name: str, text: str, source: str = "gazette") -> None:
    article = Article(url=f"https://{source}.example/{name}", source=source, title=name, body=text)
    article.first_seen_at = article.last_seen_at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    with transaction(db):
        save(db, replace(article, content_hash=duplicates.content_hash(text)))


@pytest.fixture
def judged(db: Database, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> duplicates.Judge:
    """What was found of two reprints of a text of ours, after which nothing more is compared."""
    saved(db, "un", TEXT)
    other = stores.opened(tmp_path / "other.db")
    saved(other, "deux", REPRINT, "fil")
    saved(other, "trois", LONGER, "journal")
    other.close()
    with ThreadPoolExecutor(1) as executor:
        judge = likely.judge_by(likely.judging(database, tmp_path / "other.db", executor)([1, 2]))
    monkeypatch.setattr(likely, "judge", lambda *_: pytest.fail("compared again"))
    return judge


def test_a_text_is_compared_with_ours_and_with_those_that_come_before_it(judged: duplicates.Judge) -> None:
    assert judged(REPRINT, TEXT, TEXT, False) == duplicates.judge(REPRINT, TEXT, TEXT, False) > 0.5
    assert judged(LONGER, TEXT, TEXT, False) > 0.5
    assert judged(LONGER, REPRINT, REPRINT, False) > 0.5


@pytest.mark.parametrize(
    "changed",
    [
        (REPRINT, f"{TEXT} Mis à jour.", TEXT, False),
        (f"{REPRINT} Mis à jour.", TEXT, TEXT, False),
        (REPRINT, TEXT, REPRINT, False),
        (REPRINT, TEXT, TEXT, True),
    ],
)
def test_what_has_changed_since_is_compared_by_the_writer(
    judged: duplicates.Judge, monkeypatch: pytest.MonkeyPatch, changed: tuple[str, str, str, bool]
) -> None:
    monkeypatch.setattr(likely, "judge", lambda *_: 0.25)
    assert judged(*changed) == 0.25
    assert judged(REPRINT, TEXT, TEXT, False) > 0.5


def test_an_article_that_the_other_store_takes_out_meanwhile_is_passed_over(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.store.merge.BATCH", 1)
    other = stores.opened(tmp_path / "other.db")
    for number, article in enumerate(demo.articles()[:4]):
        text = "\n".join(article.paragraphs)
        saved(db, str(number), text)
        saved(other, str(number), f"Selon nos informations.\n{text}", "fil")

    def take_out(*_: int) -> None:
        with transaction(other):
            other.execute("DELETE FROM articles WHERE url = 'https://fil.example/2'")

    merged = merge(db, tmp_path / "other.db", take_out)
    other.close()
    assert (merged.new, merged.duplicates) == (3, 3)


def test_what_is_like_no_text_of_ours_is_not_looked_at_again(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(db, "lundi", report("8142", "0,42", "152,20", "61,15"))
    other = stores.opened(tmp_path / "other.db")
    saved(other, "mardi", report("8107", "0,35", "151,60", "62,40"))
    other.close()
    monkeypatch.setattr(duplicates, "add", lambda *_, **__: pytest.fail("compared by the writer"))
    assert copies.suspects(db.path, tmp_path / "other.db") == {1}
    assert merge(db, tmp_path / "other.db").duplicates == 0
    monkeypatch.undo()
    keys = [db.execute("SELECT keys FROM sketches WHERE article_id = ?", [number]).fetchone()[0] for number in (1, 2)]
    assert duplicates.candidates(db, keys[1], before=3) == [2, 1]  # later ones are compared with both


def test_a_text_that_the_other_store_has_changed_since_is_looked_at(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(db, "un", TEXT)
    other = stores.opened(tmp_path / "other.db")
    saved(other, "deux", REPRINT, "fil")
    other.close()
    before = likely.Judged(1, duplicates.content_hash("Tout autre chose."), [])
    monkeypatch.setattr(likely, "_judged", lambda *_: before)
    assert merge(db, tmp_path / "other.db").duplicates == 1

"""Several processes that save articles in one store at once."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from ingest.items import Article
from ingest.store import open_store, transaction
from ingest.store.articles import save
from ingest.store.duplicates import content_hash
from tests.support import forked, stores

SEEN = datetime(2026, 11, 20, 8, tzinfo=UTC)


def write_at_once(writers: int, each: int, folder: Path) -> int:
    """Let every writer save its articles, each in a transaction of its own; returns how many the store has then."""
    database = folder / "news.db"
    open_store(database).close()
    processes = [forked.begin(_save, database, f"site{number}", each) for number in range(writers)]
    for process in processes:
        process.join()
        assert process.exitcode == 0
    stores.check(database)
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("SELECT count(*) FROM articles_fts_docsize").fetchone()[0] == writers * each
        return int(db.execute("SELECT count(DISTINCT url) FROM articles").fetchone()[0])


def article(source: str, number: int) -> Article:
    """An article whose text is its own."""
    chance = random.Random(f"{source} {number}")
    body = " ".join(f"mot{chance.randrange(5000)}" for _ in range(200))
    return Article(
        url=f"https://{source}.example/{number}",
        source=source,
        title=f"Séance {number}",
        body=body,
        first_seen_at=SEEN,
        last_seen_at=SEEN,
        content_hash=content_hash(body),
    )


def _save(database: Path, source: str, count: int) -> None:
    db = open_store(database, check=False)
    for number in range(count):
        with transaction(db):
            save(db, article(source, number))
    db.close()

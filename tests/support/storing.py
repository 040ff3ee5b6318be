"""Articles for tests that need a filled store, and what a store is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ingest.store import Database, transaction
from ingest.store.fulltext import index

_PLAIN = {
    "source": "lesechos",
    "title": "Bulletin",
    "lead": None,
    "language": "fr",
    "published_at": "2026-03-01T09:00:00Z",
    "first_seen_at": "2026-03-01T09:05:00Z",
    "last_seen_at": "2026-03-01T09:05:00Z",
}


def fill(db: Database, rows: list[dict[str, Any]]) -> None:
    """Store these articles, ids from 1 unless given; what a row does not say is of no consequence."""
    with transaction(db):
        for number, row in enumerate(rows, start=1):
            article = {**_PLAIN, "id": number, **row}
            number = article["id"]
            article["content_hash"] = str(number)
            article.setdefault("url", f"https://{article['source']}.example/{number}")
            names = ", ".join(article)
            db.execute(f"INSERT INTO articles ({names}) VALUES (:{names.replace(', ', ', :')})", article)
            index.add(db, number, article["title"], article["lead"], article["body"])


@contextmanager
def statements(db: Database) -> Iterator[list[str]]:
    """The SQL that a store is asked in the block."""
    asked: list[str] = []
    db.conn.set_trace_callback(asked.append)
    try:
        yield asked
    finally:
        db.conn.set_trace_callback(None)

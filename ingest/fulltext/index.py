"""The write side of the full-text index; the caller's transaction holds it together with the article."""

from __future__ import annotations

from ingest.fulltext.french import stems
from ingest.store import Database


def add(db: Database, article_id: int, title: str, lead: str | None, body: str) -> None:
    """Index an article under its id."""
    add_stems(db, article_id, stems(title), stems(lead or ""), stems(body))


def add_stems(db: Database, article_id: int, title: str, lead: str, body: str) -> None:
    """Index an article whose stems are at hand."""
    db.execute(
        "INSERT INTO articles_fts (rowid, title, lead, body) VALUES (?, ?, ?, ?)", (article_id, title, lead, body)
    )
    db.execute("INSERT INTO headlines_fts (rowid, title, lead) VALUES (?, ?, ?)", (article_id, title, lead))


def remove(db: Database, article_id: int, title: str, lead: str | None, body: str) -> None:
    """Take an article out of the index, given the texts that `add` was given: the index keeps no copy of them."""
    texts = stems(title), stems(lead or ""), stems(body)
    db.execute(
        "INSERT INTO articles_fts (articles_fts, rowid, title, lead, body) VALUES ('delete', ?, ?, ?, ?)",
        (article_id, *texts),
    )
    db.execute(
        "INSERT INTO headlines_fts (headlines_fts, rowid, title, lead) VALUES ('delete', ?, ?, ?)",
        (article_id, *texts[:2]),
    )

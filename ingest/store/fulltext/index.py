"""Writes the full-text index; the caller's transaction holds it together with the article."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.store.database import Database
from ingest.store.fulltext.stems import stems

Stems = tuple[int, str, str, str]
"""An article's id and the stems of its title, lead and body, as the index holds them."""


def stemmed(article_id: int, title: str, lead: str | None, body: str) -> Stems:
    """What the index holds of an article."""
    return article_id, stems(title), stems(lead or ""), stems(body)


def add(db: Database, article_id: int, title: str, lead: str | None, body: str) -> None:
    """Index an article under its id."""
    add_stems(db, [stemmed(article_id, title, lead, body)])


def add_stems(db: Database, articles: Sequence[Stems]) -> None:
    """Index articles whose stems are at hand."""
    db.conn.executemany("INSERT INTO articles_fts (rowid, title, lead, body) VALUES (?, ?, ?, ?)", articles)
    headlines = [article[:3] for article in articles]
    db.conn.executemany("INSERT INTO headlines_fts (rowid, title, lead) VALUES (?, ?, ?)", headlines)


def remove(db: Database, article_id: int, title: str, lead: str | None, body: str) -> None:
    """Remove an article from the index, given the texts that `add` was given: the index keeps no copy of them."""
    article = stemmed(article_id, title, lead, body)
    db.execute(
        "INSERT INTO articles_fts (articles_fts, rowid, title, lead, body) VALUES ('delete', ?, ?, ?, ?)", article
    )
    db.execute("INSERT INTO headlines_fts (headlines_fts, rowid, title, lead) VALUES ('delete', ?, ?, ?)", article[:3])

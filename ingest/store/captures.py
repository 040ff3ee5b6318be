"""Takes in captures that are older than the stored article: archives are read in any order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ingest import times
from ingest.items import Article
from ingest.store.database import Database

REVISION = """
INSERT INTO revisions (article_id, title, body, modified_at, replaced_at)
VALUES (:id, :title, :body, :modified_at, :replaced_at)
"""
_HAS_TEXT = """
SELECT EXISTS (SELECT 1 FROM articles WHERE id = :id AND title = :title AND body = :body)
    OR EXISTS (SELECT 1 FROM revisions WHERE article_id = :id AND title = :title AND body = :body)
"""
_SEEN = """
SELECT first_seen_at, last_seen_at FROM articles
WHERE id = coalesce((SELECT article_id FROM frontier WHERE url = :url), (SELECT id FROM articles WHERE url = :url))
"""


def seen(db: Database, url: str) -> tuple[datetime, datetime] | None:
    """When the article of an address was first and last fetched; None where there is none."""
    row = db.execute(_SEEN, {"url": url}).fetchone()
    first, last = map(times.from_text, row or (None, None))
    return (first, last) if first and last else None


def keep_earlier(db: Database, known: Mapping[str, Any], article: Article) -> str:
    """Make a revision of an earlier capture's text; what the article says now stays. Returns `revised` or `same`."""
    at, first = times.to_text(article.last_seen_at) or "", known["first_seen_at"]
    text = {"id": known["id"], "title": article.title, "body": article.body}
    is_new = not db.execute(_HAS_TEXT, text).fetchone()[0]
    if is_new:
        replaced_at = first if at < first else known["last_seen_at"]
        db.execute(REVISION, text | {"modified_at": times.to_text(article.modified_at), "replaced_at": replaced_at})
    db.execute("UPDATE articles SET first_seen_at = min(first_seen_at, ?) WHERE id = ?", [at, known["id"]])
    return "revised" if is_new else "same"

"""Merges revisions: earlier texts of articles that our store has not."""

from __future__ import annotations

from ingest.store.database import Database

_TAKE = """
INSERT INTO main.revisions (article_id, title, body, modified_at, replaced_at)
SELECT t.id, r.title, r.body, r.modified_at, r.replaced_at
FROM temp.matched t JOIN other.revisions r ON r.article_id = t.other_id
WHERE NOT EXISTS (SELECT 1 FROM main.revisions WHERE article_id = t.id AND title = r.title AND body = r.body)
ORDER BY r.id
"""


def take(db: Database) -> None:
    """Add the revisions of the batch's articles."""
    db.execute(_TAKE)

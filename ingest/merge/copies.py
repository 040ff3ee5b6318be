"""Copies among new articles and ours.

To read every new text for it would take five times as long as all the rest. The other store has the keys of its texts
(`near_duplicates`), and only an article with a key in common with ours can be a copy of ours: those alone are read.
"""

from __future__ import annotations

from ingest import duplicates
from ingest.store import Database

_PREPARE = """
CREATE TEMP TABLE keys (article_id INTEGER, key INTEGER, PRIMARY KEY (article_id, key)) WITHOUT ROWID;
INSERT INTO temp.keys SELECT article_id, key FROM other.near_duplicates ORDER BY 1, 2;
CREATE TEMP TABLE suspects (other_id INTEGER PRIMARY KEY);
INSERT OR IGNORE INTO temp.suspects
SELECT article_id FROM other.near_duplicates WHERE key IN (SELECT key FROM main.near_duplicates);
INSERT OR IGNORE INTO temp.suspects
SELECT id FROM other.articles WHERE content_hash IN (SELECT content_hash FROM main.articles);
INSERT OR IGNORE INTO temp.suspects  -- too short for keys, or stored before there were any
SELECT id FROM other.articles WHERE id NOT IN (SELECT article_id FROM temp.keys)
"""
_KEYS = """
INSERT OR IGNORE INTO main.near_duplicates
SELECT k.key, t.id FROM temp.matched t JOIN temp.keys k ON k.article_id = t.other_id
WHERE t.is_new AND t.other_id NOT IN (SELECT other_id FROM temp.suspects) ORDER BY 1
"""
_SKETCHES = """
INSERT INTO main.sketches
SELECT t.id, s.keys FROM temp.matched t JOIN other.sketches s ON s.article_id = t.other_id
WHERE t.is_new AND t.other_id NOT IN (SELECT other_id FROM temp.suspects) ORDER BY 1
"""
_SUSPECTS = "SELECT id FROM temp.matched JOIN temp.suspects USING (other_id) WHERE is_new ORDER BY id"
# What the other store knew to be copies: linked with the later one of the two, if both have the texts of there.
_LINKED = """
SELECT m.id, n.id FROM (
    SELECT id, duplicate_of AS first FROM other.articles
    WHERE duplicate_of IS NOT NULL AND max(id, duplicate_of) IN (SELECT other_id FROM temp.matched)
) pair
JOIN other.articles a ON a.id = pair.id JOIN main.articles m ON m.url = a.url AND m.content_hash = a.content_hash
JOIN other.articles b ON b.id = pair.first JOIN main.articles n ON n.url = b.url AND n.content_hash = b.content_hash
WHERE coalesce(m.duplicate_of, m.id) <> coalesce(n.duplicate_of, n.id)
"""
_COPIES = """
SELECT count(*) FROM temp.matched t JOIN main.articles m ON m.id = t.id WHERE t.is_new AND m.duplicate_of IS NOT NULL
"""


def prepare(db: Database) -> None:
    """Find the articles of the other store that could be copies of ours."""
    db.conn.executescript(_PREPARE)


def link(db: Database) -> int:
    """Link the batch's new articles with their copies; returns how many of them are copies."""
    db.execute(_KEYS)
    db.execute(_SKETCHES)
    for (article_id,) in db.execute(_SUSPECTS).fetchall():
        duplicates.add(db, article_id)
    for article_id, copy_id in db.execute(_LINKED).fetchall():
        duplicates.link(db, article_id, copy_id)
    return int(db.execute(_COPIES).fetchone()[0])

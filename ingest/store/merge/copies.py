"""Finds copies among new articles and ours.

To read every new text for it would take five times as long as all the rest. The other store has the keys of its texts
(`near_duplicates`, `sketches`), and only an article with keys in common with ours can be a copy of ours: those alone
are read.

Keys are taken over in their order when all articles are there, which takes a quarter of the time that it takes batch
by batch; the sketches come last and say of which articles the keys are there. A merge that was killed leaves articles
without, and the next one adds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.store import duplicates
from ingest.store.database import Database, transaction
from ingest.store.merge.both_stores import both
from ingest.store.merge.likely import Judgements, judge_by

_TOGETHER = 100_000  # articles whose keys are written in a transaction: about a second
_PREPARE = """
CREATE TEMP TABLE taken (other_id INTEGER PRIMARY KEY, id INTEGER NOT NULL);
CREATE TEMP TABLE suspects (other_id INTEGER PRIMARY KEY);
"""
_FOUND = (
    "SELECT id FROM other.articles WHERE content_hash IN (SELECT content_hash FROM main.articles)",
    # stored before there were sketches
    "SELECT id FROM other.articles WHERE id NOT IN (SELECT article_id FROM other.sketches)",
    """
    SELECT pair.other_id FROM (
        SELECT DISTINCT k.article_id AS other_id, own.article_id AS id
        FROM other.near_duplicates k JOIN main.near_duplicates own USING (key)
    ) pair
    JOIN other.sketches s ON s.article_id = pair.other_id LEFT JOIN main.sketches own ON own.article_id = pair.id
    WHERE may_be_copies(s.keys, own.keys)
    """,
)
_SUSPECT = "INSERT OR IGNORE INTO temp.suspects VALUES (?)"
# Its text may be another since it was compared.
_CLEARED = """
DELETE FROM temp.suspects WHERE other_id = ?1 AND ?2 = (SELECT content_hash FROM other.articles WHERE id = ?1)
"""
# Keys are not there yet; a crawl beside may give an article another text meanwhile, and with it a sketch.
_WITHOUT = "NOT EXISTS (SELECT 1 FROM main.sketches WHERE article_id = t.id)"
# Two statements in one: with OR between the conditions SQLite takes twenty times as long.
_TAKEN = f"""
INSERT INTO temp.taken SELECT t.other_id, t.id FROM temp.matched t
WHERE t.is_new AND NOT EXISTS (SELECT 1 FROM temp.suspects WHERE other_id = t.other_id)
UNION ALL SELECT t.other_id, t.id FROM temp.matched t
WHERE NOT t.is_new AND {_WITHOUT}
    AND (SELECT content_hash FROM main.articles WHERE id = t.id)
        = (SELECT content_hash FROM other.articles WHERE id = t.other_id)
"""  # noqa: S608 - a constant
_KNOWN = f"DELETE FROM temp.taken AS t WHERE NOT {_WITHOUT}"  # noqa: S608 - a constant
_KEYS = f"""
INSERT OR IGNORE INTO main.near_duplicates
SELECT k.key, t.id FROM other.near_duplicates k CROSS JOIN temp.taken t ON t.other_id = k.article_id
WHERE k.key >= ? AND k.key < ?
    AND (SELECT count(*) FROM main.near_duplicates WHERE key = k.key) < {duplicates.SHARED}
ORDER BY 1
"""  # noqa: S608 - a constant
_SKETCHES = """
INSERT INTO main.sketches
SELECT t.id, s.keys FROM temp.taken t CROSS JOIN other.sketches s ON s.article_id = t.other_id
ORDER BY t.other_id
"""
_LIKELY = """
SELECT other_id FROM temp.suspects WHERE other_id > ? AND other_id <= ? AND NOT EXISTS (
    SELECT 1 FROM other.articles o JOIN main.articles m USING (content_hash) WHERE o.id = other_id)
"""
_SUSPECTS = """
SELECT t.id, s.keys FROM temp.matched t JOIN temp.suspects USING (other_id)
LEFT JOIN other.sketches s ON s.article_id = t.other_id WHERE is_new ORDER BY t.id
"""
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
SELECT count(*) FROM temp.matched t JOIN main.articles m INDEXED BY articles_facets ON m.id = t.id
WHERE t.is_new AND m.duplicate_of IS NOT NULL
"""


def suspects(ours: Path, other: Path) -> set[int]:
    """The articles of the other store that could be copies of ours, by their ids there."""
    with both(ours, other) as db:
        db.conn.create_function("may_be_copies", 2, duplicates.may_be_copies, deterministic=True)
        return {row[0] for sql in _FOUND for row in db.execute(sql)}


def prepare(db: Database) -> None:
    """Make the tables that say of the other store's articles which could be copies, and which were taken."""
    db.conn.executescript(_PREPARE)


def suspect(db: Database, ids: Iterable[int]) -> None:
    """Note which articles could be copies."""
    db.conn.executemany(_SUSPECT, ((one,) for one in ids))


def likely(db: Database, low: int, high: int) -> list[int]:
    """Those of the other's ids above `low` up to `high` whose texts are compared with ours."""
    return [row[0] for row in db.execute(_LIKELY, [low, high])]


def link(db: Database, judgements: Judgements) -> int:
    """Link the batch's new articles with their copies; returns how many of them are copies."""
    judged = list(judgements)
    db.conn.executemany(_CLEARED, [(one.other_id, one.content_hash) for one in judged if one.is_alone])
    db.execute(_TAKEN)
    judged_by = judge_by(judged)
    for article_id, keys in db.execute(_SUSPECTS).fetchall():
        duplicates.add(db, article_id, keys, judged_by=judged_by)
    for article_id, copy_id in db.execute(_LINKED).fetchall():
        duplicates.link(db, article_id, copy_id)
    return int(db.execute(_COPIES).fetchone()[0])


def take_keys(db: Database) -> None:
    """Add the keys of all articles that were taken, so that later ones are compared with them."""
    for low, high in _ranges(db.execute("SELECT count(*) FROM temp.taken").fetchone()[0]):
        with transaction(db):
            db.execute(_KNOWN)
            db.execute(_KEYS, [low, high])
    with transaction(db):
        db.execute(_KNOWN)
        db.execute(_SKETCHES)


def _ranges(articles: int) -> Iterator[tuple[int, int]]:
    """The 32 bits of a key in as many parts as there are transactions' worth of articles."""
    step = (1 << 32) // (articles // _TOGETHER + 1) + 1
    return ((low, low + step) for low in range(-(1 << 31), 1 << 31, step))

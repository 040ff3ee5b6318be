"""Merges articles: those that are new here, and those whose text has changed on one side."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.items import COLUMNS
from ingest.store.articles import save
from ingest.store.database import Database
from ingest.store.fulltext.index import Stems
from ingest.store.merge import fulltext
from ingest.store.rows import from_row

_TOGETHER = 1000  # articles in a statement: SQLite gathers their rows first, as the table has a trigger
# Which of ours each is, or the next free id, at once: for each question the other store's rows are read from its file.
_MATCH = """
INSERT INTO temp.matched (other_id, id, is_new)
SELECT o.id, coalesce(m.id, :last + count(*) FILTER (WHERE m.id IS NULL) OVER (ORDER BY o.id)), m.id IS NULL
FROM other.articles o LEFT JOIN main.articles m USING (url) WHERE o.id > :low AND o.id <= :high
"""
_SEEN = """
UPDATE main.articles SET first_seen_at = min(articles.first_seen_at, o.first_seen_at),
    last_seen_at = max(articles.last_seen_at, o.last_seen_at)
FROM temp.matched t JOIN other.articles o ON o.id = t.other_id
WHERE NOT t.is_new AND articles.id = t.id
    AND (o.first_seen_at < articles.first_seen_at OR o.last_seen_at > articles.last_seen_at)
"""
_RUN = "(SELECT id FROM temp.run_ids WHERE other_id = o.run_id)"
_CHANGED = f"""
SELECT o.*, {_RUN} AS run_id, m.id AS own_id, m.last_seen_at AS own_seen_at
FROM temp.matched t JOIN other.articles o ON o.id = t.other_id JOIN main.articles m ON m.id = t.id
WHERE NOT t.is_new AND (o.title, o.body) <> (m.title, m.body)
"""  # noqa: S608 - joins constants
_OLDER = """
INSERT INTO main.revisions (article_id, title, body, modified_at, replaced_at)
SELECT :own_id, :title, :body, :modified_at, :own_seen_at
WHERE NOT EXISTS (SELECT 1 FROM main.revisions WHERE article_id = :own_id AND title = :title AND body = :body)
"""
# A copy whose first comes with it, or is here as it is there; `copies` links the others, which writes each row twice.
_FIRST = """
UPDATE temp.matched SET first = coalesce(
    (SELECT id FROM temp.matched WHERE other_id = o.duplicate_of AND is_new),
    (
        SELECT n.id FROM other.articles f JOIN main.articles n ON n.url = f.url
        WHERE f.id = o.duplicate_of AND n.duplicate_of IS NULL
            AND (n.content_hash, n.published_at) IS (f.content_hash, f.published_at)
    )
)
FROM other.articles o INDEXED BY articles_facets
WHERE o.id = matched.other_id AND matched.is_new AND o.duplicate_of IS NOT NULL
"""
_OURS = {"duplicate_of": "t.first", "run_id": _RUN}  # what refers to other rows
_NEW = f"""
INSERT INTO main.articles (id, {", ".join(COLUMNS)})
SELECT t.id, {", ".join(_OURS.get(name, f"o.{name}") for name in COLUMNS)}
FROM temp.matched t JOIN other.articles o ON o.id = t.other_id
WHERE t.is_new AND t.other_id >= ? AND t.other_id <= ? ORDER BY t.other_id
"""  # noqa: S608 - names of columns
_WITHOUT_STORIES = "UPDATE main.store SET stories_to = min(stories_to, :last)"  # ids of articles that went come again


def match(db: Database, low: int, high: int) -> int:
    """Find those of the other's ids above `low` up to `high` that are here; returns how many they are."""
    db.execute(_MATCH, {"low": low, "high": high, "last": _last(db)})
    return int(db.execute("SELECT count(*) FROM temp.matched WHERE NOT is_new").fetchone()[0])


def take_changed(db: Database) -> int:
    """Where texts differ the one seen later counts, the other is a revision; returns how many of ours it replaced."""
    changed = list(db.query(_CHANGED))
    newer = [row for row in changed if row["last_seen_at"] > row["own_seen_at"]]
    for row in newer:
        save(db, from_row({name: row[name] for name in COLUMNS}))
    db.conn.executemany(_OLDER, [row for row in changed if row["last_seen_at"] <= row["own_seen_at"]])
    db.execute(_SEEN)
    return len(newer)


def take_new(db: Database, stems: Iterable[Stems]) -> int:
    """Add what is not here, with its full-text index; returns how many that were."""
    db.execute(_WITHOUT_STORIES, {"last": _last(db)})
    db.execute(_FIRST)
    new = dict(db.execute("SELECT other_id, id FROM temp.matched WHERE is_new ORDER BY 1"))
    ids = list(new)
    for start in range(0, len(ids), _TOGETHER):
        part = ids[start : start + _TOGETHER]
        db.execute(_NEW, [part[0], part[-1]])
    fulltext.add(db, new, stems)
    return len(new)


def _last(db: Database) -> int:
    return int(db.execute("SELECT coalesce(max(id), 0) FROM main.articles").fetchone()[0])

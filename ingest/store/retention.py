"""Prunes old rows, on request only.

Frontier rows go altogether, once their URL is done with and no way in lists it any more: one that a way in lists again
is fetched again. Of articles only the text goes: row, title, lead and hash stay, so that the article is still found by
its title, counted, and known when it turns up again. Their revisions lose their texts too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ingest.store import duplicates
from ingest.store.database import Database, transaction
from ingest.store.fulltext import index
from ingest.store.fulltext.upkeep import merge_parts

_BATCH = 1000  # rows a transaction: a crawl beside it waits for less than a second

# A way in that was asked lately and answers 304 still lists what it listed when it last changed; that it is written an
# instant after its entries, and its further pages later still, is what the hour is for.
_FRONTIER = """
FROM frontier AS f WHERE (state IN ('stored', 'rejected') OR (state = 'failed' AND next_attempt_at IS NULL))
AND coalesce(listed_at, discovered_at) < :before AND coalesce(fetched_at, discovered_at) < :before
AND NOT EXISTS (
    SELECT 1 FROM ways WHERE ways.url = f.way AND checked_at >= :before
    AND changed_at < strftime('%Y-%m-%dT%H:%M:%SZ', coalesce(listed_at, discovered_at), '+1 hour')
)
"""
_BODIES = "FROM articles WHERE coalesce(published_at, first_seen_at) < :before AND body <> ''"
_REVISIONS = """
FROM revisions WHERE body <> '' AND (replaced_at < :before OR article_id IN (
    SELECT id FROM articles WHERE coalesce(published_at, first_seen_at) < :before))
"""


class Old(NamedTuple):
    """How many rows of a table can be pruned."""

    what: str
    rows: int
    characters: int
    """Of text."""


def prunable(db: Database, *, frontier: str | None = None, bodies: str | None = None) -> list[Old]:
    """What `prune` would delete, given the same moments."""
    found = []
    if frontier:
        found.append(_count(db, "finished frontier rows, listed nowhere any more", "length(url)", _FRONTIER, frontier))
    if bodies:
        found.append(_count(db, "texts of articles", "length(body)", _BODIES, bodies))
        found.append(_count(db, "texts of revisions", "length(body)", _REVISIONS, bodies))
    return found


def prune(db: Database, *, frontier: str | None = None, bodies: str | None = None) -> None:
    """Delete what is older than these moments, written as the store writes times; None: nothing of that kind.

    It goes in steps, each whole by itself: stopped at any moment, it can be run again. What goes is overwritten in the
    file; of the full-text index as its parts are merged.
    """
    db.execute("PRAGMA secure_delete = ON").fetchall()
    if frontier:
        some = f"SELECT id {_FRONTIER} LIMIT {_BATCH}"
        _in_steps(db, f"DELETE FROM frontier WHERE id IN ({some})", frontier)  # noqa: S608 - constants
    if bodies:
        while _empty_some(db, bodies):
            pass
        some = f"SELECT id {_REVISIONS} LIMIT {_BATCH}"
        _in_steps(db, f"UPDATE revisions SET body = '' WHERE id IN ({some})", bodies)  # noqa: S608 - constants
        merge_parts(db)


def _count(db: Database, what: str, size: str, rows: str, before: str) -> Old:
    return Old(
        what,
        *db.execute(f"SELECT count(*), coalesce(sum({size}), 0) {rows}", {"before": before}).fetchone(),
    )


def _in_steps(db: Database, sql: str, before: str) -> None:
    changed = 1
    while changed:
        with transaction(db):
            changed = db.execute(sql, {"before": before}).rowcount


def _empty_some(db: Database, before: str) -> bool:
    """Empty a batch of texts, each in table and full-text index together."""
    with transaction(db):
        sql = f"SELECT id, title, lead, body {_BODIES} LIMIT {_BATCH}"
        rows: Sequence[tuple[int, str, str | None, str]] = db.execute(sql, {"before": before}).fetchall()
        for article_id, title, lead, body in rows:
            index.remove(db, article_id, title, lead, body)
            duplicates.forget(db, article_id, body)
            db.execute("UPDATE articles SET body = '' WHERE id = ?", [article_id])
            index.add(db, article_id, title, lead, "")
    return bool(rows)

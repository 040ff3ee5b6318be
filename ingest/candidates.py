"""Which articles a search ranks: all matches while they are few, else the newest of them."""

from __future__ import annotations

from ingest.filters import Filters
from ingest.query import Query
from ingest.store import Database

MOST = 150
"""Articles that are ranked against each other."""


def candidates(db: Database, query: Query, filters: Filters, *, most: int = MOST) -> list[int]:
    """Ids of articles that match: the newest in the store, and the newest with all terms in the title and lead."""
    if not query.required:
        return []
    found = dict.fromkeys(_newest(db, query.fts, filters, most))
    if len(found) == most:
        found |= dict.fromkeys(_newest(db, f"{query.fts} AND {query.within('{title lead} : ')}", filters, most // 2))
    return list(found)


def _newest(db: Database, fts: str, filters: Filters, most: int) -> list[int]:
    where, values = filters.where()
    sql = f"""
        SELECT f.rowid FROM articles_fts f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
        WHERE f.articles_fts MATCH ? AND {where} ORDER BY f.rowid DESC LIMIT ?
    """  # noqa: S608 -- the condition holds no value
    rows = db.execute(sql, [fts, *values, most])
    return [row[0] for row in rows]

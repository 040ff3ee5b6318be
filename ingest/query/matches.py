"""The articles of a query that were stored last, to be counted."""

from __future__ import annotations

from ingest.query.beginnings import having
from ingest.query.conditions import Conditions
from ingest.query.syntax import Query
from ingest.store import Database

_MATCHES = """
SELECT f.rowid FROM articles_fts f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
WHERE f.articles_fts MATCH ? AND {where} ORDER BY f.rowid DESC LIMIT ?
"""
WANTED = "a.id NOT IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
"""A condition: the article has none of the words that are not wanted."""


def stored_last(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    """Ids of at most so many articles that match and pass the filters.

    Where there are as many, some may lack a beginning that most articles have; of fewer it is looked which have it.
    """
    ids = _ids(db, query, chosen, most)
    return having(db, query, ids) if query.common and len(ids) < most else ids


def _ids(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    if query.fts:
        found = db.execute(_MATCHES.format(where=chosen.where), [query.fts, *chosen.values, most])
    else:
        words = [query.unwanted] if query.unwanted else []
        end = f"ORDER BY {chosen.access.order} LIMIT ?"
        sql, values = chosen.listed(test=WANTED if words else "TRUE", end=end)
        found = db.execute(sql, [*values, *words, most])
    return [row[0] for row in found]

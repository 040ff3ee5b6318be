"""Which articles a search ranks against each other: a few dozen of a million.

Where each word stands in at most `WINDOW` articles, they are the best by BM25 of all that match. SQLite counts every
article with a word before it knows the first score, which takes seconds for a word that half of a million have; so with
a word more common than that they are the newest matches in the store that have all words in title and lead, then the
newest matches.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ingest.filters import Filters
from ingest.query import Query
from ingest.ranking import BODY, LEAD, TITLE
from ingest.store import Database

WINDOW = 5000
"""Articles with a word up to which it is rare; also how many of the newest matches are filtered one by one."""

_PROBES = 2000  # articles whose words are looked up one by one, at 0.04 ms each
_NEWEST = 20_000  # matches up to which sorting them all by date is quicker than going through the articles by date

_MATCHING = """
    SELECT f.rowid FROM articles_fts f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE f.articles_fts MATCH ? AND f.rowid >= ? AND {where} ORDER BY {order} LIMIT ?
"""
_OLDER = """
    SELECT f.rowid FROM articles_fts f
    WHERE f.articles_fts MATCH ? AND f.rowid < ? AND +f.rowid IN (SELECT a.id FROM articles a WHERE {where})
    ORDER BY f.rowid DESC LIMIT ?
"""
_NEWEST_OF_ALL = """
    SELECT id FROM articles WHERE id IN (
        SELECT f.rowid FROM articles_fts f
        WHERE f.articles_fts MATCH ? AND +f.rowid IN (SELECT a.id FROM articles a WHERE {where})
    ) ORDER BY published_at DESC, id DESC LIMIT ?
"""


def edge(db: Database, fts: str, window: int = WINDOW) -> int:
    """Id of the oldest of the newest so many matches; 0 where there are fewer."""
    row = db.execute(
        "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?", [fts, window]
    ).fetchone()
    return int(row[0]) if row else 0


def best(db: Database, query: Query, filters: Filters, most: int) -> list[int]:
    """Ids of at most so many articles that match and pass the filters, the likelier first, to be ranked."""
    if not any(edge(db, term.fts) for term in query.required):
        order = f"bm25(articles_fts, {TITLE}, {LEAD}, {BODY})"
        return _matching(db, query.fts, 0, filters, most, order)
    oldest = edge(db, query.fts)
    ids = _matching(db, f"{query.fts} AND {query.within('{title lead} : ')}", oldest, filters, most)
    if len(ids) < most:
        ids += _matching(db, query.fts, oldest, filters, most)
    if len(ids) < most and oldest:  # the filters let little through: look for that little among all matches
        where, values = filters.where()
        rows = db.execute(_OLDER.format(where=where), [query.fts, oldest, *values, most])
        ids += [row[0] for row in rows]
    return list(dict.fromkeys(ids))[:most]


def newest(db: Database, query: Query, filters: Filters, most: int) -> list[int]:
    """Ids of the latest published articles that match and pass the filters, latest first."""
    if not query.required:
        return _walk(db, query, filters, most)
    if not edge(db, query.fts, _NEWEST):
        return _matching(db, query.fts, 0, filters, most, "a.published_at DESC, a.id DESC")
    ids = _walk(db, query, filters, most)
    if len(ids) == most:
        return ids
    where, values = filters.where()
    return [row[0] for row in db.execute(_NEWEST_OF_ALL.format(where=where), [query.fts, *values, most])]


def _matching(
    db: Database, fts: str, oldest: int, filters: Filters, most: int, order: str = "f.rowid DESC"
) -> list[int]:
    where, values = filters.where()
    sql = _MATCHING.format(where=where, order=order)
    return [row[0] for row in db.execute(sql, [fts, oldest, *values, most])]


def _walk(db: Database, query: Query, filters: Filters, most: int) -> list[int]:
    """Go through the articles by date, latest first, until enough match or too many do not."""
    found: list[int] = []
    for ids in _by_date(db, filters):
        if query.required:
            wanted = _among(db, query.fts, ids)
        else:
            wanted = set(ids) - (_among(db, query.unwanted, ids) if query.unwanted else set())
        found += [article_id for article_id in ids if article_id in wanted]
        if len(found) >= most:
            break
    return found[:most]


def _among(db: Database, fts: str, ids: list[int]) -> set[int]:
    """Which of the ids match."""
    sql = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid IN (SELECT value FROM json_each(?))"
    return {row[0] for row in db.execute(sql, [fts, json.dumps(ids)])}


def _by_date(db: Database, filters: Filters) -> Iterator[list[int]]:
    where, values = filters.where()
    sql = f"SELECT a.id FROM articles a WHERE {where} ORDER BY a.published_at DESC, a.id DESC LIMIT ?"  # noqa: S608
    rows = db.execute(sql, [*values, _PROBES])
    while batch := rows.fetchmany(100):
        yield [row[0] for row in batch]

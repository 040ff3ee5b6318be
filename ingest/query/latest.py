"""Which articles a search that asks for the newest gives: the latest published, whatever the number of matches."""

from __future__ import annotations

from ingest.query.conditions import Conditions
from ingest.query.shortlist import among
from ingest.query.syntax import Query
from ingest.store import Database

_BATCH = 100
_SHORT = 100  # articles that are always looked up in the index one by one, at 0.05 ms a word each
_LONG = 500  # as many where enough matches are likely among them; going through all matches costs about the same
_FAR = 5000  # as many for a search that only excludes, which has nothing else to go by

_OF_ALL = """
    SELECT a.id FROM (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?) f
    CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE {where} ORDER BY a.published_at DESC, a.id DESC LIMIT ?
"""


def latest(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    """Ids of the articles that match and pass the filters, the latest published first, those without a date last.

    A common word is soon met when one goes through the articles by date; a rare one has few matches to sort.
    """
    found, seen = _walk(db, query, chosen, most, 0, _SHORT)
    if not query.fts or len(found) * _LONG >= most * _SHORT:
        more, seen = _walk(db, query, chosen, most - len(found), seen, _LONG if query.fts else _FAR)
        found += more
    if len(found) == most or seen not in (_SHORT, _LONG) or not query.fts:
        return found
    rows = db.execute(_OF_ALL.format(where=chosen.where), [query.fts, *chosen.values, most])
    return [row[0] for row in rows]


def _walk(db: Database, query: Query, chosen: Conditions, most: int, seen: int, end: int) -> tuple[list[int], int]:
    """Go through the articles by date, from a place on, until enough match; also tells the place reached."""
    found: list[int] = []
    while seen < end and len(found) < most:
        ids = _by_date(db, chosen, _BATCH, seen)
        matching = _matching(db, query, ids)
        found += [article_id for article_id in ids if article_id in matching]
        seen += len(ids)
        if len(ids) < _BATCH:
            break
    return found[:most], seen


def _matching(db: Database, query: Query, ids: list[int]) -> set[int]:
    if query.fts:
        return among(db, query.fts, ids)
    return set(ids) - (among(db, query.unwanted, ids) if query.unwanted else set())


def _by_date(db: Database, chosen: Conditions, most: int, skipped: int) -> list[int]:
    sql, values = chosen.listed(end=f"ORDER BY {chosen.road.order} LIMIT ? OFFSET ?")
    return [row[0] for row in db.execute(sql, [*values, most, skipped])]

"""Selects the hits of a search for the newest: the latest published, whatever the number of matches."""

from __future__ import annotations

from ingest.query.conditions import Conditions
from ingest.query.matches import matching_by_date
from ingest.query.syntax import Query
from ingest.store import Database

BATCH = 100  # articles looked up at first; then twice as many, and so on
SHORT = 500  # articles that are looked up in any case
LONG = 10_000  # as many where enough matches are likely among them; going through all matches costs about the same
_FAR = 5000  # as many for a search that only excludes, which has nothing else to go by

_OF_ALL = """
    SELECT coalesce(a.published_at, ''), a.id FROM (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?) f
    CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE {where} ORDER BY a.published_at DESC, a.id DESC LIMIT ?
"""


def latest(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    """Ids of the articles that match and pass the filters, the latest published first, those without a date last.

    A common word is soon met when one goes through the articles by date; a rare one has few matches to sort.
    """
    found: list[int] = []
    is_end = False
    for found, seen, is_end in matching_by_date(db, query, chosen, BATCH):
        if is_end or len(found) >= most or not _is_worth_it(query, len(found) / seen, most, seen):
            break
    if is_end or len(found) >= most or not query.fts:
        return found[:most]
    sql = _OF_ALL.format(where=chosen.where)
    rows = [
        (at, part.first_id + article_id)
        for part in db.parts
        for at, article_id in part.execute(sql, [query.fts, *chosen.values, most])
    ]
    return [article_id for _, article_id in sorted(rows, reverse=True)[:most]]


def _is_worth_it(query: Query, share: float, most: int, seen: int) -> bool:
    """Whether to go on, judged by the share that has matched so far."""
    if seen < SHORT:
        return True
    if not query.fts:
        return seen < _FAR
    return seen < LONG and share * LONG >= most

"""Selects the hits of a search for the newest: the latest published, whatever the number of matches."""

from __future__ import annotations

from ingest.query.conditions import Conditions
from ingest.query.matches import by_date
from ingest.query.shortlist import matching_among
from ingest.query.syntax import Query
from ingest.store import Database

_BATCH = 100  # articles looked up at first; then twice as many, and so on
_SHORT = 500  # articles that are looked up in any case
_LONG = 10_000  # as many where enough matches are likely among them; going through all matches costs about the same
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
    found, is_end = _walk(db, query, chosen, most)
    if len(found) == most or is_end or not query.fts:
        return found
    rows = db.execute(_OF_ALL.format(where=chosen.where), [query.fts, *chosen.values, most])
    return [row[0] for row in rows]


def _walk(db: Database, query: Query, chosen: Conditions, most: int) -> tuple[list[int], bool]:
    """Go through the articles by date, until enough match or hardly one does; tells whether these were all articles."""
    found: list[int] = []
    seen, batch = 0, _BATCH
    while len(found) < most and (seen < _SHORT or _is_worth_it(query, len(found) / seen, most, seen)):
        ids = by_date(db, chosen, batch, seen)
        matching = matching_among(db, query, ids)
        matching -= set(found)  # a crawl that saves one meanwhile moves all others a place on
        found += [article_id for article_id in ids if article_id in matching]
        seen += len(ids)
        if len(ids) < batch:
            return found[:most], True
        batch *= 2
    return found[:most], False


def _is_worth_it(query: Query, share: float, most: int, seen: int) -> bool:
    """Whether to go on, judged by the share that has matched so far."""
    if not query.fts:
        return seen < _FAR
    return seen < _LONG and share * _LONG >= most

"""Selects the articles that a search reads: each store gives its own, and the likeliest or latest are taken."""

from __future__ import annotations

import json
from operator import itemgetter

from ingest.query import shortlist
from ingest.query.conditions import Conditions
from ingest.query.frequencies import Counts
from ingest.query.latest import latest
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import newest_first

_DATES = """
SELECT id, published_at FROM articles INDEXED BY articles_facets WHERE id IN (SELECT value FROM json_each(?))
"""


def likeliest(db: Database, query: Query, chosen: Conditions, most: int, counts: Counts) -> list[int]:
    """Ids of at most so many articles that match and pass the filters, the likelier first."""
    found = [
        (rank, part.first_id + article_id)
        for part in newest_first(db)
        for rank, article_id in shortlist.best(part, query, chosen, most, counts)
    ]
    return [article_id for _, article_id in sorted(found, key=itemgetter(0))[:most]]


def newest(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    """Ids of at most so many articles that match and pass the filters, the latest published first."""
    if len(db.parts) == 1:
        return latest(db, query, chosen, most)
    found: list[tuple[str, int]] = []
    for part in newest_first(db):
        ids = latest(part, query, chosen, most)
        dates = dict(part.execute(_DATES, [json.dumps(ids)]).fetchall())
        found += [(dates[article_id] or "", part.first_id + article_id) for article_id in ids]
    return [article_id for _, article_id in sorted(found, key=itemgetter(0), reverse=True)[:most]]

"""The articles of a query that were stored last, to be counted."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from itertools import islice
from typing import Final

from ingest.query.beginnings import can_tell, having
from ingest.query.conditions import Conditions
from ingest.query.last import stored_last_of
from ingest.query.lookup import matching_among
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import newest_first

_FAR: Final = 20_000
"""Articles that are looked at by date for a query that only excludes words."""


def stored_last(db: Database, query: Query, chosen: Conditions, most: int) -> tuple[list[int], bool]:
    """Ids of at most so many articles that match and pass the filters, and whether all do.

    Some may lack a beginning that most articles have; where they are few it is looked which have it.
    """
    ids = stored_last_of(db, query.fts, chosen, most) if query.fts else _without_words(db, query, chosen, most)
    if not query.common:
        return ids, True
    return (having(db, query, ids), True) if len(ids) < most and can_tell(db, ids) else (ids, False)


def by_date(db: Database, chosen: Conditions) -> Iterator[int]:
    """Ids of the articles that pass the filters, the latest published first, as they are asked for."""
    if len(db.parts) == 1:
        sql, values = chosen.listed(end=f"ORDER BY {chosen.access.order}")
        return (row[0] for row in db.execute(sql, values))
    rows = heapq.merge(*(_dated(part, chosen) for part in newest_first(db)), reverse=True)
    return (article_id for _, article_id in rows)


def _dated(part: Database, chosen: Conditions) -> Iterator[tuple[str, int]]:
    """The articles of a store, the latest published first, as they are asked for."""
    sql, values = chosen.listed("a.published_at, a.id", end=f"ORDER BY {chosen.access.order}")
    return ((at or "", part.first_id + article_id) for at, article_id in part.execute(sql, values))


def matching_by_date(
    db: Database, query: Query, chosen: Conditions, batch: int
) -> Iterator[tuple[list[int], int, bool]]:
    """Go through the articles that pass the filters, the latest published first, so many at first, then twice as many.

    Yields:
        After each batch the ids of all matches so far, how many articles were looked at, and whether these were all.
    """
    found: list[int] = []
    seen, is_end = 0, False
    dated = by_date(db, chosen)
    while not is_end:
        ids = list(islice(dated, batch))
        matching = matching_among(db, query, ids)
        found += [article_id for article_id in ids if article_id in matching]
        seen += len(ids)
        is_end = len(ids) < batch
        yield found, seen, is_end
        batch *= 2


def _without_words(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    """The latest that pass and have no word that is not wanted, of `_FAR` articles if there are some."""
    found: list[int] = []
    for found, seen, _ in matching_by_date(db, query, chosen, most):
        if len(found) >= most or seen >= _FAR:
            break
    return found[:most]

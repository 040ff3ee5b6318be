"""Which articles a search ranks against each other: a few dozen of a million.

Where each word stands in few articles, they are the best by BM25 of all that match. SQLite counts every article with a
word before it knows the first score, which takes half a second for a word that most of a million have. So with a more
common word they are the matches with all words in title and lead that were stored last, then the other matches that
were stored last.
"""

from __future__ import annotations

import json
from operator import itemgetter

from ingest.query.conditions import Conditions
from ingest.query.frequencies import Counts
from ingest.query.ranking import BODY, LEAD, TITLE
from ingest.query.syntax import Query
from ingest.store import Database

FEW = 20_000
"""Articles that pass the filters up to which it is quicker to have a list of them than to look at every match."""
HANDFUL = 400
"""Articles up to which it is quicker to look into the index for each of them, at 0.05 ms, than to go through it."""

_BY_FACETS = """
    SELECT {rank}, f.rowid FROM {table} f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE f.{table} MATCH ? AND {where} ORDER BY {order} LIMIT ?
"""
_BY_LIST = """
    SELECT {rank}, f.rowid FROM {table} f WHERE f.{table} MATCH ? AND +f.rowid IN ({listed})
    ORDER BY f.rowid DESC LIMIT ?
"""
_AMONG = "SELECT rowid FROM {table} WHERE {table} MATCH ? AND {rowid} IN (SELECT value FROM json_each(?))"


Ranked = list[tuple[float, int]]
"""Ids of articles, each with what they are sorted by, the likelier first; comparable among stores."""


def best(db: Database, query: Query, chosen: Conditions, most: int, counts: Counts) -> Ranked:
    """At most so many articles that match and pass the filters, the likelier first.

    Args:
        db: a store.
        query: one that has a word to be found by.
        chosen: which articles count.
        most: how many.
        counts: in how many articles each word to be found by stands.
    """
    if counts.rare:
        rank = f"{counts.scale(db)} * bm25(articles_fts, {TITLE}, {LEAD}, {BODY})"
        return _stored_last(db, "articles_fts", query.fts, chosen, most, _BY_FACETS, rank, order="1")
    passing = _passing(db, chosen)
    if passing is not None and len(passing) <= HANDFUL:
        return _of_few(db, query, passing)[:most]
    way = _BY_FACETS if passing is None else _BY_LIST
    found = _stored_last(db, "headlines_fts", query.together, chosen, most, way, "0") if query.headlines else []
    if query.unwanted:
        unwanted = among(db, query.unwanted, [article_id for _, article_id in found])
        found = [one for one in found if one[1] not in unwanted]
    if len(found) < most:
        known = {article_id for _, article_id in found}
        others = _stored_last(db, "articles_fts", query.fts, chosen, most, way, "1")
        found += [one for one in others if one[1] not in known]
    return found[:most]


def _of_few(db: Database, query: Query, passing: list[int]) -> Ranked:
    """Which of the ids match, those with all words in title and lead before the others, stored last first."""
    matching = sorted(among(db, query.fts, passing), reverse=True)
    titled = among(db, query.together, matching, "headlines_fts") if query.headlines else set()
    return sorted(((0.0 if one in titled else 1.0, one) for one in matching), key=itemgetter(0))


def among(db: Database, fts: str, ids: list[int], table: str = "articles_fts") -> set[int]:
    """Which of the ids match.

    Each is looked up by itself; but for a beginning of words SQLite gathers all that have it each time: then once.
    """
    sql = _AMONG.format(table=table, rowid="+rowid" if "*" in fts else "rowid")
    return {row[0] for row in db.execute(sql, [fts, json.dumps(ids)])}


def _passing(db: Database, chosen: Conditions) -> list[int] | None:
    """The articles that pass the filters, None where they are many or no index tells."""
    if not chosen.indexed:
        return None
    sql, values = chosen.listed(end="LIMIT ?")
    rows = db.execute(sql, [*values, FEW + 1]).fetchall()
    return None if len(rows) > FEW else [row[0] for row in rows]


def _stored_last(
    db: Database, table: str, fts: str, chosen: Conditions, most: int, way: str, rank: str, order: str = "f.rowid DESC"
) -> Ranked:
    listed, passing = chosen.listed()
    sql = way.format(table=table, where=chosen.where, listed=listed, rank=rank, order=order)
    return db.execute(sql, [fts, *(passing if way is _BY_LIST else chosen.values), most]).fetchall()

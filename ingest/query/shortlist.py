"""Which articles a search ranks against each other: a few dozen of a million.

Where each word stands in few articles, they are the best by BM25 of all that match. SQLite counts every article with a
word before it knows the first score, which takes half a second for a word that most of a million have. So with a more
common word they are the matches with all words in title and lead that were stored last, then the other matches that
were stored last.
"""

from __future__ import annotations

import json

from ingest.query.conditions import Conditions
from ingest.query.ranking import BODY, LEAD, TITLE
from ingest.query.syntax import Query
from ingest.store import Database

RARE = 1000
"""Articles with a word up to which BM25 is asked for all of them."""
FEW = 20_000
"""Articles that pass the filters up to which it is quicker to have a list of them than to look at every match."""
HANDFUL = 400
"""Articles up to which it is quicker to look into the index for each of them, at 0.05 ms, than to go through it."""

_BY_FACETS = """
    SELECT f.rowid FROM {table} f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE f.{table} MATCH ? AND {where} ORDER BY {order} LIMIT ?
"""
_BY_LIST = """
    SELECT f.rowid FROM {table} f WHERE f.{table} MATCH ? AND +f.rowid IN ({listed})
    ORDER BY f.rowid DESC LIMIT ?
"""
_AMONG = "SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid IN (SELECT value FROM json_each(?))"


def best(db: Database, query: Query, chosen: Conditions, most: int, counts: dict[str, float]) -> list[int]:
    """Ids of at most so many articles that match and pass the filters, the likelier first.

    Args:
        db: a store.
        query: one that has a word to be found by.
        chosen: which articles count.
        most: how many.
        counts: the `frequency` of each word to be found by.
    """
    if all(count < RARE for count in counts.values()):
        order = f"bm25(articles_fts, {TITLE}, {LEAD}, {BODY})"
        return _stored_last(db, "articles_fts", query.fts, chosen, most, _BY_FACETS, order)
    passing = _passing(db, chosen)
    if passing is not None and len(passing) <= HANDFUL:
        return _of_few(db, query, passing)[:most]
    way = _BY_FACETS if passing is None else _BY_LIST
    ids = _stored_last(db, "headlines_fts", query.together, chosen, most, way) if query.headlines else []
    if query.unwanted:
        unwanted = among(db, query.unwanted, ids)
        ids = [article_id for article_id in ids if article_id not in unwanted]
    if len(ids) < most:
        ids += _stored_last(db, "articles_fts", query.fts, chosen, most, way)
    return list(dict.fromkeys(ids))[:most]


def _of_few(db: Database, query: Query, passing: list[int]) -> list[int]:
    """Which of the ids match, those with all words in title and lead before the others, stored last first."""
    matching = sorted(among(db, query.fts, passing), reverse=True)
    titled = among(db, query.together, matching, "headlines_fts") if query.headlines else set()
    return sorted(matching, key=titled.__contains__, reverse=True)


def frequency(db: Database, word: str, star: str = "") -> float:
    """In how many articles a stem stands: from `RARE` on, judged from how close together the last of them stand.

    Args:
        db: a store.
        word: the stem, or the beginning of stems.
        star: `*` after a beginning.
    """
    sql = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
    ids = db.execute(sql, [f'"{word}"{star}', RARE]).fetchall()
    return len(ids) if len(ids) < RARE else RARE * (ids[0][0] / (ids[0][0] - ids[-1][0] + 1))


def among(db: Database, fts: str, ids: list[int], table: str = "articles_fts") -> set[int]:
    """Which of the ids match."""
    return {row[0] for row in db.execute(_AMONG.format(table=table), [fts, json.dumps(ids)])}


def _passing(db: Database, chosen: Conditions) -> list[int] | None:
    """The articles that pass the filters, None where they are many or no index tells."""
    if not chosen.indexed:
        return None
    sql, values = chosen.listed(end="LIMIT ?")
    rows = db.execute(sql, [*values, FEW + 1]).fetchall()
    return None if len(rows) > FEW else [row[0] for row in rows]


def _stored_last(
    db: Database, table: str, fts: str, chosen: Conditions, most: int, way: str, order: str = "f.rowid DESC"
) -> list[int]:
    listed, passing = chosen.listed()
    sql = way.format(table=table, where=chosen.where, listed=listed, order=order)
    return [row[0] for row in db.execute(sql, [fts, *(passing if way is _BY_LIST else chosen.values), most])]

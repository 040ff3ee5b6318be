"""Selects the articles that a search ranks against each other: a few dozen of a million.

Where each word stands in few articles, they are the best by BM25 of all that match. SQLite counts every article with a
word before it knows the first score, which takes half a second for a word that most of a million have. So with a more
common word they are the matches with all words in title and lead that were stored last, then the other matches that
were stored last.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise

from ingest.query.conditions import Conditions
from ingest.query.frequencies import Counts
from ingest.query.ranking import BODY, LEAD, TITLE
from ingest.query.syntax import Query, as_written
from ingest.store import Database

FEW = 20_000
"""Articles that pass the filters up to which it is quicker to have a list of them than to look at every match."""
_TELLING = 200  # of them that tell how many pass
_HEADLINES = 300  # titles and leads that are read where only words are asked for that most articles have
_FAR = 20_000  # articles looked at where only words are asked for that most articles have
HANDFUL = 400
"""Articles of such a list that are looked up in the index at first; then twice as many, and so on."""

_MATCHES = """
    SELECT {rank}, f.rowid FROM {table} f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE f.{table} MATCH ? AND {where} ORDER BY {order} LIMIT ?
"""
_ALL = "SELECT a.id FROM articles a INDEXED BY articles_facets WHERE {where} AND a.id < ? ORDER BY a.id DESC LIMIT ?"
_TEXTS = "SELECT id, title, lead FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_NONE_YET = 1 << 62
_BETWEEN = "SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"
# From one id to the next: to go through the matches between costs no more than to look up the next, 0.02 ms. A word
# stands in a tenth as many titles and leads.
_NEAR = {"articles_fts": 200, "headlines_fts": 2000}

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
        return _matches(db, "articles_fts", query.fts, chosen, most, rank, order="1")
    found = _with_headline(db, query, chosen, most) if query.headlines else []
    ranked = [(0.0, one) for one in found]
    if len(found) < most:
        others = set(_others(db, query, chosen, most)).difference(found)
        ranked += [(1.0, one) for one in sorted(others, reverse=True)]
    return ranked[:most]


def _with_headline(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    if not query.together:
        return _headed(db, query, _others(db, query, chosen, _HEADLINES))[:most]
    found = stored_last_of(db, query.together, chosen, most, passing(db, chosen), "headlines_fts")
    unwanted = among(db, query.unwanted, found) if query.unwanted else set()
    return [one for one in found if one not in unwanted]


def _headed(db: Database, query: Query, ids: Sequence[int]) -> list[int]:
    """Which of the ids have what is asked for in title or lead."""
    rows = db.execute(_TEXTS, [json.dumps(ids)])
    found = {article_id for article_id, title, lead in rows if as_written(query.tree, title, lead, "")}
    return [one for one in ids if one in found]


def _others(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    """Those that were stored last; where only words are asked for that most articles have, of all articles."""
    listed = passing(db, chosen)
    if query.fts:
        return stored_last_of(db, query.fts, chosen, most, listed)
    found: list[int] = []
    before, step, seen = _NONE_YET, most, 0
    while len(found) < most and seen < _FAR:
        ids = _before(db, chosen, before, step) if listed is None else listed[seen : seen + step]
        matching = matching_among(db, query, ids)
        found += [one for one in ids if one in matching]
        if len(ids) < step:
            break
        before, step, seen = ids[-1], 2 * step, seen + len(ids)
    return found[:most]


def _before(db: Database, chosen: Conditions, before: int, most: int) -> list[int]:
    return [row[0] for row in db.execute(_ALL.format(where=chosen.where), [*chosen.values, before, most])]


def passing(db: Database, chosen: Conditions) -> list[int] | None:
    """The articles that pass the filters, stored last first; None where they are many or no index tells."""
    if db not in chosen.known:
        chosen.known[db] = _listed(db, chosen) if chosen.indexed else None
    return chosen.known[db]


def _listed(db: Database, chosen: Conditions) -> list[int] | None:
    if chosen.access.table and _most_pass(db, chosen):
        return None
    sql, values = chosen.listed(end="LIMIT ?")
    ids = [row[0] for row in db.execute(sql, [*values, FEW + 1])]
    return None if len(ids) > FEW else sorted(ids, reverse=True)


def _most_pass(db: Database, chosen: Conditions) -> bool:
    """Whether, by the latest, so many articles of a company or an event pass that a list of them takes long."""
    entries = chosen.access.entries(db, FEW)
    share = len(chosen.access.passing(db, chosen.where, chosen.values, _TELLING)) / _TELLING
    return entries * share >= FEW


def among(db: Database, fts: str, ids: Sequence[int], table: str = "articles_fts") -> set[int]:
    """Which of the ids match.

    Ids near each other are looked up together, at a hundredth of the cost. For a beginning of words SQLite gathers all
    that have it each time: then all ids are.
    """
    sql = _BETWEEN.format(table=table)
    found: set[int] = set()
    for first, last in _stretches(sorted(ids), None if "*" in fts else _NEAR[table]):
        found.update(row[0] for row in db.execute(sql, [fts, first, last]))
    return found.intersection(ids)


def matching_among(db: Database, query: Query, ids: Sequence[int]) -> set[int]:
    """Which of the ids match a query, which may have only words that are not wanted."""
    if query.fts:
        return among(db, query.fts, ids)
    return set(ids) - (among(db, query.unwanted, ids) if query.unwanted else set())


def _stretches(ids: list[int], near: int | None) -> list[tuple[int, int]]:
    """First and last of ids that are near each other; of all, where nothing says what is near."""
    ends = [at for at, (one, after) in enumerate(pairwise(ids), 1) if near is not None and after - one > near]
    bounds = [0, *ends, len(ids)]
    return [(ids[begin], ids[end - 1]) for begin, end in pairwise(bounds) if end > begin]


def stored_last_of(
    db: Database, fts: str, chosen: Conditions, most: int, listed: list[int] | None, table: str = "articles_fts"
) -> list[int]:
    """Which articles match and pass the filters: the `most` that were stored last.

    Args:
        db: a store.
        fts: what is asked for, in FTS5's language.
        chosen: which articles count.
        most: how many.
        listed: all that pass, the last first, where they are known.
        table: the index that is asked.
    """
    if listed is None:
        return [article_id for _, article_id in _matches(db, table, fts, chosen, most, "0", order="f.rowid DESC")]
    found: list[int] = []
    seen, step = 0, len(listed) if "*" in fts else HANDFUL
    while seen < len(listed) and len(found) < most:
        found += sorted(among(db, fts, listed[seen : seen + step], table), reverse=True)
        seen, step = seen + step, 2 * step
    return found[:most]


def _matches(db: Database, table: str, fts: str, chosen: Conditions, most: int, rank: str, order: str) -> Ranked:
    """Go through the matches, and look at each whether it passes the filters."""
    sql = _MATCHES.format(table=table, where=chosen.where, rank=rank, order=order)
    return db.execute(sql, [fts, *chosen.values, most]).fetchall()

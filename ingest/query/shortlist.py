"""Selects the articles that a search ranks against each other: a few dozen of a million.

Where each word stands in few articles, they are the best by BM25 of all that match. SQLite counts every article with a
word before it knows the first score, which takes half a second for a word that most of a million have. So with a more
common word they are the matches with all words in title and lead that were stored last, then the other matches that
were stored last.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from ingest.query.conditions import Conditions
from ingest.query.frequencies import Counts
from ingest.query.last import last, stored_last_of, with_headline
from ingest.query.lookup import among, matching_among
from ingest.query.passing import passing
from ingest.query.ranking import BODY, LEAD, TITLE
from ingest.query.syntax import Query, as_written
from ingest.store import Database
from ingest.store.several import newest, newest_first, rows_of

HEADLINES = 300  # titles and leads that are read where only words are asked for that most articles have
_FAR = 20_000  # articles looked at where only words are asked for that most articles have

_BEST = """
    SELECT {scale} * bm25(articles_fts, {title}, {lead}, {body}), f.rowid
    FROM articles_fts f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE f.articles_fts MATCH ? AND {where} ORDER BY 1 LIMIT ?
"""
_ALL = "SELECT a.id FROM articles a INDEXED BY articles_facets WHERE {where} AND a.id < ? ORDER BY a.id DESC LIMIT ?"
_TEXTS = "SELECT id, title, lead FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_NONE_YET = 1 << 62


def likeliest(db: Database, query: Query, chosen: Conditions, most: int, counts: Counts) -> list[int]:
    """Ids of at most so many articles that match and pass the filters, the likelier first.

    Args:
        db: a store, or several.
        query: one that has a word to be found by.
        chosen: which articles count.
        most: how many.
        counts: in how many articles each word to be found by stands.
    """
    if counts.rare:
        return _best(db, query, chosen, most, counts)
    found = _with_headline(db, query, chosen, most) if query.headlines else []
    if len(found) < most:
        found += sorted(set(_others(db, query, chosen, most)).difference(found), reverse=True)
    return found[:most]


def _best(db: Database, query: Query, chosen: Conditions, most: int, counts: Counts) -> list[int]:
    """The best by BM25, of each store, made comparable."""
    found: list[tuple[float, int]] = []
    for part in newest_first(db):
        sql = _BEST.format(scale=counts.scale(part), title=TITLE, lead=LEAD, body=BODY, where=chosen.where)
        rows = part.execute(sql, [query.fts, *chosen.values, most])
        found += [(rank, part.first_id + article_id) for rank, article_id in rows]
    return [article_id for _, article_id in sorted(found, key=itemgetter(0))[:most]]


def _with_headline(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    if not query.together:
        return _headed(db, query, _others(db, query, chosen, HEADLINES))[:most]
    matches = last(db, query.fts, chosen)
    found = with_headline(db, query.together, chosen, most, matches)
    unwanted = among(db, query.unwanted, found) if query.unwanted else set()
    return [one for one in found if one not in unwanted]


def _headed(db: Database, query: Query, ids: Sequence[int]) -> list[int]:
    """Which of the ids have what is asked for in title or lead."""
    rows = rows_of(db, _TEXTS, ids)
    found = {article_id for article_id, title, lead in rows if as_written(query.tree, title, lead, "")}
    return [one for one in ids if one in found]


def _others(db: Database, query: Query, chosen: Conditions, most: int) -> list[int]:
    """Those that were stored last; where only words are asked for that most articles have, of all articles."""
    if query.fts:
        return stored_last_of(db, query.fts, chosen, most)
    listed = passing(db, chosen)
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
    sql = _ALL.format(where=chosen.where)
    rows = newest(
        db, lambda part, wanted: part.execute(sql, [*chosen.values, before - part.first_id, wanted]), most, before
    )
    return [row[0] for row in rows]

"""Looks articles up in the full-text index: which of some have what is asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from json import dumps
from typing import Final

from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import by_store

_BETWEEN = "SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"
# Beside the index (`+`): SQLite asks it in a third of the time that it takes to hand out a match.
_OF_THESE = _BETWEEN + " AND +rowid IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
# From one id to the next: to go through the matches between costs no more than to look up the next, 0.02 ms. A word
# stands in a tenth as many titles and leads.
_NEAR: Final = {"articles_fts": 200, "headlines_fts": 2000}
_SPARSE = 10  # articles for each id, from which on matches that are none of the ids are not handed out
PLACES, _WIDTH = 600, 50_000  # places looked up one by one, and articles that lie between


def among(db: Database, fts: str, ids: Sequence[int], table: str = "articles_fts") -> set[int]:
    """Which of the ids match.

    Ids near each other are looked up together, at a hundredth of the cost. For a beginning of words SQLite gathers all
    that have it each time: then all ids are.
    """
    between, of_these = _BETWEEN.format(table=table), _OF_THESE.format(table=table)
    found: set[int] = set()
    for part, own in by_store(db, ids):
        ordered = sorted(own)
        for first, last in _stretches(ordered, None if "*" in fts else _NEAR[table]):
            these = ordered[bisect_left(ordered, first) : bisect_right(ordered, last)]
            if last - first > _SPARSE * len(these):
                rows = part.execute(of_these, [fts, first, last, dumps(these)])
            else:
                rows = part.execute(between, [fts, first, last])
            found.update(part.first_id + row[0] for row in rows)
    return found.intersection(ids)


def is_soon_looked_up(fts: str, ids: Sequence[int]) -> bool:
    """Whether `among` takes some ten milliseconds at most for ids of which the last comes first."""
    if "*" in fts:
        return True
    bounds = _stretches(list(reversed(ids)), _NEAR["articles_fts"])
    return len(bounds) <= PLACES and sum(last - first for first, last in bounds) <= _WIDTH


def places(ids: Sequence[int], table: str) -> int:
    """How many places of an index `among` looks into, for ids of which the last comes first."""
    return len(_stretches(list(reversed(ids)), _NEAR[table]))


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

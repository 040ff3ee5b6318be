"""Samples of a store's articles, from all times, by which totals are reckoned."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import sqrt

from ingest.query.conditions import Conditions
from ingest.query.frequencies import sizes
from ingest.query.passing import passing, soon_listed
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import home

TELLING = 25  # matches in a sample that tell how many there are
STRETCHES, LENGTHS = 50, (20, 100, 400)  # of all articles, looked at until enough of them pass
LONGEST = 2000  # articles of a stretch in which matches are counted
ENOUGH = 100  # that pass, to reckon from
_LOOKED_AT = 8000  # matches in all stretches
MOST_ROWS = 50_000  # rows of an index that are counted, without a look at the articles
GROUP = 20  # articles of a sample that were stored one after the other
SAMPLE = 1000  # articles of it, about
_ERROR = 0.2  # what part of a number it may well be too high or too low by

_IN_STRETCHES = """
    SELECT g.key, count(*) FROM json_each(?) g
    CROSS JOIN articles_fts f ON f.rowid > g.value + ? AND f.rowid <= g.value + ?
    CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid WHERE f.articles_fts MATCH ? AND {where}
    GROUP BY g.key
"""
_SCATTERED = """
    SELECT g.key, a.id FROM json_each(?) g
    CROSS JOIN articles a INDEXED BY articles_facets ON a.id > g.value AND a.id <= g.value + ? WHERE {where}
"""


def size(db: Database) -> int:
    """About how many articles there are: the number of the one that was stored last, in all stores."""
    return sum(sizes(db).values())


def number(db: Database, article_id: int) -> int:
    """The number of an article by when it was stored: its id, after the articles of older stores."""
    part, own = home(db, article_id)
    return own + sum(count for other, count in sizes(db).items() if other.first_id < part.first_id)


def sampled(db: Database, query: Query, chosen: Conditions) -> tuple[list[list[int]], float]:
    """Some hundreds of the articles that pass, in parts from one time each, and how many times as many there are.

    In groups from all times, which are soon looked up.
    """
    listed = soon_listed(db, chosen) if chosen.access.table else passing(db, chosen)
    if listed is not None:
        step = len(listed) // SAMPLE + 1
        sample = [article_id for at, article_id in enumerate(listed) if at // GROUP % step == 0]
        return in_parts(sample), len(listed) / max(1, len(sample))
    if chosen.access.table:
        entries = chosen.access.entries(db, MOST_ROWS)
        length = GROUP * max(1, size(db) // entries)  # of a group, in all articles
        step = entries // SAMPLE + 1
        sql, values = chosen.listed(test=f"t.article_id / {length} % {step} = 0")
        rows = [part.first_id + row[0] for part in db.parts for row in part.execute(sql, values)]
        return in_parts(rows), step
    return scattered(db, chosen, SAMPLE // 2 if query.fts or query.unwanted else ENOUGH, size(db))


def scattered(db: Database, chosen: Conditions, enough: int, newest: int) -> tuple[list[list[int]], float]:
    """The same where many of all articles pass: those that do in stretches up to an article, until they tell.

    Few and long ones: to look into the index at a place costs as much as a hundred articles there.
    """
    parts: list[list[int]] = []
    length = 1
    for most in LENGTHS:
        length = max(1, min(most, newest // STRETCHES))
        parts = [[] for _ in range(STRETCHES)]
        for part, first, begins in _begins(db, newest):
            asked = [begins, length, *chosen.values]
            for place, article_id in part.execute(_SCATTERED.format(where=chosen.where), asked):
                parts[first + place].append(part.first_id + article_id)
        if sum(map(len, parts)) >= enough:
            break
    return parts, newest / (length * STRETCHES)


def longest(newest: int, density: float) -> int:
    """How long stretches may be in which matches are counted, where so many articles match of each that there is."""
    return max(1, min(LONGEST, newest // STRETCHES, max(LENGTHS[0], int(_LOOKED_AT / STRETCHES / density))))


def counted_in_stretches(
    db: Database, query: Query, chosen: Conditions, newest: int, lengths: tuple[int, int]
) -> list[int]:
    """How many articles match and pass in each of the stretches up to the newest.

    Args:
        db: a store, or several.
        query: what matches.
        chosen: what passes.
        newest: the number of the last article.
        lengths: of each stretch, in articles: how much is passed over, and up to where it goes.
    """
    found = [0] * STRETCHES
    for part, first, begins in _begins(db, newest):
        asked = [begins, *lengths, query.fts, *chosen.values]
        for place, count in part.execute(_IN_STRETCHES.format(where=chosen.where), asked):
            found[first + place] = count
    return found


def _begins(db: Database, newest: int) -> Iterator[tuple[Database, int, str]]:
    """Where the stretches begin, as JSON, in each store, and how many begin in older ones."""
    begins = [newest * place // STRETCHES for place in range(STRETCHES)]
    first = older = 0
    for part, count in reversed(sizes(db).items()):
        own = [at - older for at in begins if older <= at < older + count]
        yield part, first, json.dumps(own)
        first, older = first + len(own), older + count


def in_parts(ids: list[int]) -> list[list[int]]:
    """A sample in parts whose articles were stored one after the other."""
    return [ids[at : at + GROUP] for at in range(0, len(ids), GROUP)]


def is_sure(matching: Sequence[int]) -> bool:
    """Whether a sample tells how many there are: by how much the counts of neighbouring parts of it differ."""
    total = sum(matching)
    squares = sum((one - after) ** 2 for one, after in pairwise(matching))
    error = sqrt(squares / 2 * len(matching) / max(1, len(matching) - 1))
    return total >= TELLING and error <= _ERROR * total

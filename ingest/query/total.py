"""How many articles a query has: exact where they are few, reckoned from the last of them where they are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ingest.query.conditions import Conditions
from ingest.query.syntax import Query
from ingest.store import Database

COUNTED: Final = 2000
"""Matches that are counted one by one; beyond, the total is said to be about so many."""

_ALL = 50_000  # rows of an index that are counted, without a look at the articles

_MATCHES = """
    SELECT f.rowid FROM articles_fts f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid
    WHERE f.articles_fts MATCH ? AND {where} ORDER BY f.rowid DESC LIMIT ?
"""
_WANTED = "a.id NOT IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
_ARTICLES = "SELECT a.id FROM articles a WHERE {where} ORDER BY a.id DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class Total:
    """How many articles."""

    articles: int
    exact: bool

    def __str__(self) -> str:
        number = f"{self.articles:,}".replace(",", "\u202f")
        return number if self.exact else f"environ {number}"


def total(db: Database, query: Query, chosen: Conditions) -> Total:
    """How many articles match and pass; phrases in quotes count by their stems."""
    if not query.fts and chosen.road.values:
        return _along_the_road(db, query, chosen)
    where = chosen.where
    if not query.fts and query.unwanted:
        where += f" AND {_WANTED}"
    words = [query.fts] if query.fts else []
    excluded = [query.unwanted] if query.unwanted and not query.fts else []
    sql = (_MATCHES if query.fts else _ARTICLES).format(where=where)
    ids = [row[0] for row in db.execute(sql, [*words, *chosen.values, *excluded, COUNTED])]
    if len(ids) < COUNTED:
        return Total(len(ids), exact=True)
    newest = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    return Total(_round(len(ids) * newest / (newest - ids[-1] + 1)), exact=False)


def _along_the_road(db: Database, query: Query, chosen: Conditions) -> Total:
    """Of a company or an event: how many of its latest articles pass, and how many it has in all."""
    where, words = chosen.where, [query.unwanted] if query.unwanted else []
    passing = chosen.road.passing(db, f"{where} AND {_WANTED}" if words else where, [*chosen.values, *words], COUNTED)
    entries = chosen.road.entries(db, _ALL)
    if entries <= COUNTED:
        return Total(passing, exact=True)
    return Total(_round(entries * passing / COUNTED), exact=False)


def _round(number: float) -> int:
    """Two figures that count."""
    scale = 10 ** max(0, len(str(int(number))) - 2)
    return int(round(number / scale) * scale)

"""How many articles a query has: exact where they are few, reckoned from the last of them where they are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ingest.query.conditions import Conditions
from ingest.query.syntax import Query
from ingest.store import Database

COUNTED: Final = 2000
"""Matches that are counted one by one; beyond, the total is said to be about so many."""

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
    """Of a company or an event: how many of the latest pass, and how many there are in all."""
    road = chosen.road
    entries = db.execute(f"SELECT count(*) FROM {road.first} WHERE {road.test}", road.values).fetchone()[0]  # noqa: S608
    sql, values = chosen.listed(test=_WANTED if query.unwanted else "TRUE", end=f"ORDER BY {road.order} LIMIT ?")
    excluded = [query.unwanted] if query.unwanted else []
    ids = db.execute(sql, [*values, *excluded, COUNTED]).fetchall()
    if len(ids) < COUNTED:
        return Total(len(ids), exact=True)
    return Total(_round(entries), exact=False)


def _round(number: float) -> int:
    """Two figures that count."""
    scale = 10 ** max(0, len(str(int(number))) - 2)
    return int(round(number / scale) * scale)

"""The stems that the index has, by how they begin."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ingest.query.syntax import Query, Term, fts
from ingest.query.syntax.tree import And, Node, Not, Or
from ingest.store import Database

_MOST: Final = 40
"""Stems that the index is asked for one by one; of more with one beginning SQLite gathers the articles itself."""
_LETTERS: Final = 3  # of a beginning for which they are looked up; with fewer begin hundreds
_TABLE = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.stems USING fts5vocab (main, articles_fts, instance)"
_NEXT = "SELECT term FROM temp.stems WHERE term >= ? LIMIT 1"
_AFTER = "\x01"  # before every letter


def spelled_out(db: Database, query: Query) -> Query:
    """The query with the stems of its beginnings, where these are few.

    SQLite gathers all articles with a beginning before it names one; those with some words it names at once.
    """
    tree = query.tree and mapped(query.tree, lambda term: _spelled_out(db, term))
    return query if tree == query.tree else replace(query, tree=tree)


def mapped(node: Node, change: Callable[[Term], Term]) -> Node:
    """The tree with each term changed."""
    if isinstance(node, Term):
        return change(node)
    if isinstance(node, Not):
        return Not(mapped(node.part, change))
    if isinstance(node, And | Or):
        return type(node)(tuple(mapped(part, change) for part in node.parts))
    return node


def _spelled_out(db: Database, term: Term) -> Term:
    if not term.prefix or len(term.prefix) < _LETTERS:
        return term
    found: set[str] = set()
    for part in db.parts:
        try:
            found.update(beginning(part, term.prefix, _MOST + 1))
        except sqlite3.OperationalError:  # of a connection that may not even write beside the store
            return term
    known = len(found) <= _MOST and (found or fts.shorter(term.prefix))
    return replace(term, stems=tuple(sorted(found))) if known else term


def beginning(db: Database, letters: str, most: int) -> list[str]:
    """At most so many stems of a store that begin so.

    Args:
        db: a store.
        letters: the beginning.
        most: how many.
    """
    found: list[str] = []
    db.execute(_TABLE)
    while len(found) < most:
        row = db.execute(_NEXT, [found[-1] + _AFTER if found else letters]).fetchone()
        if row is None or not row[0].startswith(letters):
            break
        found.append(row[0])
    return found

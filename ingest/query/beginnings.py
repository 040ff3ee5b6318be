"""Beginnings of words that most articles have, such as `ba*`: looked for in the texts and not in the index.

For each search SQLite gathers every article with such a beginning, half a second in a million; of the articles that
are read anyway most have it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final

from ingest.query.syntax import Query, Term
from ingest.query.syntax.tree import And
from ingest.query.syntax.written import as_written
from ingest.store import Database

_SHORT: Final = 3  # letters; what begins with more stands in fewer articles
_FROM: Final = 20_000  # articles of a store; in fewer they are soon gathered
_SAMPLE: Final = 24  # articles that tell how many have it
_TEXTS = "SELECT title, lead, body FROM articles WHERE id IN (SELECT value FROM json_each(?))"


def without_common(db: Database, query: Query) -> Query:
    """The same query, with those of its short beginnings marked that at least half of the articles have."""
    parts = query.tree.parts if isinstance(query.tree, And) else (query.tree,)
    short = [part for part in parts if isinstance(part, Term) and part.prefix and len(part.prefix) <= _SHORT]
    sizes = {part: part.execute("SELECT max(id) FROM articles").fetchone()[0] or 0 for part in db.parts if short}
    if sum(sizes.values()) < _FROM:
        return query
    texts = [text for part, size in sizes.items() for text in _sample(part, size, _SAMPLE // len(sizes) + 1)]
    shares = {term: sum(as_written(term, *text) for text in texts) / max(1, len(texts)) for term in short}
    found = replace(query, common={term: share for term, share in shares.items() if share >= 0.5})
    return found if found.fts or not found.unwanted else query


def _sample(db: Database, articles: int, count: int) -> list[tuple[str, str | None, str]]:
    """Texts from the whole of a store."""
    ids = [articles * (place + 1) // count for place in range(count)]
    return db.execute(_TEXTS, [json.dumps(ids)]).fetchall()

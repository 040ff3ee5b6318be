"""Beginnings of words that most articles have, such as `ba*`: looked for in the texts and not in the index.

For each search SQLite gathers every article with such a beginning, half a second in a million; of the articles that
are read anyway most have it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final

from ingest.query import frequencies
from ingest.query.shortlist import among
from ingest.query.syntax import Query, Term
from ingest.query.syntax.tree import And
from ingest.query.syntax.written import as_written
from ingest.store import Database

_SHORT: Final = 3  # letters; what begins with more stands in fewer articles
_FROM: Final = 20_000  # articles of a store; in fewer they are soon gathered
_SAMPLE: Final = 24  # articles that tell how many have it
_GATHERED: Final = 300  # articles of a store that SQLite gathers in the time in which one text is looked at
_TEXTS = "SELECT id, title, lead, body FROM articles WHERE id IN (SELECT value FROM json_each(?))"

Text = tuple[int, str, str | None, str]
"""An article's number, title, lead and body."""


def without_common(db: Database, query: Query) -> Query:
    """The same query, with those of its short beginnings marked that at least half of the articles have."""
    parts = query.tree.parts if isinstance(query.tree, And) else (query.tree,)
    short = [part for part in parts if isinstance(part, Term) and part.prefix and len(part.prefix) <= _SHORT]
    sizes = frequencies.sizes(db) if short else {}
    if sum(sizes.values()) < _FROM:
        return query
    texts = [text for part, size in sizes.items() for text in _sample(part, size, _SAMPLE // len(sizes) + 1)]
    shares = {term: sum(as_written(term, *text[1:]) for text in texts) / max(1, len(texts)) for term in short}
    found = replace(query, common={term: share for term, share in shares.items() if share >= 0.5})
    return found if found.fts or not found.unwanted else query


def having(db: Database, query: Query, ids: list[int]) -> list[int]:
    """Which articles of a store have the query's common beginnings."""
    if len(ids) > frequencies.sizes(db)[db] // _GATHERED:
        whole = replace(query, common={})
        return sorted(among(db, whole.fts, ids), reverse=True)
    return [text[0] for text in _texts(db, ids) if as_written(query.tree, *text[1:])]


def _sample(db: Database, articles: int, count: int) -> list[Text]:
    """Texts from the whole of a store."""
    return _texts(db, [articles * (place + 1) // count for place in range(count)])


def _texts(db: Database, ids: list[int]) -> list[Text]:
    return db.execute(_TEXTS, [json.dumps(ids)]).fetchall()

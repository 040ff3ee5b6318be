"""Parses a query as it is typed; the language itself is in `ingest.query.syntax`.

The store is asked for names: those of papers, authors and companies need no quotes where they have several words, and
words written as one are found as two.
"""

from __future__ import annotations

from functools import partial

from ingest.query import companies, joined, known, pasted
from ingest.query.source_names import SourceNames
from ingest.query.suggestions import writes
from ingest.query.syntax import Query, QueryError, parse, words_of
from ingest.query.syntax.values import is_known
from ingest.query.vocabulary import spelled_out
from ingest.store import Database


def parsed(db: Database, text: str) -> Query:
    """Parse a query; `docs/search.md` has the language.

    Raises:
        QueryError: it names a field that there is not.
    """
    return spelled_out(db, joined.parted(db, _parsed(db, text)))


def _parsed(db: Database, text: str) -> Query:
    """The query; of a stored article's title, whatever looks like an operator in it, its words."""
    try:
        query = parse(text, partial(_is_known, db, SourceNames(db)))
    except QueryError:
        if pasted.is_headline(db, text):
            return words_of(text)
        raise
    return words_of(text) if pasted.has_operators(query.tree) and pasted.is_headline(db, text) else query


def _is_known(db: Database, names: SourceNames, field: str, value: str) -> bool:
    if field == "société":
        return companies.is_named(db, value)
    if field == "auteur":
        return writes(db, value)
    if field == "rubrique":
        return bool(known.sections_called(db, value))
    return names.is_one(value) if field == "source" else is_known(field, value)

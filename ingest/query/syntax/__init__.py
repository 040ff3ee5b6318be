"""The query language of `docs/search.md`: what a person types, as a tree that SQL, ranking and readers understand."""

from ingest.query.syntax.compiler import Query, parse, words_of
from ingest.query.syntax.fields import QueryError
from ingest.query.syntax.tree import Term
from ingest.query.syntax.written import as_written

__all__ = ["Query", "QueryError", "Term", "as_written", "parse", "words_of"]

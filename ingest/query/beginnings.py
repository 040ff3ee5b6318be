"""Beginnings of words that most articles have, such as `ba*`: looked for in the texts and not in the index.

For each search SQLite gathers every article with such a beginning, half a second in a million; of the articles that
are read anyway most have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ingest.query import frequencies
from ingest.query.lookup import among
from ingest.query.parser import parsed
from ingest.query.syntax import Query, Term
from ingest.query.syntax.tree import And, Node, Or
from ingest.query.syntax.written import as_written
from ingest.store import Database
from ingest.store.several import rows_of

_SHORT: Final = 3  # letters; what begins with more stands in fewer articles
LARGE: Final = 20_000  # articles of a store; in fewer they are soon gathered
_SAMPLE: Final = 24  # articles that tell how many have it
GATHERED: Final = 300  # articles of a store that SQLite gathers in the time in which one text is looked at
READ: Final = 150  # articles whose texts are looked at
_TEXTS = "SELECT id, title, lead, body FROM articles WHERE id IN (SELECT value FROM json_each(?))"

Text = tuple[int, str, str | None, str]
"""An article's number, title, lead and body."""


def prepared(db: Database, text: str) -> Query:
    """Parse a query as a search understands it: with a store's names, and with common beginnings marked.

    Raises:
        QueryError: the text names a field, source or the like that there is not.
    """
    return without_common(db, parsed(db, text))


def without_common(db: Database, query: Query) -> Query:
    """The same query, with those of its short beginnings marked that at least half of the articles have.

    And the alternatives in which one of them stands, such as `ba* OU taux`.
    """
    short = list(_short(query.tree.parts if isinstance(query.tree, And) else (query.tree,)))
    sizes = frequencies.sizes(db) if short else {}
    if sum(sizes.values()) < LARGE:
        return query
    texts = [text for part, size in sizes.items() for text in _sample(part, size, _SAMPLE // len(sizes) + 1)]
    shares = {term: sum(as_written(term, *text[1:]) for text in texts) / max(1, len(texts)) for term in short}
    return replace(query, common={part: share for part, share in shares.items() if share >= 0.5})


def can_tell(db: Database, ids: list[int]) -> bool:
    """Whether it is soon found out which of so many articles of a store have the beginnings."""
    return len(ids) <= READ or sum(frequencies.sizes(db).values()) <= READ * GATHERED


def having(db: Database, query: Query, ids: list[int]) -> list[int]:
    """Which articles of a store have the query's common beginnings."""
    if len(ids) > sum(frequencies.sizes(db).values()) // GATHERED:
        whole = replace(query, common={})
        return sorted(among(db, whole.fts, ids), reverse=True)
    return [text[0] for text in texts(db, ids) if as_written(query.tree, *text[1:])]


def _short(parts: Iterable[Node | None]) -> Iterator[Term | Or]:
    """The short beginnings among the parts of a query, and the alternatives in which one stands, after it."""
    for part in parts:
        if isinstance(part, Term) and part.prefix and len(part.prefix) <= _SHORT:
            yield part
        elif isinstance(part, Or) and all(isinstance(one, Term) for one in part.parts):
            yield from (found := list(_short(part.parts)))
            yield from [part] if found else []


def _sample(db: Database, articles: int, count: int) -> list[Text]:
    """Texts from the whole of a store."""
    return texts(db, [db.first_id + articles * (place + 1) // count for place in range(count)])


def texts(db: Database, ids: Iterable[int]) -> list[Text]:
    """The texts of articles."""
    return rows_of(db, _TEXTS, ids)

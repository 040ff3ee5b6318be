"""The part of a query that the full-text index cannot answer, and the filters beside it, as one condition in SQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from ingest import clock
from ingest.query import known
from ingest.query.filters import Filters
from ingest.query.syntax import Query, QueryError, fts
from ingest.query.syntax.fields import NoTimeError
from ingest.query.syntax.tree import And, Field, Node, Not, Or
from ingest.store import Database
from ingest.store.fulltext.stems import fold

Sql = tuple[str, list[str]]
"""A condition on a row of `articles` named `a`, and its parameters."""

_MATCH = "a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
_AUTHOR = "a.id IN (SELECT rowid FROM authors_fts WHERE authors_fts MATCH ?)"
_ACCESS = {"libre": "free", "gratuit": "free", "free": "free", "payant": "paid", "abonnes": "paid", "paid": "paid"}
_ACCESS |= {"inconnu": "unknown", "unknown": "unknown"}


@dataclass(frozen=True)
class Conditions:
    """Which articles count, beyond the words of a query."""

    where: str
    """On a row of `articles` named `a`, in SQL."""
    values: list[str] = field(default_factory=list)
    indexed: bool = False
    """Whether an index leads to the articles that pass."""


def conditions(db: Database, query: Query, filters: Filters) -> Conditions:
    """The filters and what a query asks of other columns than the texts.

    Raises:
        QueryError: query or filters name a source, section or the like that there is not, or what is no time.
    """
    where, values = known.resolved(db, filters).where()
    if query.rest is None:
        return Conditions(where, list(values), filters.indexed)
    sql, more = _sql(db, query.rest)
    parts = query.rest.parts if isinstance(query.rest, And) else (query.rest,)
    indexed = any(isinstance(part, Field) and part.name in _INDEXED for part in parts)
    return Conditions(f"{where} AND {sql}", [*values, *more], filters.indexed or indexed)


def _sql(db: Database, node: Node) -> Sql:
    if text := fts.text(node):
        return _MATCH, [text]
    if isinstance(node, Field):
        return _FIELDS[node.name](db, node.value)
    if isinstance(node, Not):
        condition, values = _sql(db, node.part)
        return f"NOT coalesce({condition}, FALSE)", values
    if isinstance(node, And | Or):
        parts = [_sql(db, part) for part in node.parts]
        joint = " AND " if isinstance(node, And) else " OR "
        return f"({joint.join(sql for sql, _ in parts)})", [value for _, values in parts for value in values]
    return "TRUE", []


def _among(column: str, values: list[str]) -> Sql:
    return f"{column} IN ({', '.join('?' * len(values))})", values


def _source(db: Database, asked: str) -> Sql:
    return _among("a.source", known.source(db, asked))


def _section(db: Database, asked: str) -> Sql:
    return _among("a.section", known.section(db, asked))


def _language(db: Database, asked: str) -> Sql:
    return _among("a.language", [known.language(db, asked)])


def _access(db: Database, asked: str) -> Sql:
    code = _ACCESS.get(fold(asked))
    if code is None:
        raise QueryError(f"accès:{asked[:30]} n’existe pas ; il y a libre, payant, inconnu")
    return _among("a.access", [code])


def _author(db: Database, asked: str) -> Sql:
    words = " ".join(f'"{word}"' for word in asked.replace('"', " ").replace("*", " ").split())
    return (_AUTHOR, [words]) if words else ("TRUE", [])


def _since(db: Database, asked: str) -> Sql:
    return "a.published_at >= ?", [_time(clock.since, asked)]


def _until(db: Database, asked: str) -> Sql:
    return "a.published_at < ?", [_time(clock.since, asked)]


def _time(read: Callable[[str], str], asked: str) -> str:
    try:
        return read(asked)
    except ValueError as error:
        raise NoTimeError(str(error)) from None


_FIELDS: Final[dict[str, Callable[[Database, str], Sql]]] = {
    "source": _source,
    "rubrique": _section,
    "langue": _language,
    "accès": _access,
    "auteur": _author,
    "depuis": _since,
    "avant": _until,
}
_INDEXED: Final = ("source", "auteur", "depuis", "avant", "société", "événement")

"""The part of a query that the full-text index cannot answer, and the filters beside it, as one condition in SQL."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, TypeVar, cast

from ingest import times
from ingest.query import companies, known, tagged
from ingest.query.field_tests import FIELDS, time_of
from ingest.query.filters import Filters, Sql, joint
from ingest.query.frequencies import counted, sizes
from ingest.query.syntax import Query, fts
from ingest.query.syntax.tree import And, Field, Node, Not, Or
from ingest.query.tagged import ALL, AccessPath
from ingest.store import Database
from ingest.store.first_copies import is_first

Found = TypeVar("Found")

_MATCH = "a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
_MATCHES = "EXISTS (SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? AND rowid = a.id)"
_INDEXED: Final = ("adresse", "source", "auteur", "depuis", "avant", "jusqu’à", "date", "société", "événement")
OFTEN: Final = 0.25  # of all articles: it is quicker to look up the few that are met than to gather all that match


@dataclass(frozen=True)
class Conditions:
    """Which articles count, beyond the words of a query."""

    tests: list[Sql]
    """On a row of `articles` named `a`, in SQL; all must hold."""
    indexed: bool = False
    """Whether an index leads to the articles that pass."""
    access: AccessPath = ALL
    """What leads to them by date."""
    known: dict[Any, Any] = field(default_factory=dict, compare=False)
    """What was found out of each store for this search; `once` keeps it."""

    @cached_property
    def where(self) -> str:
        """All tests as one."""
        return joint(self.tests)[0]

    @cached_property
    def values(self) -> list[str]:
        """The parameters of `where`."""
        return joint(self.tests)[1]

    @cached_property
    def beyond(self) -> Sql:
        """What the rows of the access path are still to be asked."""
        return joint([test for test in self.tests if test != self.access.implied])

    def listed(self, columns: str = "a.id", test: str = "TRUE", end: str = "") -> tuple[str, list[Any]]:
        """The articles that pass, as a statement and its parameters.

        Args:
            columns: what of them.
            test: a condition more, without parameters.
            end: what follows, such as a limit.
        """
        where, values = self.beyond
        sql = f"SELECT {columns} FROM {self.access.rows} WHERE {where} AND {self.access.test} AND {test}"  # noqa: S608
        return f"{sql}{self.access.once} {end}", [*values, *self.access.values]

    def once(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """What `find` finds, which is kept under the key for the rest of the search."""
        if key not in self.known:
            self.known[key] = find()
        return cast("Found", self.known[key])


def conditions(db: Database, query: Query, filters: Filters) -> Conditions:
    """The filters and what a query asks of other columns than the texts.

    Raises:
        QueryError: query or filters name a source, section or the like that there is not, or what is no time.
    """
    chosen = known.resolved(db, filters)
    rest = query.rest
    parts = () if rest is None else rest.parts if isinstance(rest, And) else (rest,)
    asked = [part for part in parts if isinstance(part, Field)]
    tests = [*chosen.tests(is_first(db, "a")), *(_sql(db, part) for part in parts)]
    indexed = filters.indexed or any(part.name in _INDEXED for part in asked)
    return Conditions(tests, indexed, _access_path(db, chosen, asked))


def _access_path(db: Database, filters: Filters, asked: list[Field]) -> AccessPath:
    """Where a company or an event is asked for, its index leads to the articles."""
    named = {name: [field.value for field in asked if field.name == name] for name in _INDEXED}
    issuers = list(filters.issuer or ()) or [companies.company(db, name).key for name in named["société"][:1]]
    events = list(filters.event or ()) or [companies.event(name) for name in named["événement"][:1]]
    typed = [time_of(times.since, text) for text in (*named["depuis"], *named["date"])]
    since = [*filter(None, [filters.since]), *typed]
    return tagged.access_path(db, issuers, events, max(map(str, since), default=None), str(filters.until or "") or None)


def _sql(db: Database, node: Node) -> Sql:
    if text := fts.text(node):
        return _MATCHES if _is_frequent(db, text) else _MATCH, [text]
    if isinstance(node, Field):
        return FIELDS[node.name](db, node.value)
    if isinstance(node, Not):
        condition, values = _sql(db, node.part)
        return f"NOT coalesce({condition}, FALSE)", values
    if isinstance(node, And | Or):
        parts = [_sql(db, part) for part in node.parts]
        joint = " AND " if isinstance(node, And) else " OR "
        return f"({joint.join(sql for sql, _ in parts)})", [value for _, values in parts for value in values]
    return "TRUE", []


def _is_frequent(db: Database, text: str) -> bool:
    known = sizes(db)
    return "*" not in text and counted(known, text)[1] >= OFTEN * sum(known.values())

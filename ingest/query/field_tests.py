"""What a query asks of a column by a field, such as `source:` or `depuis:`, in SQL."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ingest import times
from ingest.query import companies, known, source_names, tagged
from ingest.query.filters import Sql, access_code
from ingest.query.syntax import QueryError, fts
from ingest.query.syntax.fields import NoTimeError
from ingest.store import Database
from ingest.urls import normalize

_AUTHOR = "a.id IN (SELECT rowid FROM authors_fts WHERE authors_fts MATCH ?)"


def _among(column: str, values: list[str]) -> Sql:
    return f"{column} IN ({', '.join('?' * len(values))})", values


def _source(db: Database, asked: str) -> Sql:
    return _among("a.source", source_names.source(db, asked))


def _section(db: Database, asked: str) -> Sql:
    return _among("a.section", known.section(db, asked))


def _language(db: Database, asked: str) -> Sql:
    return _among("a.language", [known.language(db, asked)])


def _access(db: Database, asked: str) -> Sql:
    code = access_code(asked)
    if code is None:
        raise QueryError(f"accès:{asked[:30]} n’existe pas ; il y a libre, payant, inconnu")
    return _among("a.access", [code])


def _author(db: Database, asked: str) -> Sql:
    return _AUTHOR, [fts.name(asked)]


def _issuer(db: Database, asked: str) -> Sql:
    return tagged.of_issuers([companies.company(db, asked).key])


def _event(db: Database, asked: str) -> Sql:
    return tagged.of_events([companies.event(asked)])


def _address(db: Database, asked: str) -> Sql:
    """An article's address, whatever hangs on it for tracking."""
    return _among("a.url", list(dict.fromkeys(filter(None, (asked, normalize(asked))))))


def _since(db: Database, asked: str) -> Sql:
    return "a.published_at >= ?", [time_of(times.since, asked)]


def _before(db: Database, asked: str) -> Sql:
    return "a.published_at < ?", [time_of(times.since, asked)]


def _until(db: Database, asked: str) -> Sql:
    return "a.published_at < ?", [time_of(times.until, asked)]


def _within(db: Database, asked: str) -> Sql:
    """Within a period: a day, a month; after a moment, such as `7j`."""
    begin, end = time_of(times.since, asked), time_of(times.until, asked)
    if begin == end:
        return "a.published_at >= ?", [begin]
    return "(a.published_at >= ? AND a.published_at < ?)", [begin, end]


def time_of(read: Callable[[str], str], asked: str) -> str:
    """A time that was typed, as the store writes times.

    Raises:
        NoTimeError: it is none.
    """
    try:
        return read(asked)
    except ValueError as error:
        raise NoTimeError(asked) from error


FIELDS: Final[dict[str, Callable[[Database, str], Sql]]] = {
    "source": _source,
    "rubrique": _section,
    "langue": _language,
    "accès": _access,
    "auteur": _author,
    "société": _issuer,
    "événement": _event,
    "depuis": _since,
    "avant": _before,
    "jusqu’à": _until,
    "date": _within,
    "adresse": _address,
}
"""A field's name -> what its value asks."""

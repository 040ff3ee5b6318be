"""French search in SQL and in the table of articles: the index holds stems, which Datasette alone cannot ask for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import Any, Final

from datasette.app import Datasette
from datasette.filters import FilterArguments
from datasette.utils.asgi import BadRequest

from ingest.browse.hooks import hookimpl
from ingest.browse.limits import at_most
from ingest.export.spreadsheet import paris_time
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.french_reasons import reason
from ingest.query.latest import latest
from ingest.query.parser import parsed
from ingest.query.syntax import Query, QueryError
from ingest.store import Database

READ: Final = 1000
"""Articles read at most for a phrase in quotes, those stored last: half a second."""
_SECONDS = 2.0  # for reading them

# +: go through an index of `articles` and ask of each row, which stops at a full page and is bounded by the index; from
# the matches SQLite would read every long row that has a common word.
_WITH = "+id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :terms)"
_WITHOUT = "+id NOT IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :terms)"


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give SQL three functions.

    `search_ids(text)`: the ids of the last `READ` articles that a query of docs/search.md finds, as a JSON list;
    `paris_time(moment)`, NULL for what is no time; `motif(reason)`, what a reason of the frontier is called.
    """
    conn.create_function("search_ids", 1, lambda text: json.dumps(_newest(conn, str(text or ""))))
    conn.create_function("paris_time", 1, _paris_time, deterministic=True)
    conn.create_function("motif", 1, lambda code: reason(str(code)), deterministic=True)


@lru_cache(maxsize=4096)  # a plot of a month asks for each of its hours a hundred times
def _paris_time(moment: object) -> str | None:
    shown = paris_time(str(moment))
    return shown if shown != moment else None


@hookimpl
def filters_from_request(
    request: Any, database: str, table: str, datasette: Datasette
) -> Callable[[], Awaitable[FilterArguments | None]]:
    """`?_search=` on the table of articles, beside its facets and filters: the language of docs/search.md."""

    async def arguments() -> FilterArguments | None:
        text = (request.args.get("_search") or "").strip()
        if table != "articles" or not text:
            return None
        try:
            store = datasette.get_database(database)
            query = await store.execute_fn(lambda conn: parsed(Database(conn), text))
            clause, params = await store.execute_fn(lambda conn: _in_time(conn, query))
        except QueryError as error:
            raise BadRequest(str(error)) from error
        shown = {"search": text, "phrases_among": query.checked and READ}
        return FilterArguments([clause], params=params, human_descriptions=[f"« {text} »"], extra_context=shown)

    return arguments


def _in_time(conn: sqlite3.Connection, query: Query) -> tuple[str, dict[str, str]]:
    with at_most(conn, _SECONDS):
        return _clause(conn, query)


def _clause(conn: sqlite3.Connection, query: Query) -> tuple[str, dict[str, str]]:
    """The query as a condition on a row of `articles`."""
    if not query.checked:
        return _condition(conn, query)
    return "id IN (SELECT value FROM json_each(:ids))", {"ids": json.dumps(_quoting(conn, query))}


def _condition(conn: sqlite3.Connection, query: Query) -> tuple[str, dict[str, str]]:
    """The query as a condition on a row of `articles`, phrases in quotes by their stems alone."""
    if query.tree is None:
        return "FALSE", {}
    clauses, params = [], {}
    if query.fts or query.unwanted:
        clauses, params = [_WITH if query.fts else _WITHOUT], {"terms": query.fts or query.unwanted}
    if query.rest:
        chosen = conditions(Database(conn), query, Filters(duplicates=True))
        names = [f"rest{number}" for number in range(len(chosen.values))]
        where = chosen.where
        for name in names:
            where = where.replace("?", f":{name}", 1)
        clauses.append(f"+id IN (SELECT a.id FROM articles a WHERE {where})")  # noqa: S608 -- no value in it
        params |= dict(zip(names, chosen.values, strict=True))
    return " AND ".join(clauses) or "TRUE", params


def _quoting(conn: sqlite3.Connection, query: Query) -> list[int]:
    """Ids of the articles that have the phrases as written; found once, not again for the count and each facet."""
    clause, params = _condition(conn, query)
    sql = f"SELECT id, title, lead, body FROM articles WHERE {clause} ORDER BY id DESC LIMIT {READ}"  # noqa: S608
    return [row[0] for row in conn.execute(sql, params) if query.as_written(*row[1:])]


def _newest(conn: sqlite3.Connection, text: str) -> list[int]:
    db = Database(conn)
    query = parsed(db, text)
    if query.tree is None:
        return []
    if query.checked:
        return _quoting(conn, query)
    return latest(db, query, conditions(db, query, Filters(duplicates=True)), READ)

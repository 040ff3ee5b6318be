"""French search in SQL and in the table of articles: the index holds stems, which Datasette alone cannot ask for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import Any, Final

from datasette.app import Datasette
from datasette.filters import FilterArguments

from ingest.browse.hooks import DATABASE, hookimpl
from ingest.query.formats.spreadsheet import paris_time
from ingest.query.language import Query, as_written, parse

READ: Final = 1000
"""Articles read at most for a phrase in quotes, those stored last: half a second."""

# +: go through an index of `articles` and ask of each row, which stops at a full page and is bounded by the index; from
# the matches SQLite would read every long row that has a common word.
_WITH = "+id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :terms)"
_WITHOUT = "+id NOT IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :terms)"


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give SQL three functions.

    `search_terms(text)`: what to MATCH in `articles_fts`; `as_written(text, title, lead, body)`: whether the phrases in
    quotes stand there; `paris_time(moment)`.
    """
    conn.create_function("search_terms", 1, lambda text: _parsed(str(text or "")).fts, deterministic=True)
    conn.create_function("as_written", 4, _as_written, deterministic=True)
    conn.create_function("paris_time", 1, paris_time, deterministic=True)


@hookimpl
def filters_from_request(
    request: Any, table: str, datasette: Datasette
) -> Callable[[], Awaitable[FilterArguments | None]]:
    """`?_search=` on the table of articles, beside its facets and filters: the syntax of `scrapy search`."""

    async def arguments() -> FilterArguments | None:
        text = (request.args.get("_search") or "").strip()
        if table != "articles" or not text:
            return None
        query = _parsed(text)
        clause, params = _condition(query)
        if query.quotes:
            ids = await datasette.get_database(DATABASE).execute_fn(lambda conn: _quoting(conn, query))
            clause, params = "id IN (SELECT value FROM json_each(:ids))", {"ids": json.dumps(ids)}
        shown = {"search": text, "phrases_among": query.quotes and READ}
        return FilterArguments([clause], params=params, human_descriptions=[f"« {text} »"], extra_context=shown)

    return arguments


def _condition(query: Query) -> tuple[str, dict[str, str]]:
    """The query as a condition on a row of `articles`, phrases in quotes by their stems alone."""
    if query.required:
        return _WITH, {"terms": query.fts}
    if query.unwanted:
        return _WITHOUT, {"terms": query.unwanted}
    return ("TRUE" if query.excluded else "FALSE"), {}


def _quoting(conn: sqlite3.Connection, query: Query) -> list[int]:
    """Ids of the articles that have the phrases as written; found once, not again for the count and each facet."""
    clause, params = _condition(query)
    sql = f"SELECT id, title, lead, body FROM articles WHERE {clause} ORDER BY id DESC LIMIT {READ}"  # noqa: S608
    return [row[0] for row in conn.execute(sql, params) if as_written(query, *row[1:])]


@lru_cache(maxsize=100)
def _parsed(text: str) -> Query:
    return parse(text)


def _as_written(text: str | None, title: str | None, lead: str | None, body: str | None) -> bool:
    return as_written(_parsed(text or ""), title or "", lead, body or "")

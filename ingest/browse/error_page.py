"""The page of an error; Datasette's own handler prints a traceback with every local for each 404."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError
from jinja2 import Environment

from ingest.browse.hooks import hookimpl
from ingest.query.syntax import QueryError

_TOO_LONG = "Cette requête demande plus d’une seconde ; moins de jours, ou une seule source, en demandent moins."
_MISSING = "Il n’y a rien à cette adresse."
_FORBIDDEN = "Ce serveur ne le permet pas."
_ENGLISH = re.compile(r"(?:Table|Row|Database|Query|Page|Record) not found|Invalid|not found", re.IGNORECASE)
_SORT = re.compile("Cannot sort table by (.+)", re.DOTALL)
_SQLITE = re.compile(r"syntax error|no such|must be|too big|too complex|incomplete input|misuse|Statement|ambiguous")
_SAID = [
    (re.compile(english, re.DOTALL), french)
    for english, french in (
        ("Statement must be a SELECT", "Seule une requête SELECT a une réponse."),
        ("(_size) must be .*", "{0} veut un nombre entier."),
        ('near "(.+)": syntax error', "SQLite ne comprend pas la requête à partir de « {0} »."),
        ("incomplete input", "La requête n’est pas finie."),
        ("no such table: (.+)", "Il n’y a pas de table « {0} »."),
        ("no such column: (.+)", "Il n’y a pas de colonne « {0} »."),
        ("no such function: (.+)", "Il n’y a pas de fonction « {0} »."),
        ("ambiguous column name: (.+)", "Plusieurs tables ont une colonne « {0} »."),
    )
]
"""What Datasette and SQLite say most often, in French."""
_log = logging.getLogger(__name__)


@hookimpl
def handle_exception(datasette: Datasette, request: Any, exception: Exception) -> Callable[[], Awaitable[Response]]:
    """Answer as asked for: JSON, or a page."""

    async def answer() -> Response:
        status, message = _told(exception)
        if status >= 500:
            _log.error("cannot answer %s", request.path, exc_info=exception)
        told = {"ok": False, "status": status, "error": message, "title": None}
        if request.path.endswith(".json"):
            return Response.json(told, status=status)
        return Response.html(await datasette.render_template("error.html", told, request=request), status=status)

    return answer


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """The filter of the query page."""
    env.filters["sql_error"] = sql_error


@hookimpl
def forbidden(datasette: Datasette, request: Any, message: str) -> Callable[[], Awaitable[Response]]:
    """Answer what this server does not allow, as `handle_exception` answers the rest."""
    return handle_exception(datasette, request, DatasetteError(message, status=403))


def _told(exception: Exception) -> tuple[int, str]:
    if isinstance(exception, Base400):
        return exception.status, _in_french(exception.status, str(exception))
    if isinstance(exception, DatasetteError):
        if exception.title == "SQL Interrupted":
            return exception.status, _TOO_LONG
        if unsorted := _SORT.fullmatch(str(exception.message)):
            return 400, f"Il n’y a pas de colonne « {unsorted[1]} » par laquelle trier."
        return exception.status, _in_french(exception.status, str(exception.message))
    if isinstance(exception, QueryError):
        return 400, str(exception)
    if isinstance(exception, sqlite3.OperationalError) and str(exception) == "interrupted":
        return 400, _TOO_LONG
    return 500, "Cette page n’a pas pu être faite ; le journal du serveur dit pourquoi."


def _in_french(status: int, message: str) -> str:
    """Our own messages are; Datasette's and SQLite's are not."""
    if status == 404:
        return _MISSING if not message or _ENGLISH.search(message) else message
    if status == 403:
        return _FORBIDDEN
    return sql_error(message) if _SQLITE.search(message) else message


def sql_error(message: str) -> str:
    """What Datasette or SQLite says of a query, in French as far as it is known."""
    for english, french in _SAID:
        if found := english.fullmatch(message):
            return french.format(*found.groups())
    return f"SQLite ne comprend pas : {message}"

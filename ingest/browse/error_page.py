"""What went wrong, as a page of ours; Datasette's own handler prints a traceback with every local for each 404."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError

from ingest.browse.hooks import hookimpl

_TOO_LONG = "Cette requête demande plus d’une seconde ; moins de jours, ou une seule source, en demandent moins."
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


def _told(exception: Exception) -> tuple[int, str]:
    if isinstance(exception, Base400):
        return exception.status, str(exception)
    if isinstance(exception, DatasetteError):
        return exception.status, _TOO_LONG if exception.title == "SQL Interrupted" else str(exception.message)
    if isinstance(exception, sqlite3.OperationalError) and str(exception) == "interrupted":
        return 400, _TOO_LONG
    return 500, "Cette page n’a pas pu être faite ; le journal du serveur dit pourquoi."

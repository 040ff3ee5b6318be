"""The start page: the morning."""

from __future__ import annotations

from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest.browse.hooks import hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.query.morning import Morning, last_day, morning, yesterday_evening
from ingest.store import Database


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """In the place of Datasette's list of databases."""
    return [(r"^/$", start_page), (r"^/-/etoiles$", stars_page)]


async def start_page(request: Any, datasette: Datasette) -> Response:
    """What happened since yesterday evening; of an archive, on its last day."""
    told, late = await read(datasette, _told)
    return await page(datasette, request, "matin.html", {"told": told, "late": late})


async def stars_page(request: Any, datasette: Datasette) -> Response:
    """What the reader starred, which the browser alone knows."""
    return await page(datasette, request, "etoiles.html", {})


def _told(db: Database) -> tuple[Morning | None, bool]:
    """The morning, and whether it is not today's."""
    told = morning(db, yesterday_evening())
    if told.articles or told.stories:
        return told, False
    since = last_day(db)
    return (morning(db, since), True) if since else (None, False)

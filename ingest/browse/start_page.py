"""The start page: the morning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest.browse.hooks import DATABASE, hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.jobs.watch.watched_companies import watched_companies
from ingest.query.morning import Morning, last_days, morning, yesterday_evening
from ingest.store import Database


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """In the place of Datasette's list of databases."""
    return [(r"^/$", start_page), (r"^/-/etoiles$", stars_page)]


async def start_page(request: Any, datasette: Datasette) -> Response:
    """What happened since yesterday evening; of an archive, in its last days."""
    store = Path(str(datasette.get_database(DATABASE).path))
    told, late = await read(datasette, lambda db: _told(db, store))
    return await page(datasette, request, "matin.html", {"told": told, "late": late})


async def stars_page(request: Any, datasette: Datasette) -> Response:
    """What the reader starred, which the browser alone knows."""
    return await page(datasette, request, "etoiles.html", {})


def _told(db: Database, store: Path) -> tuple[Morning | None, bool]:
    """The morning, and whether it is not today's."""
    companies = watched_companies(db, store)
    told = morning(db, yesterday_evening(), watched=companies)
    if told.articles or told.stories:
        return told, False
    since = last_days(db)
    return (morning(db, since, watched=companies), True) if since else (None, False)

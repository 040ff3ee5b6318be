"""The start page, which is the morning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest.browse.hooks import DATABASE, hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.jobs.watch.watched_companies import watched_companies
from ingest.query.morning import todays_morning


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The route, in place of Datasette's list of databases."""
    return [(r"^/$", start_page), (r"^/-/etoiles$", stars_page)]


async def start_page(request: Any, datasette: Datasette) -> Response:
    """What happened since yesterday evening; of an archive, in its last days."""
    store = Path(str(datasette.get_database(DATABASE).path))
    told = await read(datasette, lambda db: todays_morning(db, watched_companies(db, store)))
    return await page(datasette, request, "matin.html", {"told": told})


async def stars_page(request: Any, datasette: Datasette) -> Response:
    """What the reader starred, which the browser alone knows."""
    return await page(datasette, request, "etoiles.html", {})

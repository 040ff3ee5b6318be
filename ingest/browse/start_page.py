"""The start page, which is the morning."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest import times
from ingest.browse.hooks import DATABASE, hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.jobs.watch.watched_companies import watched_companies
from ingest.query.morning import Morning, morning, todays_morning
from ingest.query.syntax.fields import NoTimeError
from ingest.store import Database

_SPANS = {"": "depuis hier soir", "hier": "depuis hier", "7j": "7 j"}


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The route, in place of Datasette's list of databases."""
    return [(r"^/$", start_page), (r"^/-/etoiles$", stars_page)]


async def start_page(request: Any, datasette: Datasette) -> Response:
    """What happened since yesterday evening, or since `depuis`; of an archive, in its last days."""
    store = Path(str(datasette.get_database(DATABASE).path))
    asked = (request.args.get("depuis") or "").strip()
    told = await read(datasette, lambda db: _told(db, watched_companies(db, store), asked))
    return await page(datasette, request, "matin.html", {"told": told, "asked": asked, "spans": _SPANS})


def _told(db: Database, watched: Sequence[str], asked: str) -> Morning:
    if not asked:
        return todays_morning(db, watched)
    try:
        return morning(db, times.since(asked), watched=watched)
    except ValueError:
        raise NoTimeError(asked) from None


async def stars_page(request: Any, datasette: Datasette) -> Response:
    """What the reader starred, which the browser alone knows."""
    return await page(datasette, request, "etoiles.html", {})

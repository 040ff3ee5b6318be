"""The page "État": the store in figures, its plots, the queries an analyst starts from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest.browse import stores
from ingest.browse.hooks import DATABASE, hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.browse.state_plots import plots
from ingest.jobs.health import SourceHealth, report
from ingest.store import Database

_SECONDS = 20  # counting a million on a cold disk takes some
_FIGURES = """
SELECT (SELECT count(*) FROM articles) AS articles,
       (SELECT count(*) FROM articles WHERE duplicate_of IS NOT NULL) AS copies,
       (SELECT min(published_at) FROM articles) AS oldest,
       (SELECT max(published_at) FROM articles) AS newest,
       (SELECT max(coalesce(finished_at, started_at)) FROM runs) AS last_run
"""

_TOGETHER: Final[dict[str, Callable[[list[Any]], Any]]] = {
    "articles": sum,
    "copies": sum,
    "oldest": min,
    "newest": max,
    "last_run": max,
}
"""What the figures of several stores come to."""


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The route of the page."""
    return [(r"^/-/etat$", state_page)]


async def state_page(request: Any, datasette: Datasette) -> Response:
    """The page with the store's figures."""
    figures, unwell, places = await read(datasette, _told, _SECONDS)
    queries = await datasette.get_canned_queries(DATABASE, None)
    drawn = stores.ours(datasette)[places[-1] if places else -1]
    told = {"figures": figures, "unwell": unwell, "queries": queries, "drawn": drawn}
    return await page(datasette, request, "etat.html", told | {"plots": await plots(datasette, drawn.name)})


def _told(db: Database) -> tuple[dict[str, Any], list[SourceHealth], list[int]]:
    """The figures of all, the sources that are not well in the newest store, the worst first, and what is not empty."""
    parts = [next(part.query(_FIGURES)) for part in db.parts]
    figures = {name: _TOGETHER[name](found) if (found := _given(parts, name)) else None for name in _TOGETHER}
    places = [place for place, part in enumerate(parts) if part["articles"]]
    return figures, [row for row in report(db) if row.state != "ok"], places


def _given(parts: list[dict[str, Any]], name: str) -> list[Any]:
    return [part[name] for part in parts if part[name] is not None]

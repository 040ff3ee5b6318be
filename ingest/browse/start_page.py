"""What the start page tells beside its plots: the store in figures, the queries, the sources' health."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import closing
from typing import Any

from datasette.app import Datasette

from ingest.browse.hooks import DATABASE, hookimpl
from ingest.jobs.health import report
from ingest.store import open_reader

_FIGURES = """
SELECT (SELECT count(*) FROM articles) AS articles,
       (SELECT count(*) FROM articles WHERE duplicate_of IS NOT NULL) AS copies,
       (SELECT min(published_at) FROM articles) AS oldest,
       (SELECT max(published_at) FROM articles) AS newest,
       (SELECT max(coalesce(finished_at, started_at)) FROM runs) AS last_run
"""


@hookimpl
def extra_template_vars(view_name: str, datasette: Datasette) -> Callable[[], Awaitable[dict[str, Any]]]:
    """The start page's own variables."""

    async def variables() -> dict[str, Any]:
        if view_name != "index":
            return {}
        told = await asyncio.to_thread(_told, str(datasette.get_database(DATABASE).path))
        return told | {"queries": await datasette.get_canned_queries(DATABASE, None)}

    return variables


def _told(store: str) -> dict[str, Any]:
    # a connection of its own: Datasette's ends after a second, which counting a million on a cold disk takes
    with closing(open_reader(store, mapped=True)) as db:
        return {"figures": next(db.query(_FIGURES)), "health": report(db)}

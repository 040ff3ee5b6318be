"""What the page of an article shows: its text in blocks, what was changed in it, who else printed it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import groupby
from operator import attrgetter
from typing import Any

from datasette.app import Datasette
from datasette.database import Database

from ingest.browse.cells import listed
from ingest.browse.changes import changes
from ingest.browse.hooks import DATABASE, hookimpl
from ingest.browse.reading import blocks
from ingest.items import LISTS

_MOST = 20  # earlier versions shown, copies listed
_REVISIONS = f"SELECT * FROM revisions WHERE article_id = :id ORDER BY id DESC LIMIT {_MOST}"  # noqa: S608
_COPIES = f"""
SELECT id, source, site_name, title, url, published_at, duplicate_of IS NULL AS first FROM articles
WHERE (duplicate_of = :first OR id = :first) AND id <> :id ORDER BY published_at, id LIMIT {_MOST}
"""  # noqa: S608


@hookimpl
def extra_template_vars(
    view_name: str, table: str | None, request: Any, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """The variables of a row of `articles`."""

    async def variables() -> dict[str, Any]:
        if view_name != "row" or table != "articles":
            return {}
        return await _article(datasette.get_database(DATABASE), request.url_vars["pks"])

    return variables


async def _article(db: Database, article_id: str) -> dict[str, Any]:
    found = (await db.execute("SELECT * FROM articles WHERE id = ?", [article_id])).first()
    article = {**found} | {name: listed(found[name]) for name in LISTS}
    ids = {"id": article["id"], "first": article["duplicate_of"] or article["id"]}
    revisions = [dict(row) for row in (await db.execute(_REVISIONS, ids)).rows]
    shown = await asyncio.to_thread(_set, article, revisions)
    return shown | {"article": article, "copies": (await db.execute(_COPIES, ids)).rows}


def _set(article: dict[str, Any], revisions: list[dict[str, Any]]) -> dict[str, Any]:
    """Text and changes as they are set; beside the event loop, as hostile texts take their time."""
    text = blocks(article["body"], article["lead"])
    return {
        "blocks": [(kind, list(run)) for kind, run in groupby(text, key=attrgetter("kind"))],
        "revisions": _compared(article, revisions),
    }


def _compared(article: dict[str, Any], revisions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The revisions, latest first, each with what the version after it changed."""
    later = [article, *revisions]
    return [
        earlier
        | {
            "title_changes": changes(earlier["title"], after["title"]),
            "body_changes": changes(earlier["body"], after["body"]),
        }
        for after, earlier in zip(later, revisions, strict=False)
    ]
